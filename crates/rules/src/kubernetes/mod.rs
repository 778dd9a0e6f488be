//! The Kubernetes rules. This list is written by the tidy test.

mod k8s_capabilities_not_dropped;
mod k8s_capabilities_not_restricted;
mod k8s_capability_added;
mod k8s_capability_dangerous;
mod k8s_capability_net_raw;
mod k8s_capability_net_raw_kept;
mod k8s_capability_sys_admin;
mod k8s_capability_sys_module;
mod k8s_container_runtime_socket;
mod k8s_cpu_limit_unset;
mod k8s_cpu_request_unset;
mod k8s_host_ipc;
mod k8s_host_network;
mod k8s_host_path;
mod k8s_host_pid;
mod k8s_host_port;
mod k8s_liveness_port_undeclared;
mod k8s_liveness_probe_missing;
mod k8s_low_group_id;
mod k8s_low_user_id;
mod k8s_memory_limit_unset;
mod k8s_memory_request_unset;
mod k8s_no_capability_dropped;
mod k8s_privilege_escalation;
mod k8s_privileged_container;
mod k8s_probe_hasty;
mod k8s_probes_identical;
mod k8s_readiness_port_undeclared;
mod k8s_readiness_probe_missing;
mod k8s_root_group;
mod k8s_run_as_user_zero;
mod k8s_seccomp_unconfined;
mod k8s_seccomp_unset;
mod k8s_sensitive_host_path;
mod k8s_startup_port_undeclared;
mod k8s_unsafe_proc_mount;
mod k8s_unsafe_sysctl;
mod k8s_writable_host_mount;
mod k8s_writable_root_filesystem;

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &k8s_capabilities_not_dropped::RULE,
        file: include_str!("k8s_capabilities_not_dropped.rs"),
    },
    Entry {
        rule: &k8s_capabilities_not_restricted::RULE,
        file: include_str!("k8s_capabilities_not_restricted.rs"),
    },
    Entry {
        rule: &k8s_capability_added::RULE,
        file: include_str!("k8s_capability_added.rs"),
    },
    Entry {
        rule: &k8s_capability_dangerous::RULE,
        file: include_str!("k8s_capability_dangerous.rs"),
    },
    Entry {
        rule: &k8s_capability_net_raw::RULE,
        file: include_str!("k8s_capability_net_raw.rs"),
    },
    Entry {
        rule: &k8s_capability_net_raw_kept::RULE,
        file: include_str!("k8s_capability_net_raw_kept.rs"),
    },
    Entry {
        rule: &k8s_capability_sys_admin::RULE,
        file: include_str!("k8s_capability_sys_admin.rs"),
    },
    Entry {
        rule: &k8s_capability_sys_module::RULE,
        file: include_str!("k8s_capability_sys_module.rs"),
    },
    Entry {
        rule: &k8s_container_runtime_socket::RULE,
        file: include_str!("k8s_container_runtime_socket.rs"),
    },
    Entry {
        rule: &k8s_cpu_limit_unset::RULE,
        file: include_str!("k8s_cpu_limit_unset.rs"),
    },
    Entry {
        rule: &k8s_cpu_request_unset::RULE,
        file: include_str!("k8s_cpu_request_unset.rs"),
    },
    Entry {
        rule: &k8s_host_ipc::RULE,
        file: include_str!("k8s_host_ipc.rs"),
    },
    Entry {
        rule: &k8s_host_network::RULE,
        file: include_str!("k8s_host_network.rs"),
    },
    Entry {
        rule: &k8s_host_path::RULE,
        file: include_str!("k8s_host_path.rs"),
    },
    Entry {
        rule: &k8s_host_pid::RULE,
        file: include_str!("k8s_host_pid.rs"),
    },
    Entry {
        rule: &k8s_host_port::RULE,
        file: include_str!("k8s_host_port.rs"),
    },
    Entry {
        rule: &k8s_liveness_port_undeclared::RULE,
        file: include_str!("k8s_liveness_port_undeclared.rs"),
    },
    Entry {
        rule: &k8s_liveness_probe_missing::RULE,
        file: include_str!("k8s_liveness_probe_missing.rs"),
    },
    Entry {
        rule: &k8s_low_group_id::RULE,
        file: include_str!("k8s_low_group_id.rs"),
    },
    Entry {
        rule: &k8s_low_user_id::RULE,
        file: include_str!("k8s_low_user_id.rs"),
    },
    Entry {
        rule: &k8s_memory_limit_unset::RULE,
        file: include_str!("k8s_memory_limit_unset.rs"),
    },
    Entry {
        rule: &k8s_memory_request_unset::RULE,
        file: include_str!("k8s_memory_request_unset.rs"),
    },
    Entry {
        rule: &k8s_no_capability_dropped::RULE,
        file: include_str!("k8s_no_capability_dropped.rs"),
    },
    Entry {
        rule: &k8s_privilege_escalation::RULE,
        file: include_str!("k8s_privilege_escalation.rs"),
    },
    Entry {
        rule: &k8s_privileged_container::RULE,
        file: include_str!("k8s_privileged_container.rs"),
    },
    Entry {
        rule: &k8s_probe_hasty::RULE,
        file: include_str!("k8s_probe_hasty.rs"),
    },
    Entry {
        rule: &k8s_probes_identical::RULE,
        file: include_str!("k8s_probes_identical.rs"),
    },
    Entry {
        rule: &k8s_readiness_port_undeclared::RULE,
        file: include_str!("k8s_readiness_port_undeclared.rs"),
    },
    Entry {
        rule: &k8s_readiness_probe_missing::RULE,
        file: include_str!("k8s_readiness_probe_missing.rs"),
    },
    Entry {
        rule: &k8s_root_group::RULE,
        file: include_str!("k8s_root_group.rs"),
    },
    Entry {
        rule: &k8s_run_as_user_zero::RULE,
        file: include_str!("k8s_run_as_user_zero.rs"),
    },
    Entry {
        rule: &k8s_seccomp_unconfined::RULE,
        file: include_str!("k8s_seccomp_unconfined.rs"),
    },
    Entry {
        rule: &k8s_seccomp_unset::RULE,
        file: include_str!("k8s_seccomp_unset.rs"),
    },
    Entry {
        rule: &k8s_sensitive_host_path::RULE,
        file: include_str!("k8s_sensitive_host_path.rs"),
    },
    Entry {
        rule: &k8s_startup_port_undeclared::RULE,
        file: include_str!("k8s_startup_port_undeclared.rs"),
    },
    Entry {
        rule: &k8s_unsafe_proc_mount::RULE,
        file: include_str!("k8s_unsafe_proc_mount.rs"),
    },
    Entry {
        rule: &k8s_unsafe_sysctl::RULE,
        file: include_str!("k8s_unsafe_sysctl.rs"),
    },
    Entry {
        rule: &k8s_writable_host_mount::RULE,
        file: include_str!("k8s_writable_host_mount.rs"),
    },
    Entry {
        rule: &k8s_writable_root_filesystem::RULE,
        file: include_str!("k8s_writable_root_filesystem.rs"),
    },
];
