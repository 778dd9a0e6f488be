//! Nothing shows what loads this database.
//!
//! Performance Insights keeps which query waited for what, so that an incident can be explained after it.
//!
//! # Remedy
//!
//! Set `performance_insights_enabled = true`.
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
//!   engine                       = "postgres"
//!   performance_insights_enabled = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nothing shows what loads this database.
pub static RULE: Rule = Rule {
    id: "aws-rds-performance-insights-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_353", "AWS-0133"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance", "aws_rds_cluster_instance"],
        path: "performance_insights_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "Performance Insights is off",
    }),
    ..Rule::DEFAULT
};
