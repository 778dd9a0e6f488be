//! Traffic of this subnet leaves no trace.
//!
//! Flow logs show who talked to whom. After an intrusion they are often the only witness.
//!
//! # Remedy
//!
//! Add a `log_config`.
//!
//! ```hcl,bad
//! # finding: `resource "google_compute_subnetwork" "a"`
//! resource "google_compute_subnetwork" "a" {
//!   name = "a"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_subnetwork" "a" {
//!   log_config {
//!     flow_sampling = 0.5
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Traffic of this subnet leaves no trace.
pub static RULE: Rule = Rule {
    id: "gcp-subnet-without-flow-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_26", "GCP-0029"],
    judge: Judge::Resource(&["google_compute_subnetwork"], check),
    ..Rule::DEFAULT
};

fn check(subnet: &Resource, cx: &mut Cx) {
    // Subnets for load balancers, proxies and endpoints hold no machines.
    let empty = subnet.at("purpose").when_missing("PRIVATE").differs_from("PRIVATE");
    cx.require(
        subnet.at("log_config").is_set().or(empty),
        "the subnet has no flow logs",
    );
}
