//! Everyone can try to log in to MySQL.
//!
//! Database ports open to the world are found within hours.
//!
//! # Remedy
//!
//! Let the applications in, and nobody else.
//!
//! ```hcl,bad
//! resource "google_compute_firewall" "db" {
//!   # finding: `0.0.0.0/0`
//!   source_ranges = ["0.0.0.0/0"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["3306"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_firewall" "db" {
//!   source_tags = ["app"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["3306"]
//!   }
//! }
//! ```

use crate::support::google::require_port_closed;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in to MySQL.
pub static RULE: Rule = Rule {
    id: "gcp-firewall-open-mysql",
    severity: Severity::High,
    aliases: &["CKV_GCP_88"],
    judge: Judge::Resource(&["google_compute_firewall"], check),
    ..Rule::DEFAULT
};

fn check(firewall: &Resource, cx: &mut Cx) {
    require_port_closed(firewall, cx, 3306, "MySQL (port 3306)");
}
