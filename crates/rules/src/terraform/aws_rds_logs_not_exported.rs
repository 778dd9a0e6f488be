//! The logs of this database are not exported.
//!
//! Without an export to CloudWatch the logs of failed logins and slow queries stay on the instance, are rotated
//! away, and cannot raise an alarm.
//!
//! # Remedy
//!
//! List the engine's log types in `enabled_cloudwatch_logs_exports`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_db_instance" "main"`
//! resource "aws_db_instance" "main" {
//!   engine = "postgres"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   engine                          = "postgres"
//!   enabled_cloudwatch_logs_exports = ["postgresql", "upgrade"]
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The logs of this database are not exported.
pub static RULE: Rule = Rule {
    id: "aws-rds-logs-not-exported",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_129"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance"],
        path: "enabled_cloudwatch_logs_exports",
        must: Must::BeSet,
        missing_holds: false,
        message: "no log of the database is exported",
    }),
    ..Rule::DEFAULT
};
