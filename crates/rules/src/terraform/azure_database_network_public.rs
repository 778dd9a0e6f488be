//! This database answers on the internet.
//!
//! With public network access a stolen password is enough.
//!
//! # Remedy
//!
//! Set `public_network_access_enabled = false`.
//!
//! ```hcl,bad
//! resource "azurerm_postgresql_server" "main" {
//!   # finding: `true`
//!   public_network_access_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_postgresql_server" "main" {
//!   public_network_access_enabled = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database answers on the internet.
pub static RULE: Rule = Rule {
    id: "azure-database-network-public",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_53", "CKV_AZURE_68", "CKV_AZURE_48", "AZU-0022"],
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_postgresql_server",
            "azurerm_mysql_server",
            "azurerm_mariadb_server",
        ],
        path: "public_network_access_enabled",
        must: Must::Be(false),
        missing_holds: false,
        message: "the database has a public endpoint",
    }),
    ..Rule::DEFAULT
};
