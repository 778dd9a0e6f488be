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

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Servers without a public address cannot reach Google's services.
pub static RULE: Rule = Rule {
    id: "gcp-subnet-without-private-access",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_74", "GCP-0075"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_compute_subnetwork"],
        path: "private_ip_google_access",
        must: Must::Be(true),
        missing_holds: false,
        message: "private access to Google's services is off",
    }),
    ..Rule::DEFAULT
};
