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

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This instance may send packets that are not its own.
pub static RULE: Rule = Rule {
    id: "gcp-instance-forwards-packets",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_36", "GCP-0043"],
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
    // Nodes of a cluster forward the packets of their pods.
    let node = instance
        .at("name")
        .when_missing("")
        .text(|name| name.starts_with("gke-"));
    let own = instance.at("can_ip_forward").when_missing(false).is(false);
    let judged = if own.fails() && node.holds() { node } else { own };
    cx.require(judged, "packets of others are forwarded");
}
