//! The cross-format rules. This list is written by the tidy test.

mod image_latest_tag;
mod image_not_pinned_by_digest;
mod image_untagged;
mod labels_missing_required;
mod process_may_run_as_root;
mod process_runs_as_root;
mod secret_hard_coded;
mod secret_known_token;

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &image_latest_tag::RULE,
        file: include_str!("image_latest_tag.rs"),
    },
    Entry {
        rule: &image_not_pinned_by_digest::RULE,
        file: include_str!("image_not_pinned_by_digest.rs"),
    },
    Entry {
        rule: &image_untagged::RULE,
        file: include_str!("image_untagged.rs"),
    },
    Entry {
        rule: &labels_missing_required::RULE,
        file: include_str!("labels_missing_required.rs"),
    },
    Entry {
        rule: &process_may_run_as_root::RULE,
        file: include_str!("process_may_run_as_root.rs"),
    },
    Entry {
        rule: &process_runs_as_root::RULE,
        file: include_str!("process_runs_as_root.rs"),
    },
    Entry {
        rule: &secret_hard_coded::RULE,
        file: include_str!("secret_hard_coded.rs"),
    },
    Entry {
        rule: &secret_known_token::RULE,
        file: include_str!("secret_known_token.rs"),
    },
];
