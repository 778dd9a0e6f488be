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
//!
//! A control plane that is reached by its DNS name alone has no address to guard:
//!
//! ```hcl,good
//! resource "google_container_cluster" "main" {
//!   control_plane_endpoints_config {
//!     dns_endpoint_config {
//!       allow_external_traffic = true
//!     }
//!     ip_endpoints_config {
//!       enabled = false
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can reach the control plane of this cluster.
pub static RULE: Rule = Rule {
    id: "gcp-gke-open-control-plane",
    severity: Severity::High,
    aliases: &["CKV_GCP_20", "GCP-0061"],
    judge: Judge::Resource(&["google_container_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    let has_list = cluster.at("master_authorized_networks_config").is_set();
    let has_no_address = cluster
        .at("control_plane_endpoints_config.ip_endpoints_config.enabled")
        .when_missing(true)
        .is(false);
    cx.require(has_list.or(has_no_address), "the control plane answers every address");
}
