//! Everyone can try to log in over FTP.
//!
//! FTP sends passwords readable, and servers for it are old.
//!
//! # Remedy
//!
//! Close port 21; use SFTP or storage instead.
//!
//! ```hcl,bad
//! resource "google_compute_firewall" "ftp" {
//!   # finding: `0.0.0.0/0`
//!   source_ranges = ["0.0.0.0/0"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["21"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_firewall" "ftp" {
//!   source_ranges = ["10.0.0.0/8"]
//!   allow {
//!     protocol = "tcp"
//!     ports    = ["21"]
//!   }
//! }
//! ```

use crate::support::google::require_port_closed;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in over FTP.
pub static RULE: Rule = Rule {
    id: "gcp-firewall-open-ftp",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_75"],
    judge: Judge::Resource(&["google_compute_firewall"], check),
    ..Rule::DEFAULT
};

fn check(firewall: &Resource, cx: &mut Cx) {
    require_port_closed(firewall, cx, 21, "FTP (port 21)");
}
