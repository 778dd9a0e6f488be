//! This function runs outside of your VPC.
//!
//! A function in a VPC reaches the internet only as its route table and security groups say.
//!
//! # Remedy
//!
//! Add a `vpc_config`.
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
//!   vpc_config {
//!     subnet_ids         = [aws_subnet.a.id]
//!     security_group_ids = [aws_security_group.app.id]
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This function runs outside of your VPC.
pub static RULE: Rule = Rule {
    id: "aws-lambda-outside-vpc",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_117"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_lambda_function"],
        path: "vpc_config",
        must: Must::BeSet,
        missing_holds: false,
        message: "the function is in no VPC",
    }),
    ..Rule::DEFAULT
};
