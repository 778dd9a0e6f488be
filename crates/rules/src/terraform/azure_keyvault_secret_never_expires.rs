//! This secret never expires.
//!
//! An end makes sure that someone rotates it.
//!
//! # Remedy
//!
//! Set `expiration_date`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_key_vault_secret" "db"`
//! resource "azurerm_key_vault_secret" "db" {
//!   name = "db"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_key_vault_secret" "db" {
//!   expiration_date = "2027-01-01T00:00:00Z"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This secret never expires.
pub static RULE: Rule = Rule {
    id: "azure-keyvault-secret-never-expires",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AZURE_41", "AZU-0017"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_key_vault_secret"],
        path: "expiration_date",
        must: Must::BeSet,
        missing_holds: false,
        message: "the secret has no expiration date",
    }),
    ..Rule::DEFAULT
};
