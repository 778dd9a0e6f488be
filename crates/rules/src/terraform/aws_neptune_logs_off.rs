//! Nobody can tell who queried this Neptune cluster.
//!
//! Without the audit log there is no record of who asked what.
//!
//! # Remedy
//!
//! Set `enable_cloudwatch_logs_exports = ["audit"]`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_neptune_cluster" "graph"`
//! resource "aws_neptune_cluster" "graph" {
//!   cluster_identifier = "graph"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_neptune_cluster" "graph" {
//!   cluster_identifier             = "graph"
//!   enable_cloudwatch_logs_exports = ["audit"]
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell who queried this Neptune cluster.
pub static RULE: Rule = Rule {
    id: "aws-neptune-logs-off",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_101", "AWS-0075"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_neptune_cluster"],
        path: "enable_cloudwatch_logs_exports",
        must: Must::Contain(&["audit"]),
        missing_holds: false,
        message: "the audit log is not exported",
    }),
    ..Rule::DEFAULT
};
