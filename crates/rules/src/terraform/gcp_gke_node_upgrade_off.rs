//! Nodes of this pool stay on their version.
//!
//! Upgrades carry the fixes of kernel and kubelet.
//!
//! # Remedy
//!
//! Set `auto_upgrade = true` in `management`.
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
//!     auto_upgrade = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nodes of this pool stay on their version.
pub static RULE: Rule = Rule {
    id: "gcp-gke-node-upgrade-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_10", "GCP-0058"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_node_pool"],
        path: "management.auto_upgrade",
        must: Must::Be(true),
        missing_holds: false,
        message: "nodes are not upgraded automatically",
    }),
    ..Rule::DEFAULT
};
