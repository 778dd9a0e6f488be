//! The policy of this bucket lets everyone in.
//!
//! The principal `*` is every person and program on the internet. A statement that allows it something is public,
//! unless a condition narrows it.
//!
//! # Remedy
//!
//! Name the accounts, roles or services that need access, or narrow the statement with a condition.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket_policy" "site" {
//!   bucket = aws_s3_bucket.site.id
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       # finding: `*`
//!       Principal = "*"
//!       Action    = "s3:GetObject"
//!       Resource  = "arn:aws:s3:::site/*"
//!     }]
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket_policy" "site" {
//!   bucket = aws_s3_bucket.site.id
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Principal = { AWS = "arn:aws:iam::123456789012:role/reader" }
//!       Action    = "s3:GetObject"
//!       Resource  = "arn:aws:s3:::site/*"
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{forbid_everyone, resource_statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The policy of this bucket lets everyone in.
pub static RULE: Rule = Rule {
    id: "aws-s3-policy-open-to-all",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_70"],
    judge: Judge::Resource(&["aws_s3_bucket_policy", "aws_s3_bucket"], check),
    ..Rule::DEFAULT
};

fn check(policy: &Resource, cx: &mut Cx) {
    forbid_everyone(
        &resource_statements(cx.unit(), policy, "policy"),
        cx,
        "the policy lets everyone in",
    );
}
