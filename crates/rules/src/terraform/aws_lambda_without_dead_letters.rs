//! Events that this function fails on are lost.
//!
//! An asynchronous event is tried three times and then dropped, unless a queue or topic takes what failed.
//!
//! # Remedy
//!
//! Add a `dead_letter_config` with a `target_arn`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_lambda_function" "app"`
//! resource "aws_lambda_function" "app" {
//!   function_name = "app"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lambda_function" "app" {
//!   function_name = "app"
//!   dead_letter_config {
//!     target_arn = aws_sqs_queue.failed.arn
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Events that this function fails on are lost.
pub static RULE: Rule = Rule {
    id: "aws-lambda-without-dead-letters",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_116"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lambda_function"],
        path: "dead_letter_config.target_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "no queue or topic takes events that fail",
    }),
    ..Rule::DEFAULT
};
