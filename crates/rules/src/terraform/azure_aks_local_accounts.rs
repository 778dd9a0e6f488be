//! This cluster has an administrator that nobody can lock out.
//!
//! Local accounts log in with a certificate, past Entra ID and its second factor.
//!
//! # Remedy
//!
//! Set `local_account_disabled = true`.
//!
//! ```hcl,bad
//! # finding: `resource "azurerm_kubernetes_cluster" "main"`
//! resource "azurerm_kubernetes_cluster" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_kubernetes_cluster" "main" {
//!   local_account_disabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This cluster has an administrator that nobody can lock out.
pub static RULE: Rule = Rule {
    id: "azure-aks-local-accounts",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_141"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_kubernetes_cluster"],
        path: "local_account_disabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "local accounts are enabled",
    }),
    ..Rule::DEFAULT
};
