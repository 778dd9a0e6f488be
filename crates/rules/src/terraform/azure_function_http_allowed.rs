//! This function app answers unencrypted requests.
//!
//! Keys and data sent over HTTP can be read on their way.
//!
//! # Remedy
//!
//! Set `https_only = true`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_linux_function_app" "jobs"`
//! resource "azurerm_linux_function_app" "jobs" {
//!   name = "jobs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_linux_function_app" "jobs" {
//!   https_only = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This function app answers unencrypted requests.
pub static RULE: Rule = Rule {
    id: "azure-function-http-allowed",
    severity: Severity::High,
    aliases: &["CKV_AZURE_70", "AZU-0004"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_function_app",
            "azurerm_linux_function_app",
            "azurerm_windows_function_app",
            "azurerm_function_app_slot",
            "azurerm_linux_function_app_slot",
            "azurerm_windows_function_app_slot",
        ],
        path: "https_only",
        must: Must::Be(true),
        missing_holds: false,
        message: "requests over HTTP are answered",
    }),
    ..Rule::DEFAULT
};
