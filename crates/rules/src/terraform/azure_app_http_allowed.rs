//! This web application answers unencrypted requests.
//!
//! Cookies and passwords sent over HTTP can be read on their way.
//!
//! # Remedy
//!
//! Set `https_only = true`.
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
//!   https_only = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This web application answers unencrypted requests.
pub static RULE: Rule = Rule {
    id: "azure-app-http-allowed",
    severity: Severity::High,
    aliases: &["CKV_AZURE_14"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_app_service",
            "azurerm_linux_web_app",
            "azurerm_windows_web_app",
        ],
        path: "https_only",
        must: Must::Be(true),
        missing_holds: false,
        message: "requests over HTTP are answered",
    }),
    ..Rule::DEFAULT
};
