//! This database accepts outdated TLS.
//!
//! TLS 1.0 and 1.1 are broken and forbidden by most standards.
//!
//! # Remedy
//!
//! Set `ssl_minimal_tls_version_enforced = "TLS1_2"`.
//!
//! ```hcl,bad
//! resource "azurerm_mysql_server" "main" {
//!   # finding: `TLS1_1`
//!   ssl_minimal_tls_version_enforced = "TLS1_1"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_mysql_server" "main" {
//!   ssl_minimal_tls_version_enforced = "TLS1_2"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This database accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "azure-database-old-tls",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_54", "AZU-0026"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_postgresql_server", "azurerm_mysql_server"],
        path: "ssl_minimal_tls_version_enforced",
        must: Must::BeOneOf(&["TLS1_2"]),
        missing_holds: true,
        message: "versions of TLS before 1.2 are accepted",
    }),
    ..Rule::DEFAULT
};
