//! This image registry has a shared administrator.
//!
//! The admin user has every right, one password, and no name.
//!
//! # Remedy
//!
//! Leave `admin_enabled` out, or set it to false.
//!
//! ```hcl,bad
//! resource "azurerm_container_registry" "images" {
//!   # finding: `true`
//!   admin_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_container_registry" "images" {
//!   admin_enabled = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This image registry has a shared administrator.
pub static RULE: Rule = Rule {
    id: "azure-acr-admin-enabled",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_137"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_container_registry"],
        path: "admin_enabled",
        must: Must::Be(false),
        missing_holds: true,
        message: "the admin user is enabled",
    }),
    ..Rule::DEFAULT
};
