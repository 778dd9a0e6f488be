//! The workflow rules. This list is written by the tidy test.

mod workflow_all_secrets_exposed;
mod workflow_checkout_keeps_credentials;
mod workflow_dangerous_trigger;
mod workflow_environment_file_write;
mod workflow_hard_coded_credentials;
mod workflow_insecure_commands;
mod workflow_permissions_broad;
mod workflow_permissions_missing;
mod workflow_permissions_write_all;
mod workflow_secrets_inherit;
mod workflow_self_hosted_runner;
mod workflow_spoofable_bot_condition;
mod workflow_unpinned_uses;
mod workflow_unredacted_secret;
mod workflow_untrusted_checkout;

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &workflow_all_secrets_exposed::RULE,
        file: include_str!("workflow_all_secrets_exposed.rs"),
    },
    Entry {
        rule: &workflow_checkout_keeps_credentials::RULE,
        file: include_str!("workflow_checkout_keeps_credentials.rs"),
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
        rule: &workflow_hard_coded_credentials::RULE,
        file: include_str!("workflow_hard_coded_credentials.rs"),
    },
    Entry {
        rule: &workflow_insecure_commands::RULE,
        file: include_str!("workflow_insecure_commands.rs"),
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
        rule: &workflow_unpinned_uses::RULE,
        file: include_str!("workflow_unpinned_uses.rs"),
    },
    Entry {
        rule: &workflow_unredacted_secret::RULE,
        file: include_str!("workflow_unredacted_secret.rs"),
    },
    Entry {
        rule: &workflow_untrusted_checkout::RULE,
        file: include_str!("workflow_untrusted_checkout.rs"),
    },
];
