//! Everyone can pull from this image registry.
//!
//! Images hold code, and sometimes keys and passwords that were baked in.
//!
//! # Remedy
//!
//! Leave `anonymous_pull_enabled` out, or set it to false.
//!
//! ```hcl,bad
//! resource "azurerm_container_registry" "images" {
//!   sku                    = "Standard"
//!   # finding: `true`
//!   anonymous_pull_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_container_registry" "images" {
//!   sku                    = "Standard"
//!   anonymous_pull_enabled = false
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can pull from this image registry.
pub static RULE: Rule = Rule {
    id: "azure-acr-anonymous-pull",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_138"],
    judge: Judge::Resource(&["azurerm_container_registry"], check),
    ..Rule::DEFAULT
};

fn check(registry: &Resource, cx: &mut Cx) {
    // Only these tiers have anonymous pulls.
    let able = registry
        .at("sku")
        .when_missing("Classic")
        .one_of(&["Standard", "Premium"]);
    let closed = registry.at("anonymous_pull_enabled").when_missing(false).is(false);
    cx.require(closed.or(able.not()), "anonymous pulls are allowed");
}
