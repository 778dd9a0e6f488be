//! This key never expires.
//!
//! An end makes sure that someone rotates it.
//!
//! # Remedy
//!
//! Set `expiration_date`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_key_vault_key" "data"`
//! resource "azurerm_key_vault_key" "data" {
//!   name = "data"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_key_vault_key" "data" {
//!   expiration_date = "2027-01-01T00:00:00Z"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This key never expires.
pub static RULE: Rule = Rule {
    id: "azure-keyvault-key-never-expires",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AZURE_40", "AZU-0014"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_key_vault_key"],
        path: "expiration_date",
        must: Must::BeSet,
        missing_holds: false,
        message: "the key has no expiration date",
    }),
    ..Rule::DEFAULT
};
