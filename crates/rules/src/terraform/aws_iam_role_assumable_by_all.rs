//! Everyone with an AWS account can take this role.
//!
//! The trust policy is the role's door. With the principal `*` any account in the world may walk in with the role's
//! permissions.
//!
//! # Remedy
//!
//! Name the accounts, roles or services that may take the role.
//!
//! ```hcl,bad
//! resource "aws_iam_role" "app" {
//!   assume_role_policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       # finding: `*`
//!       Principal = { AWS = "*" }
//!       Action    = "sts:AssumeRole"
//!     }]
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_role" "app" {
//!   assume_role_policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Principal = { Service = "ec2.amazonaws.com" }
//!       Action    = "sts:AssumeRole"
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{forbid_everyone, resource_statements};
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone with an AWS account can take this role.
pub static RULE: Rule = Rule {
    id: "aws-iam-role-assumable-by-all",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_60"],
    judge: Judge::Resource(&["aws_iam_role"], check),
    ..Rule::DEFAULT
};

fn check(role: &Resource, cx: &mut Cx) {
    forbid_everyone(
        &resource_statements(cx.unit(), role, "assume_role_policy"),
        cx,
        "everyone can take the role",
    );
}
