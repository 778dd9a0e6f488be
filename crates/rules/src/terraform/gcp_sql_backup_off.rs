//! This Cloud SQL database is not backed up.
//!
//! What a bad migration deletes stays deleted.
//!
//! # Remedy
//!
//! Set `enabled = true` in `backup_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "google_sql_database_instance" "main"`
//! resource "google_sql_database_instance" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_sql_database_instance" "main" {
//!   settings {
//!     backup_configuration {
//!       enabled = true
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This Cloud SQL database is not backed up.
pub static RULE: Rule = Rule {
    id: "gcp-sql-backup-off",
    severity: Severity::High,
    category: "reliability",
    aliases: &["CKV_GCP_14", "GCP-0024"],
    judge: Judge::Resource(&["google_sql_database_instance"], check),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    // A replica is backed up with its primary.
    let replica = database.at("master_instance_name").is_set();
    let enabled = database
        .at("settings.backup_configuration.enabled")
        .when_missing(false)
        .is(true);
    cx.require(enabled.or(replica), "automated backups are off");
}
