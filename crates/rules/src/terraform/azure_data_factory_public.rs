//! This data factory answers on the internet.
//!
//! Pipelines reach everything that the factory may reach.
//!
//! # Remedy
//!
//! Set `public_network_enabled = false`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_data_factory" "etl"`
//! resource "azurerm_data_factory" "etl" {
//!   name = "etl"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_data_factory" "etl" {
//!   public_network_enabled = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This data factory answers on the internet.
pub static RULE: Rule = Rule {
    id: "azure-data-factory-public",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_104", "AZU-0035"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_data_factory"],
        path: "public_network_enabled",
        must: Must::Be(false),
        missing_holds: false,
        message: "the factory has a public endpoint",
    }),
    ..Rule::DEFAULT
};
