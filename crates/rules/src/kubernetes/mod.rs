//! The Kubernetes rules. This list is written by the tidy test.

mod k8s_apparmor_off;
mod k8s_autoscaler_few_replicas;
mod k8s_autoscaler_without_room;
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
mod k8s_custom_selinux;
mod k8s_dangling_autoscaler;
mod k8s_dangling_disruption_budget;
mod k8s_dangling_ingress;
mod k8s_dangling_network_policy;
mod k8s_dangling_network_policy_peer;
mod k8s_dangling_service;
mod k8s_dangling_service_monitor;
mod k8s_dashboard;
mod k8s_default_namespace;
mod k8s_default_service_account;
mod k8s_disruption_budget_all_available;
mod k8s_disruption_budget_unhealthy_pods;
mod k8s_disruption_budget_zero_unavailable;
mod k8s_duplicate_environment;
mod k8s_empty_dir_unbounded;
mod k8s_environment_source_not_there;
mod k8s_external_ips;
mod k8s_fewer_than_three_replicas;
mod k8s_host_aliases;
mod k8s_host_ipc;
mod k8s_host_network;
mod k8s_host_path;
mod k8s_host_pid;
mod k8s_host_port;
mod k8s_host_process;
mod k8s_image_pull_policy_not_always;
mod k8s_image_pull_policy_stale;
mod k8s_ingress_host_shared;
mod k8s_ingress_snippet;
mod k8s_ingress_wildcard_host;
mod k8s_ingress_without_class;
mod k8s_ingress_without_tls;
mod k8s_interactive_container;
mod k8s_invalid_port_name;
mod k8s_job_restart_policy;
mod k8s_job_ttl;
mod k8s_kube_system_namespace;
mod k8s_liveness_port_undeclared;
mod k8s_liveness_probe_missing;
mod k8s_load_balancer_service;
mod k8s_low_group_id;
mod k8s_low_user_id;
mod k8s_memory_limit_unset;
mod k8s_memory_request_unset;
mod k8s_namespace_unset;
mod k8s_network_policy_one_direction;
mod k8s_no_anti_affinity;
mod k8s_no_capability_dropped;
mod k8s_no_default_deny;
mod k8s_no_network_policy;
mod k8s_no_node_affinity;
mod k8s_node_port_service;
mod k8s_privilege_escalation;
mod k8s_privileged_constraints;
mod k8s_privileged_container;
mod k8s_privileged_port;
mod k8s_probe_foreign_host;
mod k8s_probe_hasty;
mod k8s_probes_identical;
mod k8s_rbac_anonymous;
mod k8s_rbac_attach;
mod k8s_rbac_authenticated;
mod k8s_rbac_bind;
mod k8s_rbac_built_in_admin;
mod k8s_rbac_cluster_admin;
mod k8s_rbac_config_maps;
mod k8s_rbac_csr_approval;
mod k8s_rbac_default_service_account;
mod k8s_rbac_delete_logs;
mod k8s_rbac_escalate;
mod k8s_rbac_every_resource;
mod k8s_rbac_every_resource_in_namespace;
mod k8s_rbac_every_verb;
mod k8s_rbac_everything;
mod k8s_rbac_exec;
mod k8s_rbac_exec_bound;
mod k8s_rbac_impersonate;
mod k8s_rbac_impersonate_bound;
mod k8s_rbac_manage_roles;
mod k8s_rbac_masters;
mod k8s_rbac_networking;
mod k8s_rbac_node_proxy;
mod k8s_rbac_pods_create;
mod k8s_rbac_pods_create_bound;
mod k8s_rbac_secrets;
mod k8s_rbac_secrets_bound;
mod k8s_rbac_secrets_in_namespace;
mod k8s_rbac_webhooks;
mod k8s_rbac_wildcard;
mod k8s_readiness_port_undeclared;
mod k8s_readiness_probe_missing;
mod k8s_recreate_strategy;
mod k8s_removed_api;
mod k8s_rollout_reduces_capacity;
mod k8s_root_file_group;
mod k8s_root_group;
mod k8s_run_as_user_zero;
mod k8s_seccomp_unconfined;
mod k8s_seccomp_unset;
mod k8s_secret_in_config_map;
mod k8s_secret_in_environment;
mod k8s_secret_in_repository;
mod k8s_security_context_missing;
mod k8s_selector_mismatch;
mod k8s_sensitive_host_path;
mod k8s_service_account_field_deprecated;
mod k8s_service_account_not_there;
mod k8s_service_account_token_mounted;
mod k8s_single_replica;
mod k8s_ssh_port;
mod k8s_startup_port_undeclared;
mod k8s_stateful_set_without_service;
mod k8s_tiller;
mod k8s_tiller_service;
mod k8s_unsafe_proc_mount;
mod k8s_unsafe_sysctl;
mod k8s_volume_type;
mod k8s_writable_host_mount;
mod k8s_writable_root_filesystem;

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &k8s_apparmor_off::RULE,
        file: include_str!("k8s_apparmor_off.rs"),
    },
    Entry {
        rule: &k8s_autoscaler_few_replicas::RULE,
        file: include_str!("k8s_autoscaler_few_replicas.rs"),
    },
    Entry {
        rule: &k8s_autoscaler_without_room::RULE,
        file: include_str!("k8s_autoscaler_without_room.rs"),
    },
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
        rule: &k8s_custom_selinux::RULE,
        file: include_str!("k8s_custom_selinux.rs"),
    },
    Entry {
        rule: &k8s_dangling_autoscaler::RULE,
        file: include_str!("k8s_dangling_autoscaler.rs"),
    },
    Entry {
        rule: &k8s_dangling_disruption_budget::RULE,
        file: include_str!("k8s_dangling_disruption_budget.rs"),
    },
    Entry {
        rule: &k8s_dangling_ingress::RULE,
        file: include_str!("k8s_dangling_ingress.rs"),
    },
    Entry {
        rule: &k8s_dangling_network_policy::RULE,
        file: include_str!("k8s_dangling_network_policy.rs"),
    },
    Entry {
        rule: &k8s_dangling_network_policy_peer::RULE,
        file: include_str!("k8s_dangling_network_policy_peer.rs"),
    },
    Entry {
        rule: &k8s_dangling_service::RULE,
        file: include_str!("k8s_dangling_service.rs"),
    },
    Entry {
        rule: &k8s_dangling_service_monitor::RULE,
        file: include_str!("k8s_dangling_service_monitor.rs"),
    },
    Entry {
        rule: &k8s_dashboard::RULE,
        file: include_str!("k8s_dashboard.rs"),
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
        rule: &k8s_disruption_budget_all_available::RULE,
        file: include_str!("k8s_disruption_budget_all_available.rs"),
    },
    Entry {
        rule: &k8s_disruption_budget_unhealthy_pods::RULE,
        file: include_str!("k8s_disruption_budget_unhealthy_pods.rs"),
    },
    Entry {
        rule: &k8s_disruption_budget_zero_unavailable::RULE,
        file: include_str!("k8s_disruption_budget_zero_unavailable.rs"),
    },
    Entry {
        rule: &k8s_duplicate_environment::RULE,
        file: include_str!("k8s_duplicate_environment.rs"),
    },
    Entry {
        rule: &k8s_empty_dir_unbounded::RULE,
        file: include_str!("k8s_empty_dir_unbounded.rs"),
    },
    Entry {
        rule: &k8s_environment_source_not_there::RULE,
        file: include_str!("k8s_environment_source_not_there.rs"),
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
        rule: &k8s_host_aliases::RULE,
        file: include_str!("k8s_host_aliases.rs"),
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
        rule: &k8s_host_process::RULE,
        file: include_str!("k8s_host_process.rs"),
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
        rule: &k8s_ingress_host_shared::RULE,
        file: include_str!("k8s_ingress_host_shared.rs"),
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
        rule: &k8s_interactive_container::RULE,
        file: include_str!("k8s_interactive_container.rs"),
    },
    Entry {
        rule: &k8s_invalid_port_name::RULE,
        file: include_str!("k8s_invalid_port_name.rs"),
    },
    Entry {
        rule: &k8s_job_restart_policy::RULE,
        file: include_str!("k8s_job_restart_policy.rs"),
    },
    Entry {
        rule: &k8s_job_ttl::RULE,
        file: include_str!("k8s_job_ttl.rs"),
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
        rule: &k8s_network_policy_one_direction::RULE,
        file: include_str!("k8s_network_policy_one_direction.rs"),
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
        rule: &k8s_no_default_deny::RULE,
        file: include_str!("k8s_no_default_deny.rs"),
    },
    Entry {
        rule: &k8s_no_network_policy::RULE,
        file: include_str!("k8s_no_network_policy.rs"),
    },
    Entry {
        rule: &k8s_no_node_affinity::RULE,
        file: include_str!("k8s_no_node_affinity.rs"),
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
        rule: &k8s_privileged_constraints::RULE,
        file: include_str!("k8s_privileged_constraints.rs"),
    },
    Entry {
        rule: &k8s_privileged_container::RULE,
        file: include_str!("k8s_privileged_container.rs"),
    },
    Entry {
        rule: &k8s_privileged_port::RULE,
        file: include_str!("k8s_privileged_port.rs"),
    },
    Entry {
        rule: &k8s_probe_foreign_host::RULE,
        file: include_str!("k8s_probe_foreign_host.rs"),
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
        rule: &k8s_rbac_anonymous::RULE,
        file: include_str!("k8s_rbac_anonymous.rs"),
    },
    Entry {
        rule: &k8s_rbac_attach::RULE,
        file: include_str!("k8s_rbac_attach.rs"),
    },
    Entry {
        rule: &k8s_rbac_authenticated::RULE,
        file: include_str!("k8s_rbac_authenticated.rs"),
    },
    Entry {
        rule: &k8s_rbac_bind::RULE,
        file: include_str!("k8s_rbac_bind.rs"),
    },
    Entry {
        rule: &k8s_rbac_built_in_admin::RULE,
        file: include_str!("k8s_rbac_built_in_admin.rs"),
    },
    Entry {
        rule: &k8s_rbac_cluster_admin::RULE,
        file: include_str!("k8s_rbac_cluster_admin.rs"),
    },
    Entry {
        rule: &k8s_rbac_config_maps::RULE,
        file: include_str!("k8s_rbac_config_maps.rs"),
    },
    Entry {
        rule: &k8s_rbac_csr_approval::RULE,
        file: include_str!("k8s_rbac_csr_approval.rs"),
    },
    Entry {
        rule: &k8s_rbac_default_service_account::RULE,
        file: include_str!("k8s_rbac_default_service_account.rs"),
    },
    Entry {
        rule: &k8s_rbac_delete_logs::RULE,
        file: include_str!("k8s_rbac_delete_logs.rs"),
    },
    Entry {
        rule: &k8s_rbac_escalate::RULE,
        file: include_str!("k8s_rbac_escalate.rs"),
    },
    Entry {
        rule: &k8s_rbac_every_resource::RULE,
        file: include_str!("k8s_rbac_every_resource.rs"),
    },
    Entry {
        rule: &k8s_rbac_every_resource_in_namespace::RULE,
        file: include_str!("k8s_rbac_every_resource_in_namespace.rs"),
    },
    Entry {
        rule: &k8s_rbac_every_verb::RULE,
        file: include_str!("k8s_rbac_every_verb.rs"),
    },
    Entry {
        rule: &k8s_rbac_everything::RULE,
        file: include_str!("k8s_rbac_everything.rs"),
    },
    Entry {
        rule: &k8s_rbac_exec::RULE,
        file: include_str!("k8s_rbac_exec.rs"),
    },
    Entry {
        rule: &k8s_rbac_exec_bound::RULE,
        file: include_str!("k8s_rbac_exec_bound.rs"),
    },
    Entry {
        rule: &k8s_rbac_impersonate::RULE,
        file: include_str!("k8s_rbac_impersonate.rs"),
    },
    Entry {
        rule: &k8s_rbac_impersonate_bound::RULE,
        file: include_str!("k8s_rbac_impersonate_bound.rs"),
    },
    Entry {
        rule: &k8s_rbac_manage_roles::RULE,
        file: include_str!("k8s_rbac_manage_roles.rs"),
    },
    Entry {
        rule: &k8s_rbac_masters::RULE,
        file: include_str!("k8s_rbac_masters.rs"),
    },
    Entry {
        rule: &k8s_rbac_networking::RULE,
        file: include_str!("k8s_rbac_networking.rs"),
    },
    Entry {
        rule: &k8s_rbac_node_proxy::RULE,
        file: include_str!("k8s_rbac_node_proxy.rs"),
    },
    Entry {
        rule: &k8s_rbac_pods_create::RULE,
        file: include_str!("k8s_rbac_pods_create.rs"),
    },
    Entry {
        rule: &k8s_rbac_pods_create_bound::RULE,
        file: include_str!("k8s_rbac_pods_create_bound.rs"),
    },
    Entry {
        rule: &k8s_rbac_secrets::RULE,
        file: include_str!("k8s_rbac_secrets.rs"),
    },
    Entry {
        rule: &k8s_rbac_secrets_bound::RULE,
        file: include_str!("k8s_rbac_secrets_bound.rs"),
    },
    Entry {
        rule: &k8s_rbac_secrets_in_namespace::RULE,
        file: include_str!("k8s_rbac_secrets_in_namespace.rs"),
    },
    Entry {
        rule: &k8s_rbac_webhooks::RULE,
        file: include_str!("k8s_rbac_webhooks.rs"),
    },
    Entry {
        rule: &k8s_rbac_wildcard::RULE,
        file: include_str!("k8s_rbac_wildcard.rs"),
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
        rule: &k8s_root_file_group::RULE,
        file: include_str!("k8s_root_file_group.rs"),
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
        rule: &k8s_security_context_missing::RULE,
        file: include_str!("k8s_security_context_missing.rs"),
    },
    Entry {
        rule: &k8s_selector_mismatch::RULE,
        file: include_str!("k8s_selector_mismatch.rs"),
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
        rule: &k8s_service_account_not_there::RULE,
        file: include_str!("k8s_service_account_not_there.rs"),
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
        rule: &k8s_ssh_port::RULE,
        file: include_str!("k8s_ssh_port.rs"),
    },
    Entry {
        rule: &k8s_startup_port_undeclared::RULE,
        file: include_str!("k8s_startup_port_undeclared.rs"),
    },
    Entry {
        rule: &k8s_stateful_set_without_service::RULE,
        file: include_str!("k8s_stateful_set_without_service.rs"),
    },
    Entry {
        rule: &k8s_tiller::RULE,
        file: include_str!("k8s_tiller.rs"),
    },
    Entry {
        rule: &k8s_tiller_service::RULE,
        file: include_str!("k8s_tiller_service.rs"),
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
        rule: &k8s_volume_type::RULE,
        file: include_str!("k8s_volume_type.rs"),
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
