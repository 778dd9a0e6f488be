//! Everyone can pull from this image registry.
//!
//! Images hold code, and sometimes keys.
//!
//! # Remedy
//!
//! Leave `anonymous_pull_enabled` out, or set it to false.
//!
//! ```hcl,bad
//! resource "azurerm_container_registry" "images" {
//!   # finding: `true`
//!   anonymous_pull_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_container_registry" "images" {
//!   anonymous_pull_enabled = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone can pull from this image registry.
pub static RULE: Rule = Rule {
    id: "azure-acr-anonymous-pull",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_138"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_container_registry"],
        path: "anonymous_pull_enabled",
        must: Must::Be(false),
        missing_holds: true,
        message: "anonymous pulls are allowed",
    }),
    ..Rule::DEFAULT
};
