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

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &workflow_ad_hoc_package::RULE,
        file: include_str!("workflow_ad_hoc_package.rs"),
    },
    Entry {
        rule: &workflow_all_secrets_exposed::RULE,
        file: include_str!("workflow_all_secrets_exposed.rs"),
    },
    Entry {
        rule: &workflow_archived_action::RULE,
        file: include_str!("workflow_archived_action.rs"),
    },
    Entry {
        rule: &workflow_artifact_retention_missing::RULE,
        file: include_str!("workflow_artifact_retention_missing.rs"),
    },
    Entry {
        rule: &workflow_broad_app_token::RULE,
        file: include_str!("workflow_broad_app_token.rs"),
    },
    Entry {
        rule: &workflow_cache_poisoning::RULE,
        file: include_str!("workflow_cache_poisoning.rs"),
    },
    Entry {
        rule: &workflow_checkout_keeps_credentials::RULE,
        file: include_str!("workflow_checkout_keeps_credentials.rs"),
    },
    Entry {
        rule: &workflow_condition_always_true::RULE,
        file: include_str!("workflow_condition_always_true.rs"),
    },
    Entry {
        rule: &workflow_constant_condition::RULE,
        file: include_str!("workflow_constant_condition.rs"),
    },
    Entry {
        rule: &workflow_curl_pipe_shell::RULE,
        file: include_str!("workflow_curl_pipe_shell.rs"),
    },
    Entry {
        rule: &workflow_dangerous_trigger::RULE,
        file: include_str!("workflow_dangerous_trigger.rs"),
    },
    Entry {
        rule: &workflow_dependabot_executes_code::RULE,
        file: include_str!("workflow_dependabot_executes_code.rs"),
    },
    Entry {
        rule: &workflow_dependabot_no_cooldown::RULE,
        file: include_str!("workflow_dependabot_no_cooldown.rs"),
    },
    Entry {
        rule: &workflow_dispatch_takes_inputs::RULE,
        file: include_str!("workflow_dispatch_takes_inputs.rs"),
    },
    Entry {
        rule: &workflow_environment_file_write::RULE,
        file: include_str!("workflow_environment_file_write.rs"),
    },
    Entry {
        rule: &workflow_expression_in_script::RULE,
        file: include_str!("workflow_expression_in_script.rs"),
    },
    Entry {
        rule: &workflow_hard_coded_credentials::RULE,
        file: include_str!("workflow_hard_coded_credentials.rs"),
    },
    Entry {
        rule: &workflow_insecure_commands::RULE,
        file: include_str!("workflow_insecure_commands.rs"),
    },
    Entry {
        rule: &workflow_invalid_call::RULE,
        file: include_str!("workflow_invalid_call.rs"),
    },
    Entry {
        rule: &workflow_invalid_event::RULE,
        file: include_str!("workflow_invalid_event.rs"),
    },
    Entry {
        rule: &workflow_invalid_expression::RULE,
        file: include_str!("workflow_invalid_expression.rs"),
    },
    Entry {
        rule: &workflow_invalid_id::RULE,
        file: include_str!("workflow_invalid_id.rs"),
    },
    Entry {
        rule: &workflow_invalid_matrix::RULE,
        file: include_str!("workflow_invalid_matrix.rs"),
    },
    Entry {
        rule: &workflow_invalid_needs::RULE,
        file: include_str!("workflow_invalid_needs.rs"),
    },
    Entry {
        rule: &workflow_invalid_pattern::RULE,
        file: include_str!("workflow_invalid_pattern.rs"),
    },
    Entry {
        rule: &workflow_invalid_permission::RULE,
        file: include_str!("workflow_invalid_permission.rs"),
    },
    Entry {
        rule: &workflow_invalid_syntax::RULE,
        file: include_str!("workflow_invalid_syntax.rs"),
    },
    Entry {
        rule: &workflow_invalid_variable_name::RULE,
        file: include_str!("workflow_invalid_variable_name.rs"),
    },
    Entry {
        rule: &workflow_misfeature::RULE,
        file: include_str!("workflow_misfeature.rs"),
    },
    Entry {
        rule: &workflow_netcat_to_address::RULE,
        file: include_str!("workflow_netcat_to_address.rs"),
    },
    Entry {
        rule: &workflow_no_concurrency_limit::RULE,
        file: include_str!("workflow_no_concurrency_limit.rs"),
    },
    Entry {
        rule: &workflow_no_default_permissions::RULE,
        file: include_str!("workflow_no_default_permissions.rs"),
    },
    Entry {
        rule: &workflow_obfuscated::RULE,
        file: include_str!("workflow_obfuscated.rs"),
    },
    Entry {
        rule: &workflow_permissions_broad::RULE,
        file: include_str!("workflow_permissions_broad.rs"),
    },
    Entry {
        rule: &workflow_permissions_missing::RULE,
        file: include_str!("workflow_permissions_missing.rs"),
    },
    Entry {
        rule: &workflow_permissions_write_all::RULE,
        file: include_str!("workflow_permissions_write_all.rs"),
    },
    Entry {
        rule: &workflow_pin_without_version::RULE,
        file: include_str!("workflow_pin_without_version.rs"),
    },
    Entry {
        rule: &workflow_publishes_with_token::RULE,
        file: include_str!("workflow_publishes_with_token.rs"),
    },
    Entry {
        rule: &workflow_retired_action_version::RULE,
        file: include_str!("workflow_retired_action_version.rs"),
    },
    Entry {
        rule: &workflow_retired_command::RULE,
        file: include_str!("workflow_retired_command.rs"),
    },
    Entry {
        rule: &workflow_retired_runner::RULE,
        file: include_str!("workflow_retired_runner.rs"),
    },
    Entry {
        rule: &workflow_secret_on_command_line::RULE,
        file: include_str!("workflow_secret_on_command_line.rs"),
    },
    Entry {
        rule: &workflow_secret_outside_environment::RULE,
        file: include_str!("workflow_secret_outside_environment.rs"),
    },
    Entry {
        rule: &workflow_secret_printed::RULE,
        file: include_str!("workflow_secret_printed.rs"),
    },
    Entry {
        rule: &workflow_secret_sent_with_curl::RULE,
        file: include_str!("workflow_secret_sent_with_curl.rs"),
    },
    Entry {
        rule: &workflow_secrets_inherit::RULE,
        file: include_str!("workflow_secrets_inherit.rs"),
    },
    Entry {
        rule: &workflow_security_step_may_fail::RULE,
        file: include_str!("workflow_security_step_may_fail.rs"),
    },
    Entry {
        rule: &workflow_self_hosted_runner::RULE,
        file: include_str!("workflow_self_hosted_runner.rs"),
    },
    Entry {
        rule: &workflow_spoofable_bot_condition::RULE,
        file: include_str!("workflow_spoofable_bot_condition.rs"),
    },
    Entry {
        rule: &workflow_static_cloud_credentials::RULE,
        file: include_str!("workflow_static_cloud_credentials.rs"),
    },
    Entry {
        rule: &workflow_superfluous_action::RULE,
        file: include_str!("workflow_superfluous_action.rs"),
    },
    Entry {
        rule: &workflow_template_injection::RULE,
        file: include_str!("workflow_template_injection.rs"),
    },
    Entry {
        rule: &workflow_timeout_missing::RULE,
        file: include_str!("workflow_timeout_missing.rs"),
    },
    Entry {
        rule: &workflow_typosquatted_action::RULE,
        file: include_str!("workflow_typosquatted_action.rs"),
    },
    Entry {
        rule: &workflow_undocumented_permission::RULE,
        file: include_str!("workflow_undocumented_permission.rs"),
    },
    Entry {
        rule: &workflow_unknown_runner::RULE,
        file: include_str!("workflow_unknown_runner.rs"),
    },
    Entry {
        rule: &workflow_unknown_shell::RULE,
        file: include_str!("workflow_unknown_shell.rs"),
    },
    Entry {
        rule: &workflow_unnamed::RULE,
        file: include_str!("workflow_unnamed.rs"),
    },
    Entry {
        rule: &workflow_unpinned_tool::RULE,
        file: include_str!("workflow_unpinned_tool.rs"),
    },
    Entry {
        rule: &workflow_unpinned_uses::RULE,
        file: include_str!("workflow_unpinned_uses.rs"),
    },
    Entry {
        rule: &workflow_unredacted_secret::RULE,
        file: include_str!("workflow_unredacted_secret.rs"),
    },
    Entry {
        rule: &workflow_unsound_contains::RULE,
        file: include_str!("workflow_unsound_contains.rs"),
    },
    Entry {
        rule: &workflow_unsound_ternary::RULE,
        file: include_str!("workflow_unsound_ternary.rs"),
    },
    Entry {
        rule: &workflow_untrusted_checkout::RULE,
        file: include_str!("workflow_untrusted_checkout.rs"),
    },
    Entry {
        rule: &workflow_workspace_relative_uses::RULE,
        file: include_str!("workflow_workspace_relative_uses.rs"),
    },
];
