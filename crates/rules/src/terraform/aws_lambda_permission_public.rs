//! Everyone can call this function.
//!
//! The principal `*` is everybody with an AWS account.
//!
//! # Remedy
//!
//! Name the account or service that calls the function.
//!
//! ```hcl,bad
//! resource "aws_lambda_permission" "all" {
//!   action    = "lambda:InvokeFunction"
//!   # finding: `*`
//!   principal = "*"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lambda_permission" "one" {
//!   action    = "lambda:InvokeFunction"
//!   principal = "123456789012"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can call this function.
pub static RULE: Rule = Rule {
    id: "aws-lambda-permission-public",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_301"],
    judge: Judge::Resource(&["aws_lambda_permission"], check),
    ..Rule::DEFAULT
};

fn check(permission: &Resource, cx: &mut Cx) {
    let judged = permission.at("principal").when_missing("").differs_from("*");
    cx.require(judged, "everyone can call the function");
}
