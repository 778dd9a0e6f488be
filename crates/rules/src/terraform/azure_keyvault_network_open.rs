//! This vault answers every network.
//!
//! Without network rules a stolen token is enough to read secrets from anywhere.
//!
//! # Remedy
//!
//! Add `network_acls` with `default_action = "Deny"`.
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
//!   network_acls {
//!     default_action = "Deny"
//!     bypass         = "AzureServices"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This vault answers every network.
pub static RULE: Rule = Rule {
    id: "azure-keyvault-network-open",
    severity: Severity::High,
    profile: Profile::All,
    aliases: &["CKV_AZURE_109", "AZU-0013"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_key_vault"],
        path: "network_acls.default_action",
        must: Must::BeOneOf(&["Deny"]),
        missing_holds: false,
        message: "every network is let in by default",
    }),
    ..Rule::DEFAULT
};
