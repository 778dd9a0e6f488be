//! This machine lets one log in with a password.
//!
//! Passwords are guessed and used twice; keys are not.
//!
//! # Remedy
//!
//! Leave `disable_password_authentication` out, and give an `admin_ssh_key`.
//!
//! ```hcl,bad
//! resource "azurerm_linux_virtual_machine" "web" {
//!   # finding: `false`
//!   disable_password_authentication = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_linux_virtual_machine" "web" {
//!   disable_password_authentication = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This machine lets one log in with a password.
pub static RULE: Rule = Rule {
    id: "azure-vm-password-login",
    severity: Severity::High,
    aliases: &["CKV_AZURE_149", "AZU-0039"],
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "azurerm_linux_virtual_machine",
            "azurerm_linux_virtual_machine_scale_set",
        ],
        path: "disable_password_authentication",
        must: Must::Be(true),
        missing_holds: true,
        message: "passwords are accepted",
    }),
    ..Rule::DEFAULT
};
