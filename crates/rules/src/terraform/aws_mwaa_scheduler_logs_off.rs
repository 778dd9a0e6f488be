//! The scheduler of this workflow service does not log.
//!
//! What ran, what failed and who asked for it is known from the logs alone.
//!
//! # Remedy
//!
//! Set `scheduler_logs { enabled = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_mwaa_environment" "main"`
//! resource "aws_mwaa_environment" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_mwaa_environment" "main" {
//!   logging_configuration {
//!     scheduler_logs {
//!       enabled = true
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The scheduler of this workflow service does not log.
pub static RULE: Rule = Rule {
    id: "aws-mwaa-scheduler-logs-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_242"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_mwaa_environment"],
        path: "logging_configuration.scheduler_logs.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "logs of the scheduler are off",
    }),
    ..Rule::DEFAULT
};
