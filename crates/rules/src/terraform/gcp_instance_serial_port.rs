//! The serial console of this instance is open.
//!
//! The interactive serial port has no firewall: whoever has a key may try to log in from anywhere.
//!
//! # Remedy
//!
//! Leave `serial-port-enable` out of `metadata`.
//!
//! ```hcl,bad
//! resource "google_compute_instance" "web" {
//!   metadata = {
//!     # finding: `true`
//!     serial-port-enable = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   metadata = {
//!     serial-port-enable = false
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The serial console of this instance is open.
pub static RULE: Rule = Rule {
    id: "gcp-instance-serial-port",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_35", "GCP-0032"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "google_compute_instance",
            "google_compute_instance_template",
            "google_compute_instance_from_template",
        ],
        path: "metadata.serial-port-enable",
        must: Must::Be(false),
        missing_holds: true,
        message: "the serial console is open",
    }),
    ..Rule::DEFAULT
};
