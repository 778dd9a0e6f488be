//! EMR clusters may be opened to everyone.
//!
//! With the account's block turned off a security group that lets the internet in to a cluster is accepted.
//!
//! # Remedy
//!
//! Set `block_public_security_group_rules = true`.
//!
//! ```hcl,bad
//! resource "aws_emr_block_public_access_configuration" "main" {
//!   # finding: `false`
//!   block_public_security_group_rules = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_emr_block_public_access_configuration" "main" {
//!   block_public_security_group_rules = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// EMR clusters may be opened to everyone.
pub static RULE: Rule = Rule {
    id: "aws-emr-public-allowed",
    severity: Severity::High,
    aliases: &["CKV_AWS_390"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_emr_block_public_access_configuration"],
        path: "block_public_security_group_rules",
        must: Must::Be(true),
        missing_holds: false,
        message: "clusters may be opened to everyone",
    }),
    ..Rule::DEFAULT
};
