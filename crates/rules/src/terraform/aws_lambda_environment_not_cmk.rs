//! The environment of this function is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `kms_key_arn` to the ARN of a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_lambda_function" "main"`
//! resource "aws_lambda_function" "main" {
//!   environment {
//!     variables = { MODE = "fast" }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_lambda_function" "main" {
//!   kms_key_arn = aws_kms_key.main.arn
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The environment of this function is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-lambda-environment-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    judge: Judge::Resource(&["aws_lambda_function"], check),
    ..Rule::DEFAULT
};

fn check(function: &Resource, cx: &mut Cx) {
    let key = function.at("kms_key_arn").is_filled();
    let at = key.at;
    let judged = function.at("environment").is_not_set().or(key).reported_at(at);
    cx.require(judged, "the environment is encrypted with no key of your own");
}
