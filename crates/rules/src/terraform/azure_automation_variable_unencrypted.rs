//! This variable of an automation account is not encrypted.
//!
//! Whoever may read the account reads the variable.
//!
//! # Remedy
//!
//! Set `encrypted = true`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_automation_variable_string" "token"`
//! resource "azurerm_automation_variable_string" "token" {
//!   name = "token"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_automation_variable_string" "token" {
//!   encrypted = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This variable of an automation account is not encrypted.
pub static RULE: Rule = Rule {
    id: "azure-automation-variable-unencrypted",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_73"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_automation_variable_string",
            "azurerm_automation_variable_int",
            "azurerm_automation_variable_bool",
            "azurerm_automation_variable_datetime",
        ],
        path: "encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the variable is not encrypted",
    }),
    ..Rule::DEFAULT
};
