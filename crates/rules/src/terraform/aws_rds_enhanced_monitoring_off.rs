//! The host of this database is not monitored closely.
//!
//! Enhanced monitoring reports processes and memory of the host every few seconds; the ordinary metrics see only
//! the hypervisor, once a minute.
//!
//! # Remedy
//!
//! Set `monitoring_interval` to 60 or less and give a `monitoring_role_arn`.
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
//!   engine              = "postgres"
//!   monitoring_interval = 30
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The host of this database is not monitored closely.
pub static RULE: Rule = Rule {
    id: "aws-rds-enhanced-monitoring-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_118"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance", "aws_rds_cluster_instance"],
        path: "monitoring_interval",
        must: Must::BeAtLeast(1.0),
        missing_holds: false,
        message: "enhanced monitoring is off",
    }),
    ..Rule::DEFAULT
};
