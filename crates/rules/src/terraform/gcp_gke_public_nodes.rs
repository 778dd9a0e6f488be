//! The nodes of this cluster have public addresses.
//!
//! Nodes need none: a gateway lets them out, and nothing should come in past the load balancers.
//!
//! # Remedy
//!
//! Set `enable_private_nodes = true` in `private_cluster_config`.
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
//!   private_cluster_config {
//!     enable_private_nodes = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The nodes of this cluster have public addresses.
pub static RULE: Rule = Rule {
    id: "gcp-gke-public-nodes",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_64", "GCP-0059"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "private_cluster_config.enable_private_nodes",
        must: Must::Be(true),
        missing_holds: false,
        message: "the nodes have public addresses",
    }),
    ..Rule::DEFAULT
};
