//! Everyone can try to log in to this database.
//!
//! An authorized network of everything opens the instance's public address to the internet.
//!
//! # Remedy
//!
//! List your own ranges, or use a private address.
//!
//! ```hcl,bad
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     ip_configuration {
//!       authorized_networks {
//!         # finding: `0.0.0.0/0`
//!         value = "0.0.0.0/0"
//!       }
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     ip_configuration {
//!       authorized_networks {
//!         value = "203.0.113.0/24"
//!       }
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in to this database.
pub static RULE: Rule = Rule {
    id: "gcp-sql-public-network",
    severity: Severity::Critical,
    aliases: &["CKV_GCP_11"],
    judge: Judge::Resource(&["google_sql_database_instance"], check),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    for network in database.at("settings.ip_configuration.authorized_networks").items() {
        let judged = network
            .at("value")
            .when_missing("")
            .text(|range| !range.ends_with("/0"));
        cx.require(judged, "everyone can try to log in to the database");
    }
}
