//! This web application can be debugged from afar.
//!
//! Remote debugging opens ports and halts the application for whoever attaches.
//!
//! # Remedy
//!
//! Leave `remote_debugging_enabled` out, or set it to false.
//!
//! ```hcl,bad
//! resource "azurerm_linux_web_app" "site" {
//!   site_config {
//!     # finding: `true`
//!     remote_debugging_enabled = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_linux_web_app" "site" {
//!   site_config {
//!     remote_debugging_enabled = false
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This web application can be debugged from afar.
pub static RULE: Rule = Rule {
    id: "azure-app-debugging-on",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_72"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_app_service",
            "azurerm_linux_web_app",
            "azurerm_windows_web_app",
        ],
        path: "site_config.remote_debugging_enabled",
        must: Must::Be(false),
        missing_holds: true,
        message: "remote debugging is on",
    }),
    ..Rule::DEFAULT
};
