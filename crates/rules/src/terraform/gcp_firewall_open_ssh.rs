//! This firewall lets everyone try to log in over SSH.
//!
//! Port 22 open to the world is tried by scanners day and night.
//!
//! # Remedy
//!
//! Allow the range of the identity-aware proxy, `35.235.240.0/20`, or your own addresses.
//!
//! ```hcl,bad
//! resource "google_compute_firewall" "ssh" {
//!   # finding: `0.0.0.0/0`
//!   source_ranges = ["0.0.0.0/0"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["22"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_firewall" "ssh" {
//!   source_ranges = ["35.235.240.0/20"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["22"]
//!   }
//! }
//! ```

use crate::support::google::require_port_closed;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This firewall lets everyone try to log in over SSH.
pub static RULE: Rule = Rule {
    id: "gcp-firewall-open-ssh",
    severity: Severity::High,
    aliases: &["CKV_GCP_2", "GCP-0071"],
    judge: Judge::Resource(&["google_compute_firewall"], check),
    ..Rule::DEFAULT
};

fn check(firewall: &Resource, cx: &mut Cx) {
    require_port_closed(firewall, cx, 22, "SSH (port 22)");
}
