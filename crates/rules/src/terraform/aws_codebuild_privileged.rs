//! Builds of this project are privileged.
//!
//! A privileged build controls the Docker daemon, and with it the host that the next build runs on.
//!
//! # Remedy
//!
//! Set `privileged_mode = false`, or build images with a rootless tool.
//!
//! ```hcl,bad
//! resource "aws_codebuild_project" "app" {
//!   environment {
//!     # finding: `true`
//!     privileged_mode = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_codebuild_project" "app" {
//!   environment {
//!     privileged_mode = false
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Builds of this project are privileged.
pub static RULE: Rule = Rule {
    id: "aws-codebuild-privileged",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_316"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_codebuild_project"],
        path: "environment.privileged_mode",
        must: Must::Be(false),
        missing_holds: true,
        message: "builds run privileged",
    }),
    ..Rule::DEFAULT
};
