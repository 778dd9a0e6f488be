//! Nodes of this cluster cannot prove who they are.
//!
//! Shielded nodes carry an identity that a pod cannot steal to pose as a node.
//!
//! # Remedy
//!
//! Leave `enable_shielded_nodes` out, or set it to true.
//!
//! ```hcl,bad
//! resource "google_container_cluster" "main" {
//!   # finding: `false`
//!   enable_shielded_nodes = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   enable_shielded_nodes = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Nodes of this cluster cannot prove who they are.
pub static RULE: Rule = Rule {
    id: "gcp-gke-unshielded-nodes",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_71", "GCP-0055"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "enable_shielded_nodes",
        must: Must::Be(true),
        missing_holds: true,
        message: "shielded nodes are switched off",
    }),
    ..Rule::DEFAULT
};
