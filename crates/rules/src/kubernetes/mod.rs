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
mod k8s_default_namespace;
mod k8s_default_service_account;
mod k8s_empty_dir_unbounded;
mod k8s_external_ips;
mod k8s_fewer_than_three_replicas;
mod k8s_host_ipc;
mod k8s_host_network;
mod k8s_host_path;
mod k8s_host_pid;
mod k8s_host_port;
mod k8s_image_pull_policy_not_always;
mod k8s_image_pull_policy_stale;
mod k8s_ingress_snippet;
mod k8s_ingress_wildcard_host;
mod k8s_ingress_without_class;
mod k8s_ingress_without_tls;
mod k8s_kube_system_namespace;
mod k8s_liveness_port_undeclared;
mod k8s_liveness_probe_missing;
mod k8s_load_balancer_service;
mod k8s_low_group_id;
mod k8s_low_user_id;
mod k8s_memory_limit_unset;
mod k8s_memory_request_unset;
mod k8s_namespace_unset;
mod k8s_no_anti_affinity;
mod k8s_no_capability_dropped;
mod k8s_node_port_service;
mod k8s_privilege_escalation;
mod k8s_privileged_container;
mod k8s_probe_hasty;
mod k8s_probes_identical;
mod k8s_readiness_port_undeclared;
mod k8s_readiness_probe_missing;
mod k8s_recreate_strategy;
mod k8s_removed_api;
mod k8s_rollout_reduces_capacity;
mod k8s_root_group;
mod k8s_run_as_user_zero;
mod k8s_seccomp_unconfined;
mod k8s_seccomp_unset;
mod k8s_secret_in_config_map;
mod k8s_secret_in_environment;
mod k8s_secret_in_repository;
mod k8s_sensitive_host_path;
mod k8s_service_account_field_deprecated;
mod k8s_service_account_token_mounted;
mod k8s_single_replica;
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
        rule: &k8s_default_namespace::RULE,
        file: include_str!("k8s_default_namespace.rs"),
    },
    Entry {
        rule: &k8s_default_service_account::RULE,
        file: include_str!("k8s_default_service_account.rs"),
    },
    Entry {
        rule: &k8s_empty_dir_unbounded::RULE,
        file: include_str!("k8s_empty_dir_unbounded.rs"),
    },
    Entry {
        rule: &k8s_external_ips::RULE,
        file: include_str!("k8s_external_ips.rs"),
    },
    Entry {
        rule: &k8s_fewer_than_three_replicas::RULE,
        file: include_str!("k8s_fewer_than_three_replicas.rs"),
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
        rule: &k8s_image_pull_policy_not_always::RULE,
        file: include_str!("k8s_image_pull_policy_not_always.rs"),
    },
    Entry {
        rule: &k8s_image_pull_policy_stale::RULE,
        file: include_str!("k8s_image_pull_policy_stale.rs"),
    },
    Entry {
        rule: &k8s_ingress_snippet::RULE,
        file: include_str!("k8s_ingress_snippet.rs"),
    },
    Entry {
        rule: &k8s_ingress_wildcard_host::RULE,
        file: include_str!("k8s_ingress_wildcard_host.rs"),
    },
    Entry {
        rule: &k8s_ingress_without_class::RULE,
        file: include_str!("k8s_ingress_without_class.rs"),
    },
    Entry {
        rule: &k8s_ingress_without_tls::RULE,
        file: include_str!("k8s_ingress_without_tls.rs"),
    },
    Entry {
        rule: &k8s_kube_system_namespace::RULE,
        file: include_str!("k8s_kube_system_namespace.rs"),
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
        rule: &k8s_load_balancer_service::RULE,
        file: include_str!("k8s_load_balancer_service.rs"),
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
        rule: &k8s_namespace_unset::RULE,
        file: include_str!("k8s_namespace_unset.rs"),
    },
    Entry {
        rule: &k8s_no_anti_affinity::RULE,
        file: include_str!("k8s_no_anti_affinity.rs"),
    },
    Entry {
        rule: &k8s_no_capability_dropped::RULE,
        file: include_str!("k8s_no_capability_dropped.rs"),
    },
    Entry {
        rule: &k8s_node_port_service::RULE,
        file: include_str!("k8s_node_port_service.rs"),
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
        rule: &k8s_recreate_strategy::RULE,
        file: include_str!("k8s_recreate_strategy.rs"),
    },
    Entry {
        rule: &k8s_removed_api::RULE,
        file: include_str!("k8s_removed_api.rs"),
    },
    Entry {
        rule: &k8s_rollout_reduces_capacity::RULE,
        file: include_str!("k8s_rollout_reduces_capacity.rs"),
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
        rule: &k8s_secret_in_config_map::RULE,
        file: include_str!("k8s_secret_in_config_map.rs"),
    },
    Entry {
        rule: &k8s_secret_in_environment::RULE,
        file: include_str!("k8s_secret_in_environment.rs"),
    },
    Entry {
        rule: &k8s_secret_in_repository::RULE,
        file: include_str!("k8s_secret_in_repository.rs"),
    },
    Entry {
        rule: &k8s_sensitive_host_path::RULE,
        file: include_str!("k8s_sensitive_host_path.rs"),
    },
    Entry {
        rule: &k8s_service_account_field_deprecated::RULE,
        file: include_str!("k8s_service_account_field_deprecated.rs"),
    },
    Entry {
        rule: &k8s_service_account_token_mounted::RULE,
        file: include_str!("k8s_service_account_token_mounted.rs"),
    },
    Entry {
        rule: &k8s_single_replica::RULE,
        file: include_str!("k8s_single_replica.rs"),
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
