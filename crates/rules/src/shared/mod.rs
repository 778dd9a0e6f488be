//! The cross-format rules. This list is written by the tidy test.

mod image_latest_tag;
mod image_not_pinned_by_digest;
mod image_untagged;
mod labels_missing_required;
mod process_may_run_as_root;
mod process_runs_as_root;
mod secret_hard_coded;
mod secret_known_token;

use crate::rule::{Entry, entry};

pub(crate) const RULES: &[Entry] = &[
    entry!(image_latest_tag),
    entry!(image_not_pinned_by_digest),
    entry!(image_untagged),
    entry!(labels_missing_required),
    entry!(process_may_run_as_root),
    entry!(process_runs_as_root),
    entry!(secret_hard_coded),
    entry!(secret_known_token),
];
