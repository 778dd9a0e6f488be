//! Backups of this database stay in its region.
//!
//! When the region is lost, the backups are lost together with it.
//!
//! # Remedy
//!
//! Set `geo_redundant_backup_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_mysql_server" "main"`
//! resource "azurerm_mysql_server" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_mysql_server" "main" {
//!   geo_redundant_backup_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Backups of this database stay in its region.
pub static RULE: Rule = Rule {
    id: "azure-database-backup-local",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AZURE_94", "CKV_AZURE_102", "CKV_AZURE_129", "CKV_AZURE_136"],
    judge: Judge::Resource(
        &[
            "azurerm_postgresql_server",
            "azurerm_mysql_server",
            "azurerm_mariadb_server",
            "azurerm_postgresql_flexible_server",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(database: &Resource, cx: &mut Cx) {
    // A replica is restored from its source.
    let replica = database.at("create_mode").when_missing("Default").equals("Replica");
    let copied = database.at("geo_redundant_backup_enabled").when_missing(false).is(true);
    cx.require(copied.or(replica), "backups are kept in one region");
}
