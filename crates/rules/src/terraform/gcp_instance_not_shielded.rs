//! The boot of this instance is not protected.
//!
//! Secure boot refuses boot loaders and drivers that are not signed, which is how a rootkit stays.
//!
//! # Remedy
//!
//! Set `enable_secure_boot`, `enable_vtpm` and `enable_integrity_monitoring` in `shielded_instance_config`.
//!
//! ```hcl,bad
//! # finding: `resource "google_compute_instance" "web"`
//! resource "google_compute_instance" "web" {
//!   name = "web"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   shielded_instance_config {
//!     enable_secure_boot = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The boot of this instance is not protected.
pub static RULE: Rule = Rule {
    id: "gcp-instance-not-shielded",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["GCP-0067"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_compute_instance", "google_compute_instance_template"],
        path: "shielded_instance_config.enable_secure_boot",
        must: Must::Be(true),
        missing_holds: false,
        message: "secure boot is off",
    }),
    ..Rule::DEFAULT
};
