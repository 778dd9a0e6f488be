//! This storage account accepts outdated TLS.
//!
//! TLS 1.0 and 1.1 are broken and forbidden by most standards.
//!
//! # Remedy
//!
//! Leave `min_tls_version` out, or set it to `TLS1_2`.
//!
//! ```hcl,bad
//! resource "azurerm_storage_account" "data" {
//!   # finding: `TLS1_0`
//!   min_tls_version = "TLS1_0"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_storage_account" "data" {
//!   min_tls_version = "TLS1_2"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This storage account accepts outdated TLS.
pub static RULE: Rule = Rule {
    id: "azure-storage-old-tls",
    severity: Severity::High,
    aliases: &["CKV_AZURE_44", "AZU-0011"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_storage_account"],
        path: "min_tls_version",
        must: Must::BeOneOf(&["TLS1_2", "TLS1_3"]),
        missing_holds: true,
        message: "versions of TLS before 1.2 are accepted",
    }),
    ..Rule::DEFAULT
};
