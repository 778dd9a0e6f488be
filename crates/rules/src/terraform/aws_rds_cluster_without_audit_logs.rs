//! Nobody can say who asked this database cluster what.
//!
//! Without the audit log nobody knows who connected and which statements were run.
//!
//! # Remedy
//!
//! Add `audit` to `enabled_cloudwatch_logs_exports`.
//!
//! ```hcl,bad
//! resource "aws_rds_cluster" "main" {
//!   engine = "aurora-mysql"
//!   # finding: `["error"]`
//!   enabled_cloudwatch_logs_exports = ["error"]
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_rds_cluster" "main" {
//!   engine                          = "aurora-mysql"
//!   enabled_cloudwatch_logs_exports = ["audit", "error"]
//! }
//! ```

use crate::support::terraform::any_text;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody can say who asked this database cluster what.
pub static RULE: Rule = Rule {
    id: "aws-rds-cluster-without-audit-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_325"],
    judge: Judge::Resource(&["aws_rds_cluster"], check),
    ..Rule::DEFAULT
};

fn check(cluster: &Resource, cx: &mut Cx) {
    // The engine was Aurora's MySQL where none is named.
    let engine = cluster.at("engine").when_missing("aurora");
    let mysql = engine.text(|engine| engine == "aurora" || engine.contains("mysql"));
    let exports = any_text(&cluster.at("enabled_cloudwatch_logs_exports"), &["audit"]);
    let at = exports.at;
    cx.require(mysql.not().or(exports).reported_at(at), "audit logs are not exported");
}
