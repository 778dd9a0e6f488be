//! This storage account is kept in one place.
//!
//! With locally redundant storage a fire in one building is enough.
//!
//! # Remedy
//!
//! Set `account_replication_type` to `GRS`, `RAGRS`, `GZRS` or `RAGZRS`.
//!
//! ```hcl,bad
//! resource "azurerm_storage_account" "data" {
//!   # finding: `LRS`
//!   account_replication_type = "LRS"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_storage_account" "data" {
//!   account_replication_type = "GRS"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This storage account is kept in one place.
pub static RULE: Rule = Rule {
    id: "azure-storage-not-replicated",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AZURE_206", "AZU-0058"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_storage_account"],
        path: "account_replication_type",
        must: Must::BeOneOf(&["GRS", "RAGRS", "GZRS", "RAGZRS"]),
        missing_holds: false,
        message: "data is not replicated to another region",
    }),
    ..Rule::DEFAULT
};
