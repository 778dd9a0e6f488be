//! Servers without a public address cannot reach Google's services.
//!
//! Without private access they need an address or a gateway to reach storage and the other services.
//!
//! # Remedy
//!
//! Set `private_ip_google_access = true`.
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
//!   private_ip_google_access = true
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Servers without a public address cannot reach Google's services.
pub static RULE: Rule = Rule {
    id: "gcp-subnet-without-private-access",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_74", "GCP-0075"],
    judge: Judge::Resource(&["google_compute_subnetwork"], check),
    ..Rule::DEFAULT
};

fn check(subnet: &Resource, cx: &mut Cx) {
    // Subnets for load balancers, proxies and endpoints hold no machines.
    let empty = subnet.at("purpose").when_missing("PRIVATE").differs_from("PRIVATE");
    let private = subnet.at("private_ip_google_access").when_missing(false).is(true);
    cx.require(private.or(empty), "private access to Google's services is off");
}
