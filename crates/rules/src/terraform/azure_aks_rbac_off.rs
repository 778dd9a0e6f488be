//! This cluster does not ask who may do what.
//!
//! Without RBAC everyone who reaches the API is an administrator.
//!
//! # Remedy
//!
//! Leave `role_based_access_control_enabled` out, or set it to true.
//!
//! ```hcl,bad
//! resource "azurerm_kubernetes_cluster" "main" {
//!   # finding: `false`
//!   role_based_access_control_enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "azurerm_kubernetes_cluster" "main" {
//!   role_based_access_control_enabled = true
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This cluster does not ask who may do what.
pub static RULE: Rule = Rule {
    id: "azure-aks-rbac-off",
    severity: Severity::High,
    aliases: &["CKV_AZURE_5", "AZU-0042"],
    judge: Judge::Resource(&["azurerm_kubernetes_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    let new = cluster
        .at("role_based_access_control_enabled")
        .when_missing(true)
        .is(true);
    let old = cluster
        .at("role_based_access_control.enabled")
        .when_missing(true)
        .is(true);
    cx.require(new.and(old), "RBAC is switched off");
}
