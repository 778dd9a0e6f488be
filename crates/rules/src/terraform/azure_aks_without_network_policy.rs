//! Pods of this cluster may all talk to each other.
//!
//! Without a network policy plugin NetworkPolicy objects are accepted and do nothing.
//!
//! # Remedy
//!
//! Set `network_policy` in `network_profile`.
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
//!   network_profile {
//!     network_plugin = "azure"
//!     network_policy = "calico"
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Pods of this cluster may all talk to each other.
pub static RULE: Rule = Rule {
    id: "azure-aks-without-network-policy",
    severity: Severity::Medium,
    aliases: &["CKV_AZURE_7", "AZU-0043"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_kubernetes_cluster"],
        path: "network_profile.network_policy",
        must: Must::BeSet,
        missing_holds: false,
        message: "network policies have no effect",
    }),
    ..Rule::DEFAULT
};
