//! This resource belongs to a network that no longer exists.
//!
//! EC2-Classic was shut down in 2022. Its security groups protect nothing, and newer providers do not know them.
//!
//! # Remedy
//!
//! Use security groups of the VPC.
//!
//! ```hcl,bad
//! # finding: `resource "aws_db_security_group" "main"`
//! resource "aws_db_security_group" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_security_group" "main" {
//!   name = "main"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This resource belongs to a network that no longer exists.
pub static RULE: Rule = Rule {
    id: "aws-classic-resource",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["CKV_AWS_196", "CKV_AWS_198", "AWS-0085"],
    judge: Judge::Resource(
        &[
            "aws_db_security_group",
            "aws_elasticache_security_group",
            "aws_redshift_security_group",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    cx.report(group.head, "the resource belongs to EC2-Classic");
}
