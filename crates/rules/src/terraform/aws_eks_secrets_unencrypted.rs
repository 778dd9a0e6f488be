//! Secrets of this cluster are not encrypted with a key of your own.
//!
//! With envelope encryption a copy of etcd or its backup does not give the secrets away.
//!
//! # Remedy
//!
//! Add an `encryption_config` for `secrets` with a key.
//!
//! ```hcl,bad
//! # finding: `resource "aws_eks_cluster" "main"`
//! resource "aws_eks_cluster" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_eks_cluster" "main" {
//!   encryption_config {
//!     resources = ["secrets"]
//!     provider {
//!       key_arn = aws_kms_key.eks.arn
//!     }
//!   }
//! }
//! ```

use crate::support::terraform::any_text;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Secrets of this cluster are not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-eks-secrets-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_58", "AWS-0039"],
    judge: Judge::Resource(&["aws_eks_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    let judged = any_text(&cluster.at("encryption_config.resources"), &["secrets"]);
    cx.require(judged, "secrets are not encrypted");
}
