//! This Cloud SQL database lets in clients that show no certificate.
//!
//! Without client certificates a stolen password is all it takes. The mode that asks for them also encrypts.
//!
//! # Remedy
//!
//! Set `ssl_mode = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"`.
//!
//! ```hcl,bad
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     ip_configuration {
//!       # finding: `ENCRYPTED_ONLY`
//!       ssl_mode = "ENCRYPTED_ONLY"
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     ip_configuration {
//!       ssl_mode = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This Cloud SQL database lets in clients that show no certificate.
pub static RULE: Rule = Rule {
    id: "gcp-sql-without-client-certificates",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_GCP_6"],
    judge: Judge::Resource(&["google_sql_database_instance"], check),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    let addresses = database.at("settings.ip_configuration");
    let mode = addresses.at("ssl_mode").when_missing("");
    let required = addresses.at("require_ssl").when_missing(false).is(true);
    // SQL Server knows no client certificates.
    let without = database
        .at("database_version")
        .when_missing("")
        .text(|version| version.starts_with("SQLSERVER"))
        .and(mode.equals("ENCRYPTED_ONLY"));
    let certified = mode.equals("TRUSTED_CLIENT_CERTIFICATE_REQUIRED");
    let at = certified.at;
    let judged = certified.or(required).or(without).reported_at(at);
    cx.require(judged, "clients need no certificate");
}
