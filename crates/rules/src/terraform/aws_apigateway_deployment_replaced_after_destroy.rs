//! This deployment of an API is destroyed before its replacement exists.
//!
//! While one is gone and the other not yet there, requests fail; where something still uses the old one, the
//! destruction fails and the change stops halfway.
//!
//! # Remedy
//!
//! Set `lifecycle { create_before_destroy = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_api_gateway_deployment" "main"`
//! resource "aws_api_gateway_deployment" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_api_gateway_deployment" "main" {
//!   lifecycle {
//!     create_before_destroy = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This deployment of an API is destroyed before its replacement exists.
pub static RULE: Rule = Rule {
    id: "aws-apigateway-deployment-replaced-after-destroy",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_217"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_api_gateway_deployment"],
        path: "lifecycle.create_before_destroy",
        must: Must::Be(true),
        missing_holds: false,
        message: "it is destroyed before its replacement exists",
    }),
    ..Rule::DEFAULT
};
