//! This storage account can be opened with its keys.
//!
//! A shared key has every right, no name and no end. Entra ID gives each caller its own.
//!
//! # Remedy
//!
//! Set `shared_access_key_enabled = false`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_storage_account" "data"`
//! resource "azurerm_storage_account" "data" {
//!   name = "data"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_storage_account" "data" {
//!   shared_access_key_enabled = false
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This storage account can be opened with its keys.
pub static RULE: Rule = Rule {
    id: "azure-storage-shared-key",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AZURE_40"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_storage_account"],
        path: "shared_access_key_enabled",
        must: Must::Be(false),
        missing_holds: false,
        message: "shared keys are accepted",
    }),
    ..Rule::DEFAULT
};
