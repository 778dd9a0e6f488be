//! Everyone can reach the API of this AKS cluster.
//!
//! Without a list of ranges the public endpoint answers the whole internet.
//!
//! # Remedy
//!
//! List your own ranges in `authorized_ip_ranges`, or make the cluster private.
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
//!   api_server_access_profile {
//!     authorized_ip_ranges = ["203.0.113.0/24"]
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can reach the API of this AKS cluster.
pub static RULE: Rule = Rule {
    id: "azure-aks-open-to-all",
    severity: Severity::High,
    aliases: &["CKV_AZURE_6", "AZU-0041"],
    judge: Judge::Resource(&["azurerm_kubernetes_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    let is_listed = |path: &str| cluster.at(path).judge(false, |ranges| !ranges.items().is_empty());
    let new = is_listed("api_server_access_profile.authorized_ip_ranges");
    let old = is_listed("api_server_authorized_ip_ranges");
    let private = cluster.at("private_cluster_enabled").when_missing(false).is(true);
    cx.require(new.or(old).or(private), "the API answers every address");
}
