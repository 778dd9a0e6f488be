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

use crate::rule::{Entry, entry};

pub(crate) const RULES: &[Entry] = &[
    entry!(helm_chart_api_version_1),
    entry!(helm_chart_version_not_semver),
    entry!(helm_chart_without_app_version),
    entry!(helm_chart_without_description),
    entry!(helm_chart_without_maintainers),
    entry!(helm_chart_without_type),
    entry!(helm_dependency_archived_repository),
    entry!(helm_dependency_insecure_repository),
    entry!(helm_dependency_unpinned),
    entry!(helm_dependency_without_condition),
    entry!(helm_lock_missing),
    entry!(helm_lock_out_of_date),
    entry!(helm_values_auth_disabled),
    entry!(helm_values_autoscaling_bounds),
    entry!(helm_values_default_password),
    entry!(helm_values_host_namespace),
    entry!(helm_values_ingress_without_tls),
    entry!(helm_values_network_policy_disabled),
    entry!(helm_values_privileged),
    entry!(helm_values_probe_disabled),
    entry!(helm_values_resources_empty),
    entry!(helm_values_runs_as_root),
    entry!(helm_values_security_context_empty),
    entry!(helm_values_service_exposed),
    entry!(helm_values_single_replica),
];
