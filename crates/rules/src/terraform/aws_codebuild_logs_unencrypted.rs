//! Logs of this build are stored unencrypted.
//!
//! Logs of builds hold what slipped into them: tokens, addresses, paths.
//!
//! # Remedy
//!
//! Leave `encryption_disabled` out.
//!
//! ```hcl,bad
//! resource "aws_codebuild_project" "main" {
//!   logs_config {
//!     s3_logs {
//!       # finding: `true`
//!       encryption_disabled = true
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_codebuild_project" "main" {
//!   logs_config {
//!     s3_logs {
//!       encryption_disabled = false
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Logs of this build are stored unencrypted.
pub static RULE: Rule = Rule {
    id: "aws-codebuild-logs-unencrypted",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_311"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_codebuild_project"],
        path: "logs_config.s3_logs.encryption_disabled",
        must: Must::Be(false),
        missing_holds: true,
        message: "logs are stored unencrypted",
    }),
    ..Rule::DEFAULT
};
