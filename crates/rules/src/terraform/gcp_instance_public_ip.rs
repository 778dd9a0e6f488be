//! This Compute Engine instance has a public address.
//!
//! A server with a public address is scanned within minutes. A load balancer or the identity-aware proxy should be
//! the only way in.
//!
//! # Remedy
//!
//! Leave `access_config` out of `network_interface`.
//!
//! ```hcl,bad
//! resource "google_compute_instance" "web" {
//!   network_interface {
//!     # finding: `access_config {`
//!     access_config {
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_instance" "web" {
//!   network_interface {
//!     network = "private"
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// This Compute Engine instance has a public address.
pub static RULE: Rule = Rule {
    id: "gcp-instance-public-ip",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_40", "GCP-0031"],
    judge: Judge::Resource(
        &[
            "google_compute_instance",
            "google_compute_instance_template",
            "google_compute_instance_from_template",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(instance: &Resource, cx: &mut Cx) {
    let blocks = instance.body.as_map().and_then(|body| body.get("network_interface"));
    for interface in blocks.map_or(&[][..], Value::items) {
        for config in ["access_config", "ipv6_access_config"] {
            cx.require(interface.at(config).is_not_set(), "the instance gets a public address");
        }
    }
}
