//! This SQL server accepts outdated TLS.
//!
//! TLS 1.0 and 1.1 are broken and forbidden by most standards.
//!
//! # Remedy
//!
//! Leave `minimum_tls_version` out, or set it to `1.2`.
//!
//! ```hcl,bad
//! resource "azurerm_mssql_server" "main" {
//!   # finding: `1.0`
//!   minimum_tls_version = "1.0"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_mssql_server" "main" {
//!   minimum_tls_version = "1.2"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This SQL server accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "azure-sql-old-tls",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_52", "AZU-0026"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_mssql_server"],
        path: "minimum_tls_version",
        must: Must::BeOneOf(&["1.2", "1.3"]),
        missing_holds: true,
        message: "versions of TLS before 1.2 are accepted",
    }),
    ..Rule::DEFAULT
};
