//! This instance may send packets that are not its own.
//!
//! With forwarding an instance can pose as another, and carry traffic past the firewall.
//!
//! # Remedy
//!
//! Leave `can_ip_forward` out, except on routers.
//!
//! ```hcl,bad
//! resource "google_compute_instance" "web" {
//!   # finding: `true`
//!   can_ip_forward = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   can_ip_forward = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This instance may send packets that are not its own.
pub static RULE: Rule = Rule {
    id: "gcp-instance-forwards-packets",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_36", "GCP-0043"],
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "google_compute_instance",
            "google_compute_instance_template",
            "google_compute_instance_from_template",
        ],
        path: "can_ip_forward",
        must: Must::Be(false),
        missing_holds: true,
        message: "packets of others are forwarded",
    }),
    ..Rule::DEFAULT
};
