//! Broken nodes of this pool are not replaced.
//!
//! A node that fails its health check stays, with the pods on it.
//!
//! # Remedy
//!
//! Set `auto_repair = true` in `management`.
//!
//! ```hcl,bad
//! # finding: `resource "google_container_node_pool" "main"`
//! resource "google_container_node_pool" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_node_pool" "main" {
//!   management {
//!     auto_repair = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Broken nodes of this pool are not replaced.
pub static RULE: Rule = Rule {
    id: "gcp-gke-node-repair-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_GCP_9", "GCP-0063"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_node_pool"],
        path: "management.auto_repair",
        must: Must::Be(true),
        missing_holds: false,
        message: "nodes are not repaired automatically",
    }),
    ..Rule::DEFAULT
};
