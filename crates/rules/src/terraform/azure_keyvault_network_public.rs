//! This vault has a public endpoint.
//!
//! A private endpoint keeps the vault out of reach of a stolen token.
//!
//! # Remedy
//!
//! Set `public_network_access_enabled = false`.
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
//!   public_network_access_enabled = false
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This vault has a public endpoint.
pub static RULE: Rule = Rule {
    id: "azure-keyvault-network-public",
    severity: Severity::Medium,
    profile: Profile::All,
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_key_vault"],
        path: "public_network_access_enabled",
        must: Must::Be(false),
        missing_holds: false,
        message: "the vault has a public endpoint",
    }),
    ..Rule::DEFAULT
};
