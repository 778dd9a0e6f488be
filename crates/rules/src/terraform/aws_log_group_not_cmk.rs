//! This log group is not encrypted with a key of your own.
//!
//! Logs hold more than anyone planned. A key of your own says who may read them, and can be taken away.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudwatch_log_group" "app"`
//! resource "aws_cloudwatch_log_group" "app" {
//!   name = "app"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudwatch_log_group" "app" {
//!   name       = "app"
//!   kms_key_id = aws_kms_key.logs.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This log group is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-log-group-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_158", "AWS-0017"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudwatch_log_group"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the log group is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
