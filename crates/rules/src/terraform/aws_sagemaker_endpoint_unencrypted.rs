//! The storage of this endpoint is not encrypted.
//!
//! Models and captured requests lie on the volumes of the endpoint's instances.
//!
//! # Remedy
//!
//! Set `kms_key_arn`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_sagemaker_endpoint_configuration" "model"`
//! resource "aws_sagemaker_endpoint_configuration" "model" {
//!   name = "model"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sagemaker_endpoint_configuration" "model" {
//!   name        = "model"
//!   kms_key_arn = aws_kms_key.model.arn
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The storage of this endpoint is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-sagemaker-endpoint-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_98"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sagemaker_endpoint_configuration"],
        path: "kms_key_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "the endpoint's storage is not encrypted",
    }),
    ..Rule::DEFAULT
};
