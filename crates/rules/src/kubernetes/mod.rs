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

use crate::rule::{Entry, entry};

pub(crate) const RULES: &[Entry] = &[
    entry!(k8s_apparmor_off),
    entry!(k8s_autoscaler_few_replicas),
    entry!(k8s_autoscaler_without_room),
    entry!(k8s_capabilities_not_dropped),
    entry!(k8s_capabilities_not_restricted),
    entry!(k8s_capability_added),
    entry!(k8s_capability_dangerous),
    entry!(k8s_capability_net_raw),
    entry!(k8s_capability_net_raw_kept),
    entry!(k8s_capability_sys_admin),
    entry!(k8s_capability_sys_module),
    entry!(k8s_container_runtime_socket),
    entry!(k8s_cpu_limit_unset),
    entry!(k8s_cpu_request_unset),
    entry!(k8s_custom_selinux),
    entry!(k8s_dangling_autoscaler),
    entry!(k8s_dangling_disruption_budget),
    entry!(k8s_dangling_ingress),
    entry!(k8s_dangling_network_policy),
    entry!(k8s_dangling_network_policy_peer),
    entry!(k8s_dangling_service),
    entry!(k8s_dangling_service_monitor),
    entry!(k8s_dashboard),
    entry!(k8s_default_namespace),
    entry!(k8s_default_service_account),
    entry!(k8s_disruption_budget_all_available),
    entry!(k8s_disruption_budget_unhealthy_pods),
    entry!(k8s_disruption_budget_zero_unavailable),
    entry!(k8s_duplicate_environment),
    entry!(k8s_empty_dir_unbounded),
    entry!(k8s_environment_source_not_there),
    entry!(k8s_external_ips),
    entry!(k8s_fewer_than_three_replicas),
    entry!(k8s_host_aliases),
    entry!(k8s_host_ipc),
    entry!(k8s_host_network),
    entry!(k8s_host_path),
    entry!(k8s_host_pid),
    entry!(k8s_host_port),
    entry!(k8s_host_process),
    entry!(k8s_image_pull_policy_not_always),
    entry!(k8s_image_pull_policy_stale),
    entry!(k8s_ingress_host_shared),
    entry!(k8s_ingress_snippet),
    entry!(k8s_ingress_wildcard_host),
    entry!(k8s_ingress_without_class),
    entry!(k8s_ingress_without_tls),
    entry!(k8s_interactive_container),
    entry!(k8s_invalid_port_name),
    entry!(k8s_job_restart_policy),
    entry!(k8s_job_ttl),
    entry!(k8s_kube_system_namespace),
    entry!(k8s_liveness_port_undeclared),
    entry!(k8s_liveness_probe_missing),
    entry!(k8s_load_balancer_service),
    entry!(k8s_low_group_id),
    entry!(k8s_low_user_id),
    entry!(k8s_memory_limit_unset),
    entry!(k8s_memory_request_unset),
    entry!(k8s_namespace_unset),
    entry!(k8s_network_policy_one_direction),
    entry!(k8s_no_anti_affinity),
    entry!(k8s_no_capability_dropped),
    entry!(k8s_no_default_deny),
    entry!(k8s_no_network_policy),
    entry!(k8s_no_node_affinity),
    entry!(k8s_node_port_service),
    entry!(k8s_privilege_escalation),
    entry!(k8s_privileged_constraints),
    entry!(k8s_privileged_container),
    entry!(k8s_privileged_port),
    entry!(k8s_probe_foreign_host),
    entry!(k8s_probe_hasty),
    entry!(k8s_probes_identical),
    entry!(k8s_rbac_anonymous),
    entry!(k8s_rbac_attach),
    entry!(k8s_rbac_authenticated),
    entry!(k8s_rbac_bind),
    entry!(k8s_rbac_built_in_admin),
    entry!(k8s_rbac_cluster_admin),
    entry!(k8s_rbac_config_maps),
    entry!(k8s_rbac_csr_approval),
    entry!(k8s_rbac_default_service_account),
    entry!(k8s_rbac_delete_logs),
    entry!(k8s_rbac_escalate),
    entry!(k8s_rbac_every_resource),
    entry!(k8s_rbac_every_resource_in_namespace),
    entry!(k8s_rbac_every_verb),
    entry!(k8s_rbac_everything),
    entry!(k8s_rbac_exec),
    entry!(k8s_rbac_exec_bound),
    entry!(k8s_rbac_impersonate),
    entry!(k8s_rbac_impersonate_bound),
    entry!(k8s_rbac_manage_roles),
    entry!(k8s_rbac_masters),
    entry!(k8s_rbac_networking),
    entry!(k8s_rbac_node_proxy),
    entry!(k8s_rbac_pods_create),
    entry!(k8s_rbac_pods_create_bound),
    entry!(k8s_rbac_secrets),
    entry!(k8s_rbac_secrets_bound),
    entry!(k8s_rbac_secrets_in_namespace),
    entry!(k8s_rbac_webhooks),
    entry!(k8s_rbac_wildcard),
    entry!(k8s_readiness_port_undeclared),
    entry!(k8s_readiness_probe_missing),
    entry!(k8s_recreate_strategy),
    entry!(k8s_removed_api),
    entry!(k8s_rollout_reduces_capacity),
    entry!(k8s_root_file_group),
    entry!(k8s_root_group),
    entry!(k8s_run_as_user_zero),
    entry!(k8s_seccomp_unconfined),
    entry!(k8s_seccomp_unset),
    entry!(k8s_secret_in_config_map),
    entry!(k8s_secret_in_environment),
    entry!(k8s_secret_in_repository),
    entry!(k8s_security_context_missing),
    entry!(k8s_selector_mismatch),
    entry!(k8s_sensitive_host_path),
    entry!(k8s_service_account_field_deprecated),
    entry!(k8s_service_account_not_there),
    entry!(k8s_service_account_token_mounted),
    entry!(k8s_single_replica),
    entry!(k8s_ssh_port),
    entry!(k8s_startup_port_undeclared),
    entry!(k8s_stateful_set_without_service),
    entry!(k8s_tiller),
    entry!(k8s_tiller_service),
    entry!(k8s_unsafe_proc_mount),
    entry!(k8s_unsafe_sysctl),
    entry!(k8s_volume_type),
    entry!(k8s_writable_host_mount),
    entry!(k8s_writable_root_filesystem),
];
