//! Nobody is told what becomes of this stack.
//!
//! A stack that fails or rolls back does so silently, unless a topic is named.
//!
//! # Remedy
//!
//! Set `notification_arns`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudformation_stack" "main"`
//! resource "aws_cloudformation_stack" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudformation_stack" "main" {
//!   notification_arns = [aws_sns_topic.stacks.arn]
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody is told what becomes of this stack.
pub static RULE: Rule = Rule {
    id: "aws-cloudformation-without-notification",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_124"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudformation_stack"],
        path: "notification_arns",
        must: Must::BeSet,
        missing_holds: false,
        message: "no topic is told of its events",
    }),
    ..Rule::DEFAULT
};
