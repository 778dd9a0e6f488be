//! This firewall lets everyone try to log in over RDP.
//!
//! Port 3389 open to the world is how most ransomware gets in.
//!
//! # Remedy
//!
//! Allow the range of the identity-aware proxy, `35.235.240.0/20`, or your own addresses.
//!
//! ```hcl,bad
//! resource "google_compute_firewall" "rdp" {
//!   # finding: `0.0.0.0/0`
//!   source_ranges = ["0.0.0.0/0"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["3000-4000"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_firewall" "rdp" {
//!   source_ranges = ["35.235.240.0/20"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["3389"]
//!   }
//! }
//! ```

use crate::support::google::require_port_closed;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This firewall lets everyone try to log in over RDP.
pub static RULE: Rule = Rule {
    id: "gcp-firewall-open-rdp",
    severity: Severity::High,
    aliases: &["CKV_GCP_3", "GCP-0070"],
    judge: Judge::Resource(&["google_compute_firewall"], check),
    ..Rule::DEFAULT
};

fn check(firewall: &Resource, cx: &mut Cx) {
    require_port_closed(firewall, cx, 3389, "RDP (port 3389)");
}
