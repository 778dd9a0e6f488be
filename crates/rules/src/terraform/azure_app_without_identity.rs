//! This web application has no identity of its own.
//!
//! Without a managed identity it needs passwords to reach databases and vaults.
//!
//! # Remedy
//!
//! Add an `identity` block.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_linux_web_app" "site"`
//! resource "azurerm_linux_web_app" "site" {
//!   name = "site"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_linux_web_app" "site" {
//!   identity {
//!     type = "SystemAssigned"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This web application has no identity of its own.
pub static RULE: Rule = Rule {
    id: "azure-app-without-identity",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AZURE_16", "AZU-0002"],
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_app_service",
            "azurerm_linux_web_app",
            "azurerm_windows_web_app",
        ],
        path: "identity.type",
        must: Must::BeSet,
        missing_holds: false,
        message: "there is no managed identity",
    }),
    ..Rule::DEFAULT
};
