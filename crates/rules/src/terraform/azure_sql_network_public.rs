//! This SQL server answers on the internet.
//!
//! With public network access a stolen password is enough.
//!
//! # Remedy
//!
//! Set `public_network_access_enabled = false`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_mssql_server" "main"`
//! resource "azurerm_mssql_server" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_mssql_server" "main" {
//!   public_network_access_enabled = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This SQL server answers on the internet.
pub static RULE: Rule = Rule {
    id: "azure-sql-network-public",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_113"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_mssql_server"],
        path: "public_network_access_enabled",
        must: Must::Be(false),
        missing_holds: false,
        message: "the server has a public endpoint",
    }),
    ..Rule::DEFAULT
};
