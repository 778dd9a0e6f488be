//! Containers of this storage account can be made public.
//!
//! With nested public access a single container can be opened to everyone, past all roles.
//!
//! # Remedy
//!
//! Set `allow_nested_items_to_be_public = false`.
//!
//! ```hcl,bad
//! resource "azurerm_storage_account" "data" {
//!   # finding: `true`
//!   allow_nested_items_to_be_public = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_storage_account" "data" {
//!   allow_nested_items_to_be_public = false
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Containers of this storage account can be made public.
pub static RULE: Rule = Rule {
    id: "azure-storage-publishable",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_190", "CKV2_AZURE_47"],
    judge: Judge::Resource(&["azurerm_storage_account"], check),
    ..Rule::DEFAULT
};

fn check(account: &Resource, cx: &mut Cx) {
    let new = account
        .at("allow_nested_items_to_be_public")
        .when_missing(true)
        .is(false);
    let old = account.at("allow_blob_public_access").when_missing(true).is(false);
    cx.require(new.or(old), "containers can be made public");
}
