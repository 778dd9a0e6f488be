//! The control plane of this cluster does not log everything.
//!
//! The API, audit, authenticator, controller-manager and scheduler logs together tell who did what in the cluster.
//! What is not exported is lost.
//!
//! # Remedy
//!
//! List all five types in `enabled_cluster_log_types`.
//!
//! ```hcl,bad
//! resource "aws_eks_cluster" "main" {
//!   # finding: `["api", "audit"]`
//!   enabled_cluster_log_types = ["api", "audit"]
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_eks_cluster" "main" {
//!   enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
//! }
//! ```

use crate::support::terraform::{all, any_text};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The control plane of this cluster does not log everything.
pub static RULE: Rule = Rule {
    id: "aws-eks-logs-incomplete",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_37"],
    judge: Judge::Resource(&["aws_eks_cluster"], check),
    ..Rule::DEFAULT
};

const TYPES: [&str; 5] = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

fn check(cluster: &Resource, cx: &mut Cx) {
    let types = cluster.at("enabled_cluster_log_types");
    if let Some(judged) = all(TYPES.iter().map(|name| any_text(&types, &[name]))) {
        cx.require(judged, "not all of the five control-plane logs are exported");
    }
}
