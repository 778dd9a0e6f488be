//! The logs of this database cluster are not exported.
//!
//! Without an export to CloudWatch the logs of failed logins and slow queries are rotated away and cannot raise an
//! alarm.
//!
//! # Remedy
//!
//! List the engine's log types in `enabled_cloudwatch_logs_exports`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_rds_cluster" "main"`
//! resource "aws_rds_cluster" "main" {
//!   engine = "aurora-postgresql"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   engine                          = "aurora-postgresql"
//!   enabled_cloudwatch_logs_exports = ["postgresql"]
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The logs of this database cluster are not exported.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-logs-not-exported",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_324"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_rds_cluster"],
        path: "enabled_cloudwatch_logs_exports",
        must: Must::BeSet,
        missing_holds: false,
        message: "no log of the cluster is exported",
    }),
    ..Rule::DEFAULT
};
