//! This function runs code that nobody signed.
//!
//! A code-signing configuration refuses packages that did not come from your pipeline.
//!
//! # Remedy
//!
//! Set `code_signing_config_arn`.
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
//!   function_name           = "app"
//!   code_signing_config_arn = aws_lambda_code_signing_config.app.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This function runs code that nobody signed.
pub static RULE: Rule = Rule {
    id: "aws-lambda-unsigned-code",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["CKV_AWS_272"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lambda_function"],
        path: "code_signing_config_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "the code's signature is not checked",
    }),
    ..Rule::DEFAULT
};
