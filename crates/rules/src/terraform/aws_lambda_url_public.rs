//! Anyone can call this function.
//!
//! With the authorization type `NONE` the URL answers everybody on the internet.
//!
//! # Remedy
//!
//! Set `authorization_type = "AWS_IAM"`.
//!
//! ```hcl,bad
//! resource "aws_lambda_function_url" "app" {
//!   # finding: `NONE`
//!   authorization_type = "NONE"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lambda_function_url" "app" {
//!   authorization_type = "AWS_IAM"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Anyone can call this function.
pub static RULE: Rule = Rule {
    id: "aws-lambda-url-public",
    severity: Severity::High,
    aliases: &["CKV_AWS_258"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lambda_function_url"],
        path: "authorization_type",
        must: Must::NotBeOneOf(&["NONE"]),
        missing_holds: true,
        message: "the function's URL asks for no authorization",
    }),
    ..Rule::DEFAULT
};
