//! Clients can turn this workgroup's encryption off.
//!
//! When the workgroup's settings are not enforced, a client's own win: results go unencrypted to wherever it says.
//!
//! # Remedy
//!
//! Leave `enforce_workgroup_configuration` out, or set it to true.
//!
//! ```hcl,bad
//! resource "aws_athena_workgroup" "team" {
//!   configuration {
//!     # finding: `false`
//!     enforce_workgroup_configuration = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_athena_workgroup" "team" {
//!   configuration {
//!     enforce_workgroup_configuration = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Clients can turn this workgroup's encryption off.
pub static RULE: Rule = Rule {
    id: "aws-athena-workgroup-not-enforced",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_82", "AWS-0007"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_athena_workgroup"],
        path: "configuration.enforce_workgroup_configuration",
        must: Must::Be(true),
        missing_holds: true,
        message: "the settings of the workgroup are not enforced",
    }),
    ..Rule::DEFAULT
};
