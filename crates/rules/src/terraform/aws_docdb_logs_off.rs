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

use crate::support::terraform::any_text;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This document database exports no logs.
pub static RULE: Rule = Rule {
    id: "aws-docdb-logs-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_85", "AWS-0020"],
    judge: Judge::Resource(&["aws_docdb_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    let judged = any_text(&cluster.at("enabled_cloudwatch_logs_exports"), &["audit", "profiler"]);
    cx.require(judged, "no logs are exported");
}
