//! This SSL policy accepts outdated TLS.
//!
//! TLS 1.0 and 1.1 are broken and forbidden by most standards.
//!
//! # Remedy
//!
//! Set `min_tls_version = "TLS_1_2"`.
//!
//! ```hcl,bad
//! # finding: `resource "google_compute_ssl_policy" "web"`
//! resource "google_compute_ssl_policy" "web" {
//!   name = "web"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_ssl_policy" "web" {
//!   min_tls_version = "TLS_1_2"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This SSL policy accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "gcp-ssl-policy-weak",
    severity: Severity::High,
    aliases: &["GCP-0039"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_compute_ssl_policy"],
        path: "min_tls_version",
        must: Must::BeOneOf(&["TLS_1_2", "TLS_1_3"]),
        missing_holds: false,
        message: "versions of TLS before 1.2 are accepted",
    }),
    ..Rule::DEFAULT
};
