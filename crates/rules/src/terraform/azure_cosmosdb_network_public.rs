//! This database account answers on the internet.
//!
//! With public network access the keys are all that stands between the data and everyone.
//!
//! # Remedy
//!
//! Set `public_network_access_enabled = false`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_cosmosdb_account" "data"`
//! resource "azurerm_cosmosdb_account" "data" {
//!   name = "data"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_cosmosdb_account" "data" {
//!   public_network_access_enabled = false
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This database account answers on the internet.
pub static RULE: Rule = Rule {
    id: "azure-cosmosdb-network-public",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AZURE_101"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_cosmosdb_account"],
        path: "public_network_access_enabled",
        must: Must::Be(false),
        missing_holds: false,
        message: "the account has a public endpoint",
    }),
    ..Rule::DEFAULT
};
