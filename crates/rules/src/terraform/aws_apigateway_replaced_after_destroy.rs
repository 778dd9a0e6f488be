//! This API is destroyed before its replacement exists.
//!
//! While one is gone and the other not yet there, requests fail; where something still uses the old one, the
//! destruction fails and the change stops halfway.
//!
//! # Remedy
//!
//! Set `lifecycle { create_before_destroy = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_api_gateway_rest_api" "main"`
//! resource "aws_api_gateway_rest_api" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_rest_api" "main" {
//!   lifecycle {
//!     create_before_destroy = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This API is destroyed before its replacement exists.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-replaced-after-destroy",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_237"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_api_gateway_rest_api"],
        path: "lifecycle.create_before_destroy",
        must: Must::Be(true),
        missing_holds: false,
        message: "it is destroyed before its replacement exists",
    }),
    ..Rule::DEFAULT
};
