//! This Cloud SQL database has a public address.
//!
//! A private address keeps the database out of reach of scanners and stolen passwords.
//!
//! # Remedy
//!
//! Set `ipv4_enabled = false` and a `private_network`.
//!
//! ```hcl,bad
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     ip_configuration {
//!       # finding: `true`
//!       ipv4_enabled = true
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     ip_configuration {
//!       ipv4_enabled = false
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This Cloud SQL database has a public address.
pub static RULE: Rule = Rule {
    id: "gcp-sql-public-ip",
    severity: Severity::Medium,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_sql_database_instance"],
        path: "settings.ip_configuration.ipv4_enabled",
        must: Must::Be(false),
        missing_holds: false,
        message: "the database has a public address",
    }),
    ..Rule::DEFAULT
};
