//! This document database exports no logs.
//!
//! Audit and profiler logs stay on the instance, where nobody looks and where they are soon overwritten.
//!
//! # Remedy
//!
//! Set `enabled_cloudwatch_logs_exports` to `audit` and `profiler`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_docdb_cluster" "main"`
//! resource "aws_docdb_cluster" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_docdb_cluster" "main" {
//!   enabled_cloudwatch_logs_exports = ["audit", "profiler"]
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This document database exports no logs.
pub static RULE: Rule = Rule {
    id: "aws-docdb-logs-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_85", "AWS-0020"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_docdb_cluster"],
        path: "enabled_cloudwatch_logs_exports",
        must: Must::BeSet,
        missing_holds: false,
        message: "no logs are exported",
    }),
    ..Rule::DEFAULT
};
