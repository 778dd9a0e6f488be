//! Everyone can reach the API of this cluster.
//!
//! A public endpoint without a list of addresses is open to all of them.
//!
//! # Remedy
//!
//! Set `public_access_cidrs` to your own addresses, or turn the public endpoint off.
//!
//! ```hcl,bad
//! resource "aws_eks_cluster" "main" {
//!   vpc_config {
//!     # finding: `0.0.0.0/0`
//!     public_access_cidrs = ["0.0.0.0/0"]
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_eks_cluster" "main" {
//!   vpc_config {
//!     public_access_cidrs = ["203.0.113.0/24"]
//!   }
//! }
//! ```

use crate::support::terraform::{ANYWHERE, any_text};
use portcullis_model::{Judged, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can reach the API of this cluster.
pub static RULE: Rule = Rule {
    id: "aws-eks-endpoint-open-to-all",
    severity: Severity::High,
    aliases: &["CKV_AWS_38", "AWS-0041"],
    judge: Judge::Resource(&["aws_eks_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    let private = cluster
        .at("vpc_config.endpoint_public_access")
        .when_missing(true)
        .is(false);
    let ranges = cluster.at("vpc_config.public_access_cidrs");
    let anyone = if ranges.is_missing() {
        Judged::known(true, ranges.span())
    } else {
        any_text(&ranges, ANYWHERE)
    };
    let at = anyone.at;
    cx.require(private.or(anyone.not()).reported_at(at), "everyone can reach the API");
}
