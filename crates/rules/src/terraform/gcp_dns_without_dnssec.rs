//! Answers of this zone are not signed.
//!
//! Without DNSSEC an answer can be forged on its way.
//!
//! # Remedy
//!
//! Set `state = "on"` in `dnssec_config`.
//!
//! ```hcl,bad
//! # finding: `resource "google_dns_managed_zone" "public"`
//! resource "google_dns_managed_zone" "public" {
//!   dns_name = "example.com."
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_dns_managed_zone" "public" {
//!   dnssec_config {
//!     state = "on"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Answers of this zone are not signed.
pub static RULE: Rule = Rule {
    id: "gcp-dns-without-dnssec",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_GCP_16", "GCP-0013"],
    judge: Judge::Resource(&["google_dns_managed_zone"], check),
    ..Rule::DEFAULT
};

fn check(zone: &Resource, cx: &mut Cx) {
    let private = zone.at("visibility").when_missing("public").equals("private");
    let signed = zone.at("dnssec_config.state").when_missing("off").equals("on");
    cx.require(signed.or(private), "the zone is not signed");
}
