//! This firewall lets everyone reach port 80.
//!
//! Requests over plain HTTP can be read and changed on their way.
//!
//! # Remedy
//!
//! Open port 443 instead, or let only the load balancer in.
//!
//! ```hcl,bad
//! resource "google_compute_firewall" "web" {
//!   # finding: `0.0.0.0/0`
//!   source_ranges = ["0.0.0.0/0"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["80"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_firewall" "web" {
//!   source_ranges = ["0.0.0.0/0"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["443"]
//!   }
//! }
//! ```

use crate::support::google::require_port_closed;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This firewall lets everyone reach port 80.
pub static RULE: Rule = Rule {
    id: "gcp-firewall-open-http",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_106"],
    judge: Judge::Resource(&["google_compute_firewall"], check),
    ..Rule::DEFAULT
};

fn check(firewall: &Resource, cx: &mut Cx) {
    require_port_closed(firewall, cx, 80, "port 80");
}
