//! Keys of the whole project log in to this instance.
//!
//! A key in the project's metadata opens every instance that does not refuse it.
//!
//! # Remedy
//!
//! Set `block-project-ssh-keys = true` in `metadata`.
//!
//! ```hcl,bad
//! # finding: `resource "google_compute_instance" "web"`
//! resource "google_compute_instance" "web" {
//!   name = "web"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   metadata = {
//!     block-project-ssh-keys = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Keys of the whole project log in to this instance.
pub static RULE: Rule = Rule {
    id: "gcp-instance-project-ssh-keys",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_32", "GCP-0030"],
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "google_compute_instance",
            "google_compute_instance_template",
            "google_compute_instance_from_template",
        ],
        path: "metadata.block-project-ssh-keys",
        must: Must::Be(true),
        missing_holds: false,
        message: "SSH keys of the project are accepted",
    }),
    ..Rule::DEFAULT
};
