//! This notebook has a public address.
//!
//! A notebook holds data and credentials of whoever works in it.
//!
//! # Remedy
//!
//! Set `no_public_ip = true`.
//!
//! ```hcl,bad
//! # finding: `resource "google_notebooks_instance" "lab"`
//! resource "google_notebooks_instance" "lab" {
//!   name = "lab"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_notebooks_instance" "lab" {
//!   no_public_ip = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This notebook has a public address.
pub static RULE: Rule = Rule {
    id: "gcp-notebook-public-ip",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_89"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_notebooks_instance"],
        path: "no_public_ip",
        must: Must::Be(true),
        missing_holds: false,
        message: "the notebook has a public address",
    }),
    ..Rule::DEFAULT
};
