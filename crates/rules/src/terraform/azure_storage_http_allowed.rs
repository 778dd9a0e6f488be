//! This storage account answers unencrypted requests.
//!
//! Keys and data sent over HTTP can be read on their way.
//!
//! # Remedy
//!
//! Leave `https_traffic_only_enabled` out, or set it to true.
//!
//! ```hcl,bad
//! resource "azurerm_storage_account" "data" {
//!   # finding: `false`
//!   https_traffic_only_enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_storage_account" "data" {
//!   https_traffic_only_enabled = true
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This storage account answers unencrypted requests.
pub static RULE: Rule = Rule {
    id: "azure-storage-http-allowed",
    severity: Severity::High,
    aliases: &["CKV_AZURE_3", "AZU-0008"],
    judge: Judge::Resource(&["azurerm_storage_account"], check),
    ..Rule::DEFAULT
};

fn check(account: &Resource, cx: &mut Cx) {
    // The argument had another name before version 4 of the provider.
    for name in ["https_traffic_only_enabled", "enable_https_traffic_only"] {
        cx.require(
            account.at(name).when_missing(true).is(true),
            "requests over HTTP are answered",
        );
    }
}
