//! This vault can be deleted beyond recall.
//!
//! Without purge protection whoever may delete a key may destroy it at once, and with it everything that it
//! encrypts.
//!
//! # Remedy
//!
//! Set `purge_protection_enabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_key_vault" "main"`
//! resource "azurerm_key_vault" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_key_vault" "main" {
//!   purge_protection_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This vault can be deleted beyond recall.
pub static RULE: Rule = Rule {
    id: "azure-keyvault-purgeable",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["CKV_AZURE_110", "AZU-0016"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_key_vault"],
        path: "purge_protection_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "purge protection is off",
    }),
    ..Rule::DEFAULT
};
