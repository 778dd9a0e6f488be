//! The virtual trusted platform module of this instance is off.
//!
//! Without it measured boot and sealed keys do not work.
//!
//! # Remedy
//!
//! Leave `enable_vtpm` out, or set it to true.
//!
//! ```hcl,bad
//! resource "google_compute_instance" "web" {
//!   shielded_instance_config {
//!     # finding: `false`
//!     enable_vtpm = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   shielded_instance_config {
//!     enable_vtpm = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The virtual trusted platform module of this instance is off.
pub static RULE: Rule = Rule {
    id: "gcp-instance-without-vtpm",
    severity: Severity::Low,
    aliases: &["GCP-0041"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_compute_instance", "google_compute_instance_template"],
        path: "shielded_instance_config.enable_vtpm",
        must: Must::Be(true),
        missing_holds: true,
        message: "the vTPM is switched off",
    }),
    ..Rule::DEFAULT
};
