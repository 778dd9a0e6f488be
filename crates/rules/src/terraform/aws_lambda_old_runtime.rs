//! This function runs on a runtime that gets no fixes.
//!
//! AWS no longer patches it, and after a while blocks changes of functions that use it.
//!
//! # Remedy
//!
//! Move to a runtime that is supported.
//!
//! ```hcl,bad
//! resource "aws_lambda_function" "resize" {
//!   # finding: `nodejs12.x`
//!   runtime = "nodejs12.x"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lambda_function" "resize" {
//!   runtime = "python3.13"
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This function runs on a runtime that gets no fixes.
pub static RULE: Rule = Rule {
    id: "aws-lambda-old-runtime",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_363"],
    judge: Judge::Resource(&["aws_lambda_function"], check),
    ..Rule::DEFAULT
};

/// Runtimes whose date of deprecation in the documentation of Lambda has passed.
const OLD: &[&str] = &[
    "dotnetcore1.0",
    "dotnetcore2.0",
    "dotnetcore2.1",
    "dotnetcore3.1",
    "dotnet5.0",
    "dotnet6",
    "dotnet7",
    "go1.x",
    "java8",
    "nodejs",
    "nodejs4.3",
    "nodejs4.3-edge",
    "nodejs6.10",
    "nodejs8.10",
    "nodejs10.x",
    "nodejs12.x",
    "nodejs14.x",
    "nodejs16.x",
    "nodejs18.x",
    "provided",
    "python2.7",
    "python3.6",
    "python3.7",
    "python3.8",
    "ruby2.5",
    "ruby2.7",
];

fn check(function: &Resource, cx: &mut Cx) {
    let judged = function.at("runtime").judge(true, |runtime| {
        runtime.as_str().is_none_or(|runtime| !OLD.contains(&runtime))
    });
    cx.require(judged, "the runtime gets no fixes any more");
}
