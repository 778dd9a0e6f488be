//! Everyone can reach the control plane of this cluster.
//!
//! Without a list of networks the control plane answers the whole internet.
//!
//! # Remedy
//!
//! Add `master_authorized_networks_config` with your own ranges.
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
//!   master_authorized_networks_config {
//!     cidr_blocks {
//!       cidr_block = "203.0.113.0/24"
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone can reach the control plane of this cluster.
pub static RULE: Rule = Rule {
    id: "gcp-gke-open-control-plane",
    severity: Severity::High,
    aliases: &["CKV_GCP_20", "GCP-0061"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "master_authorized_networks_config",
        must: Must::BeSet,
        missing_holds: false,
        message: "the control plane answers every address",
    }),
    ..Rule::DEFAULT
};
