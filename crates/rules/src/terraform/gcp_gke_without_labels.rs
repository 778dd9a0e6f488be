//! This cluster has no labels.
//!
//! Labels are how clusters are found and billed.
//!
//! # Remedy
//!
//! Add `resource_labels`.
//!
//! ```hcl,bad
//! # finding: `resource "google_container_cluster" "main"`
//! resource "google_container_cluster" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   resource_labels = {
//!     team = "platform"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This cluster has no labels.
pub static RULE: Rule = Rule {
    id: "gcp-gke-without-labels",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["CKV_GCP_21", "GCP-0051"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "resource_labels",
        must: Must::BeSet,
        missing_holds: false,
        message: "the cluster has no labels",
    }),
    ..Rule::DEFAULT
};
