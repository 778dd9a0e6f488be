//! The policy of this image repository lets everyone in.
//!
//! Images hold code, and sometimes keys. With the principal `*` anyone may pull them, or push their own.
//!
//! # Remedy
//!
//! Name the accounts that need access.
//!
//! ```hcl,bad
//! resource "aws_ecr_repository_policy" "app" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       # finding: `*`
//!       Principal = "*"
//!       Action    = ["ecr:BatchGetImage"]
//!     }]
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecr_repository_policy" "app" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Principal = { AWS = "arn:aws:iam::123456789012:root" }
//!       Action    = ["ecr:BatchGetImage"]
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{forbid_everyone, resource_statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The policy of this image repository lets everyone in.
pub static RULE: Rule = Rule {
    id: "aws-ecr-policy-open-to-all",
    severity: Severity::High,
    aliases: &["CKV_AWS_32", "AWS-0032"],
    judge: Judge::Resource(&["aws_ecr_repository_policy"], check),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    forbid_everyone(
        &resource_statements(cx.unit(), policy, "policy"),
        cx,
        "the policy lets everyone in",
    );
}
