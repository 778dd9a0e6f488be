//! This Cloud SQL database answers unencrypted connections.
//!
//! Passwords and rows travel readable through the network.
//!
//! # Remedy
//!
//! Set `ssl_mode = "ENCRYPTED_ONLY"` (or `require_ssl = true`) in `ip_configuration`.
//!
//! ```hcl,bad
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     # finding: `ip_configuration`
//!     ip_configuration {
//!       ipv4_enabled = false
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     ip_configuration {
//!       ssl_mode = "ENCRYPTED_ONLY"
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This Cloud SQL database answers unencrypted connections.
pub static RULE: Rule = Rule {
    id: "gcp-sql-without-tls",
    severity: Severity::High,
    aliases: &["CKV_GCP_6", "GCP-0015"],
    judge: Judge::Resource(&["google_sql_database_instance"], check),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    let addresses = database.at("settings.ip_configuration");
    let mode = addresses
        .at("ssl_mode")
        .when_missing("")
        .one_of(&["ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"]);
    let required = addresses.at("require_ssl").when_missing(false).is(true);
    cx.require(mode.or(required), "unencrypted connections are accepted");
}
