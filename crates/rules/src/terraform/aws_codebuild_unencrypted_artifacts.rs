//! What this project builds is not encrypted.
//!
//! Artifacts hold code and often configuration. With encryption disabled they lie readable in the bucket.
//!
//! # Remedy
//!
//! Leave `encryption_disabled` out.
//!
//! ```hcl,bad
//! resource "aws_codebuild_project" "app" {
//!   artifacts {
//!     type                = "S3"
//!     # finding: `true`
//!     encryption_disabled = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_codebuild_project" "app" {
//!   artifacts {
//!     type = "S3"
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// What this project builds is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-codebuild-unencrypted-artifacts",
    severity: Severity::High,
    aliases: &["CKV_AWS_78"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_codebuild_project"],
        path: "artifacts.encryption_disabled",
        must: Must::Be(false),
        missing_holds: true,
        message: "encryption of artifacts is disabled",
    }),
    ..Rule::DEFAULT
};
