//! This repository is not encrypted with KMS.
//!
//! With KMS the use of images is logged and can be restricted by key policy.
//!
//! # Remedy
//!
//! Set `encryption_type = "KMS"` in `encryption_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ecr_repository" "app"`
//! resource "aws_ecr_repository" "app" {
//!   name = "app"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecr_repository" "app" {
//!   name = "app"
//!   encryption_configuration {
//!     encryption_type = "KMS"
//!     kms_key         = aws_kms_key.app.arn
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This repository is not encrypted with KMS.
pub static RULE: Rule = Rule {
    id: "aws-ecr-not-kms",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_136"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ecr_repository"],
        path: "encryption_configuration.encryption_type",
        must: Must::BeOneOf(&["KMS"]),
        missing_holds: false,
        message: "the repository is not encrypted with KMS",
    }),
    ..Rule::DEFAULT
};
