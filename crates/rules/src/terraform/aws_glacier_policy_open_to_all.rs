//! The policy of this vault lets everyone in.
//!
//! With the principal `*` anyone may read archives or start to delete them.
//!
//! # Remedy
//!
//! Name the accounts that need access.
//!
//! ```hcl,bad
//! resource "aws_glacier_vault" "old" {
//!   access_policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       # finding: `*`
//!       Principal = "*"
//!       Action    = ["glacier:InitiateJob"]
//!     }]
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_glacier_vault" "old" {
//!   access_policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Principal = { AWS = "arn:aws:iam::123456789012:root" }
//!       Action    = ["glacier:InitiateJob"]
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{forbid_everyone, resource_statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The policy of this vault lets everyone in.
pub static RULE: Rule = Rule {
    id: "aws-glacier-policy-open-to-all",
    severity: Severity::High,
    aliases: &["CKV_AWS_167"],
    judge: Judge::Resource(&["aws_glacier_vault"], check),
    ..Rule::DEFAULT
};

fn check(vault: &Resource, cx: &mut Cx) {
    forbid_everyone(
        &resource_statements(cx.unit(), vault, "access_policy"),
        cx,
        "the policy lets everyone in",
    );
}
