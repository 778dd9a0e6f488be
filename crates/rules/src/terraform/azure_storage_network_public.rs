//! This storage account answers on the internet.
//!
//! With public network access the keys are all that stands between the data and everyone.
//!
//! # Remedy
//!
//! Set `public_network_access_enabled = false`, and use private endpoints.
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
//!   public_network_access_enabled = false
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This storage account answers on the internet.
pub static RULE: Rule = Rule {
    id: "azure-storage-network-public",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AZURE_59"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_storage_account"],
        path: "public_network_access_enabled",
        must: Must::Be(false),
        missing_holds: false,
        message: "the account has a public endpoint",
    }),
    ..Rule::DEFAULT
};
