//! The policy of this key lets everyone use it.
//!
//! A key that everyone may use protects nothing.
//!
//! # Remedy
//!
//! Name the accounts and roles that need the key.
//!
//! ```hcl,bad
//! resource "aws_kms_key" "data" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       # finding: `*`
//!       Principal = { AWS = "*" }
//!       Action    = "kms:*"
//!       Resource  = "*"
//!     }]
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kms_key" "data" {
//!   policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Principal = { AWS = "arn:aws:iam::123456789012:root" }
//!       Action    = "kms:*"
//!       Resource  = "*"
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{forbid_everyone, resource_statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The policy of this key lets everyone use it.
pub static RULE: Rule = Rule {
    id: "aws-kms-policy-open-to-all",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_33"],
    judge: Judge::Resource(&["aws_kms_key", "aws_kms_key_policy"], check),
    ..Rule::DEFAULT
};

fn check(key: &Resource, cx: &mut Cx) {
    forbid_everyone(
        &resource_statements(cx.unit(), key, "policy"),
        cx,
        "the policy lets everyone use the key",
    );
}
