//! The API of this AKS cluster answers on the internet.
//!
//! A public endpoint puts every credential that leaks within reach of everyone.
//!
//! # Remedy
//!
//! Set `private_cluster_enabled = true`.
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
//!   private_cluster_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The API of this AKS cluster answers on the internet.
pub static RULE: Rule = Rule {
    id: "azure-aks-public",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AZURE_115", "AZU-0065"],
    judge: Judge::Attribute(Attribute {
        kinds: &["azurerm_kubernetes_cluster"],
        path: "private_cluster_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "the API has a public endpoint",
    }),
    ..Rule::DEFAULT
};
