//! This Azure database answers unencrypted connections.
//!
//! Passwords and rows travel readable through the network.
//!
//! # Remedy
//!
//! Leave `ssl_enforcement_enabled` out, or set it to true.
//!
//! ```hcl,bad
//! resource "azurerm_postgresql_server" "main" {
//!   # finding: `false`
//!   ssl_enforcement_enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_postgresql_server" "main" {
//!   ssl_enforcement_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This Azure database answers unencrypted connections.
pub static RULE: Rule = Rule {
    id: "azure-database-without-tls",
    severity: Severity::High,
    aliases: &["CKV_AZURE_28", "CKV_AZURE_29", "CKV_AZURE_47", "AZU-0020"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_postgresql_server",
            "azurerm_mysql_server",
            "azurerm_mariadb_server",
        ],
        path: "ssl_enforcement_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "unencrypted connections are accepted",
    }),
    ..Rule::DEFAULT
};
