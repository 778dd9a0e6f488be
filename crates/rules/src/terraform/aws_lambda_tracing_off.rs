//! Nothing traces this function.
//!
//! With X-Ray a slow request shows which call made it slow. Without it there are only logs.
//!
//! # Remedy
//!
//! Add `tracing_config { mode = "Active" }`.
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
//!   tracing_config {
//!     mode = "Active"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nothing traces this function.
pub static RULE: Rule = Rule {
    id: "aws-lambda-tracing-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_50", "AWS-0066"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lambda_function"],
        path: "tracing_config.mode",
        must: Must::BeOneOf(&["Active", "PassThrough"]),
        missing_holds: false,
        message: "X-Ray tracing is not configured",
    }),
    ..Rule::DEFAULT
};
