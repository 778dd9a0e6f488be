//! Nobody is told when the boot of this instance changes.
//!
//! Integrity monitoring compares each boot with the first.
//!
//! # Remedy
//!
//! Leave `enable_integrity_monitoring` out, or set it to true.
//!
//! ```hcl,bad
//! resource "google_compute_instance" "web" {
//!   shielded_instance_config {
//!     # finding: `false`
//!     enable_integrity_monitoring = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   shielded_instance_config {
//!     enable_integrity_monitoring = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Nobody is told when the boot of this instance changes.
pub static RULE: Rule = Rule {
    id: "gcp-instance-without-integrity-monitoring",
    severity: Severity::Low,
    aliases: &["GCP-0045"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_compute_instance", "google_compute_instance_template"],
        path: "shielded_instance_config.enable_integrity_monitoring",
        must: Must::Be(true),
        missing_holds: true,
        message: "integrity monitoring is switched off",
    }),
    ..Rule::DEFAULT
};
