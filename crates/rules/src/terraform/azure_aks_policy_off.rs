//! No policy governs what runs in this cluster.
//!
//! The policy add-on holds workloads to the organisation's rules when they are admitted.
//!
//! # Remedy
//!
//! Set `azure_policy_enabled = true`.
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
//!   azure_policy_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// No policy governs what runs in this cluster.
pub static RULE: Rule = Rule {
    id: "azure-aks-policy-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AZURE_116", "AZU-0066"],
    judge: Judge::Resource(&["azurerm_kubernetes_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    let new = cluster.at("azure_policy_enabled").when_missing(false).is(true);
    let old = cluster
        .at("addon_profile.azure_policy.enabled")
        .when_missing(false)
        .is(true);
    cx.require(new.or(old), "the policy add-on is off");
}
