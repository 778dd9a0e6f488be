//! This instance does not use OS Login.
//!
//! OS Login ties SSH to people and roles; without it keys in metadata decide, and nobody takes them away.
//!
//! # Remedy
//!
//! Leave `enable-oslogin` out of the instance, and set it for the project.
//!
//! ```hcl,bad
//! resource "google_compute_instance" "web" {
//!   metadata = {
//!     # finding: `false`
//!     enable-oslogin = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   metadata = {
//!     enable-oslogin = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This instance does not use OS Login.
pub static RULE: Rule = Rule {
    id: "gcp-instance-oslogin-off",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_34", "GCP-0036"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "google_compute_instance",
            "google_compute_instance_template",
            "google_compute_instance_from_template",
        ],
        path: "metadata.enable-oslogin",
        must: Must::Be(true),
        missing_holds: true,
        message: "OS Login is switched off",
    }),
    ..Rule::DEFAULT
};
