//! Backups of this database stay in its region.
//!
//! When the region is lost, so are they.
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

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Backups of this database stay in its region.
pub static RULE: Rule = Rule {
    id: "azure-database-backup-local",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AZURE_94", "CKV_AZURE_102", "CKV_AZURE_129", "CKV_AZURE_136"],
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_postgresql_server",
            "azurerm_mysql_server",
            "azurerm_mariadb_server",
            "azurerm_postgresql_flexible_server",
        ],
        path: "geo_redundant_backup_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "backups are kept in one region",
    }),
    ..Rule::DEFAULT
};
