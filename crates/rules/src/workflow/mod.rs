//! The workflow rules. This list is written by the tidy test.

mod workflow_ad_hoc_package;
mod workflow_all_secrets_exposed;
mod workflow_archived_action;
mod workflow_artifact_retention_missing;
mod workflow_broad_app_token;
mod workflow_cache_poisoning;
mod workflow_checkout_keeps_credentials;
mod workflow_condition_always_true;
mod workflow_constant_condition;
mod workflow_curl_pipe_shell;
mod workflow_dangerous_trigger;
mod workflow_dependabot_executes_code;
mod workflow_dependabot_no_cooldown;
mod workflow_dispatch_takes_inputs;
mod workflow_environment_file_write;
mod workflow_expression_in_script;
mod workflow_hard_coded_credentials;
mod workflow_insecure_commands;
mod workflow_invalid_call;
mod workflow_invalid_event;
mod workflow_invalid_expression;
mod workflow_invalid_id;
mod workflow_invalid_matrix;
mod workflow_invalid_needs;
mod workflow_invalid_pattern;
mod workflow_invalid_permission;
mod workflow_invalid_syntax;
mod workflow_invalid_variable_name;
mod workflow_misfeature;
mod workflow_netcat_to_address;
mod workflow_no_concurrency_limit;
mod workflow_no_default_permissions;
mod workflow_obfuscated;
mod workflow_permissions_broad;
mod workflow_permissions_missing;
mod workflow_permissions_write_all;
mod workflow_pin_without_version;
mod workflow_publishes_with_token;
mod workflow_retired_action_version;
mod workflow_retired_command;
mod workflow_retired_runner;
mod workflow_secret_on_command_line;
mod workflow_secret_outside_environment;
mod workflow_secret_printed;
mod workflow_secret_sent_with_curl;
mod workflow_secrets_inherit;
mod workflow_security_step_may_fail;
mod workflow_self_hosted_runner;
mod workflow_spoofable_bot_condition;
mod workflow_static_cloud_credentials;
mod workflow_superfluous_action;
mod workflow_template_injection;
mod workflow_timeout_missing;
mod workflow_typosquatted_action;
mod workflow_undocumented_permission;
mod workflow_unknown_runner;
mod workflow_unknown_shell;
mod workflow_unnamed;
mod workflow_unpinned_tool;
mod workflow_unpinned_uses;
mod workflow_unredacted_secret;
mod workflow_unsound_contains;
mod workflow_unsound_ternary;
mod workflow_untrusted_checkout;
mod workflow_workspace_relative_uses;

use crate::rule::{Entry, entry};

pub(crate) const RULES: &[Entry] = &[
    entry!(workflow_ad_hoc_package),
    entry!(workflow_all_secrets_exposed),
    entry!(workflow_archived_action),
    entry!(workflow_artifact_retention_missing),
    entry!(workflow_broad_app_token),
    entry!(workflow_cache_poisoning),
    entry!(workflow_checkout_keeps_credentials),
    entry!(workflow_condition_always_true),
    entry!(workflow_constant_condition),
    entry!(workflow_curl_pipe_shell),
    entry!(workflow_dangerous_trigger),
    entry!(workflow_dependabot_executes_code),
    entry!(workflow_dependabot_no_cooldown),
    entry!(workflow_dispatch_takes_inputs),
    entry!(workflow_environment_file_write),
    entry!(workflow_expression_in_script),
    entry!(workflow_hard_coded_credentials),
    entry!(workflow_insecure_commands),
    entry!(workflow_invalid_call),
    entry!(workflow_invalid_event),
    entry!(workflow_invalid_expression),
    entry!(workflow_invalid_id),
    entry!(workflow_invalid_matrix),
    entry!(workflow_invalid_needs),
    entry!(workflow_invalid_pattern),
    entry!(workflow_invalid_permission),
    entry!(workflow_invalid_syntax),
    entry!(workflow_invalid_variable_name),
    entry!(workflow_misfeature),
    entry!(workflow_netcat_to_address),
    entry!(workflow_no_concurrency_limit),
    entry!(workflow_no_default_permissions),
    entry!(workflow_obfuscated),
    entry!(workflow_permissions_broad),
    entry!(workflow_permissions_missing),
    entry!(workflow_permissions_write_all),
    entry!(workflow_pin_without_version),
    entry!(workflow_publishes_with_token),
    entry!(workflow_retired_action_version),
    entry!(workflow_retired_command),
    entry!(workflow_retired_runner),
    entry!(workflow_secret_on_command_line),
    entry!(workflow_secret_outside_environment),
    entry!(workflow_secret_printed),
    entry!(workflow_secret_sent_with_curl),
    entry!(workflow_secrets_inherit),
    entry!(workflow_security_step_may_fail),
    entry!(workflow_self_hosted_runner),
    entry!(workflow_spoofable_bot_condition),
    entry!(workflow_static_cloud_credentials),
    entry!(workflow_superfluous_action),
    entry!(workflow_template_injection),
    entry!(workflow_timeout_missing),
    entry!(workflow_typosquatted_action),
    entry!(workflow_undocumented_permission),
    entry!(workflow_unknown_runner),
    entry!(workflow_unknown_shell),
    entry!(workflow_unnamed),
    entry!(workflow_unpinned_tool),
    entry!(workflow_unpinned_uses),
    entry!(workflow_unredacted_secret),
    entry!(workflow_unsound_contains),
    entry!(workflow_unsound_ternary),
    entry!(workflow_untrusted_checkout),
    entry!(workflow_workspace_relative_uses),
];
