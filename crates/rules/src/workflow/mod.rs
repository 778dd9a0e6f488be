//! The workflow rules. This list is written by the tidy test.

mod workflow_all_secrets_exposed;
mod workflow_cache_poisoning;
mod workflow_checkout_keeps_credentials;
mod workflow_condition_always_true;
mod workflow_dangerous_trigger;
mod workflow_environment_file_write;
mod workflow_expression_in_script;
mod workflow_hard_coded_credentials;
mod workflow_image_without_digest;
mod workflow_insecure_commands;
mod workflow_misfeature;
mod workflow_no_concurrency_limit;
mod workflow_obfuscated;
mod workflow_permissions_broad;
mod workflow_permissions_missing;
mod workflow_permissions_write_all;
mod workflow_publishes_with_token;
mod workflow_secrets_inherit;
mod workflow_self_hosted_runner;
mod workflow_spoofable_bot_condition;
mod workflow_template_injection;
mod workflow_undocumented_permission;
mod workflow_unnamed;
mod workflow_unpinned_image;
mod workflow_unpinned_uses;
mod workflow_unredacted_secret;
mod workflow_unsound_contains;
mod workflow_unsound_ternary;
mod workflow_untrusted_checkout;

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &workflow_all_secrets_exposed::RULE,
        file: include_str!("workflow_all_secrets_exposed.rs"),
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
        rule: &workflow_dangerous_trigger::RULE,
        file: include_str!("workflow_dangerous_trigger.rs"),
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
        rule: &workflow_image_without_digest::RULE,
        file: include_str!("workflow_image_without_digest.rs"),
    },
    Entry {
        rule: &workflow_insecure_commands::RULE,
        file: include_str!("workflow_insecure_commands.rs"),
    },
    Entry {
        rule: &workflow_misfeature::RULE,
        file: include_str!("workflow_misfeature.rs"),
    },
    Entry {
        rule: &workflow_no_concurrency_limit::RULE,
        file: include_str!("workflow_no_concurrency_limit.rs"),
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
        rule: &workflow_publishes_with_token::RULE,
        file: include_str!("workflow_publishes_with_token.rs"),
    },
    Entry {
        rule: &workflow_secrets_inherit::RULE,
        file: include_str!("workflow_secrets_inherit.rs"),
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
        rule: &workflow_template_injection::RULE,
        file: include_str!("workflow_template_injection.rs"),
    },
    Entry {
        rule: &workflow_undocumented_permission::RULE,
        file: include_str!("workflow_undocumented_permission.rs"),
    },
    Entry {
        rule: &workflow_unnamed::RULE,
        file: include_str!("workflow_unnamed.rs"),
    },
    Entry {
        rule: &workflow_unpinned_image::RULE,
        file: include_str!("workflow_unpinned_image.rs"),
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
];
