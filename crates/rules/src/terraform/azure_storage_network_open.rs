//! This storage account answers every network.
//!
//! With the default action `Allow` the list of networks has no meaning.
//!
//! # Remedy
//!
//! Set `default_action = "Deny"` and list the networks that need access.
//!
//! ```hcl,bad
//! resource "azurerm_storage_account_network_rules" "data" {
//!   # finding: `Allow`
//!   default_action = "Allow"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_storage_account" "data" {
//!   network_rules {
//!     default_action = "Deny"
//!   }
//! }
//! ```

use crate::support::terraform::companion;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This storage account answers every network.
pub static RULE: Rule = Rule {
    id: "azure-storage-network-open",
    severity: Severity::High,
    aliases: &["CKV_AZURE_35", "AZU-0012"],
    judge: Judge::Resource(
        &["azurerm_storage_account", "azurerm_storage_account_network_rules"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(account: &Resource, cx: &mut Cx) {
    let lookup = if account.kind == "azurerm_storage_account" {
        let beside = companion(
            cx.unit(),
            account,
            "azurerm_storage_account_network_rules",
            "storage_account_id",
        );
        if !beside.is_missing() {
            return;
        }
        account.at("network_rules.default_action")
    } else {
        account.at("default_action")
    };
    cx.require(
        lookup.when_missing("Allow").equals("Deny"),
        "every network is let in by default",
    );
}
