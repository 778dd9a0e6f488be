//! Pods of this cluster have no addresses of the network.
//!
//! With alias ranges pods are known to the network: firewalls, peering and private services work for them.
//!
//! # Remedy
//!
//! Add an `ip_allocation_policy`.
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
//!   ip_allocation_policy {
//!     cluster_ipv4_cidr_block = "10.1.0.0/16"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Pods of this cluster have no addresses of the network.
pub static RULE: Rule = Rule {
    id: "gcp-gke-routes-instead-of-aliases",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_23", "GCP-0049"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_container_cluster"],
        path: "ip_allocation_policy",
        must: Must::BeSet,
        missing_holds: false,
        message: "the cluster does not use alias ranges",
    }),
    ..Rule::DEFAULT
};
