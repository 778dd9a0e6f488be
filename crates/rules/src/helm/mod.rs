//! The Helm rules. This list is written by the tidy test.

mod helm_chart_api_version_1;
mod helm_chart_version_not_semver;
mod helm_chart_without_app_version;
mod helm_chart_without_description;
mod helm_chart_without_maintainers;
mod helm_chart_without_type;
mod helm_dependency_archived_repository;
mod helm_dependency_insecure_repository;
mod helm_dependency_unpinned;
mod helm_dependency_without_condition;
mod helm_lock_missing;
mod helm_lock_out_of_date;
mod helm_values_auth_disabled;
mod helm_values_autoscaling_bounds;
mod helm_values_default_password;
mod helm_values_host_namespace;
mod helm_values_ingress_without_tls;
mod helm_values_network_policy_disabled;
mod helm_values_privileged;
mod helm_values_probe_disabled;
mod helm_values_resources_empty;
mod helm_values_runs_as_root;
mod helm_values_security_context_empty;
mod helm_values_service_exposed;
mod helm_values_single_replica;

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &helm_chart_api_version_1::RULE,
        file: include_str!("helm_chart_api_version_1.rs"),
    },
    Entry {
        rule: &helm_chart_version_not_semver::RULE,
        file: include_str!("helm_chart_version_not_semver.rs"),
    },
    Entry {
        rule: &helm_chart_without_app_version::RULE,
        file: include_str!("helm_chart_without_app_version.rs"),
    },
    Entry {
        rule: &helm_chart_without_description::RULE,
        file: include_str!("helm_chart_without_description.rs"),
    },
    Entry {
        rule: &helm_chart_without_maintainers::RULE,
        file: include_str!("helm_chart_without_maintainers.rs"),
    },
    Entry {
        rule: &helm_chart_without_type::RULE,
        file: include_str!("helm_chart_without_type.rs"),
    },
    Entry {
        rule: &helm_dependency_archived_repository::RULE,
        file: include_str!("helm_dependency_archived_repository.rs"),
    },
    Entry {
        rule: &helm_dependency_insecure_repository::RULE,
        file: include_str!("helm_dependency_insecure_repository.rs"),
    },
    Entry {
        rule: &helm_dependency_unpinned::RULE,
        file: include_str!("helm_dependency_unpinned.rs"),
    },
    Entry {
        rule: &helm_dependency_without_condition::RULE,
        file: include_str!("helm_dependency_without_condition.rs"),
    },
    Entry {
        rule: &helm_lock_missing::RULE,
        file: include_str!("helm_lock_missing.rs"),
    },
    Entry {
        rule: &helm_lock_out_of_date::RULE,
        file: include_str!("helm_lock_out_of_date.rs"),
    },
    Entry {
        rule: &helm_values_auth_disabled::RULE,
        file: include_str!("helm_values_auth_disabled.rs"),
    },
    Entry {
        rule: &helm_values_autoscaling_bounds::RULE,
        file: include_str!("helm_values_autoscaling_bounds.rs"),
    },
    Entry {
        rule: &helm_values_default_password::RULE,
        file: include_str!("helm_values_default_password.rs"),
    },
    Entry {
        rule: &helm_values_host_namespace::RULE,
        file: include_str!("helm_values_host_namespace.rs"),
    },
    Entry {
        rule: &helm_values_ingress_without_tls::RULE,
        file: include_str!("helm_values_ingress_without_tls.rs"),
    },
    Entry {
        rule: &helm_values_network_policy_disabled::RULE,
        file: include_str!("helm_values_network_policy_disabled.rs"),
    },
    Entry {
        rule: &helm_values_privileged::RULE,
        file: include_str!("helm_values_privileged.rs"),
    },
    Entry {
        rule: &helm_values_probe_disabled::RULE,
        file: include_str!("helm_values_probe_disabled.rs"),
    },
    Entry {
        rule: &helm_values_resources_empty::RULE,
        file: include_str!("helm_values_resources_empty.rs"),
    },
    Entry {
        rule: &helm_values_runs_as_root::RULE,
        file: include_str!("helm_values_runs_as_root.rs"),
    },
    Entry {
        rule: &helm_values_security_context_empty::RULE,
        file: include_str!("helm_values_security_context_empty.rs"),
    },
    Entry {
        rule: &helm_values_service_exposed::RULE,
        file: include_str!("helm_values_service_exposed.rs"),
    },
    Entry {
        rule: &helm_values_single_replica::RULE,
        file: include_str!("helm_values_single_replica.rs"),
    },
];
