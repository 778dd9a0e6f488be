//! This function can use up the account's concurrency.
//!
//! All functions of a region share one pool. Without a limit of its own a function that is called too often starves
//! the others.
//!
//! # Remedy
//!
//! Set `reserved_concurrent_executions`.
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
//!   function_name                  = "app"
//!   reserved_concurrent_executions = 50
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This function can use up the account's concurrency.
pub static RULE: Rule = Rule {
    id: "aws-lambda-unbounded-concurrency",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_115"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lambda_function"],
        path: "reserved_concurrent_executions",
        must: Must::BeAtLeast(0.0),
        missing_holds: false,
        message: "no concurrency is reserved for the function",
    }),
    ..Rule::DEFAULT
};
