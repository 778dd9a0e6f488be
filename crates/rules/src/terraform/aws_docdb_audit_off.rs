//! Nobody can say who read which documents.
//!
//! Without the audit log nobody knows who logged in, who dropped an index, and who read what.
//!
//! # Remedy
//!
//! Set the parameter `audit_logs` to `enabled`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_docdb_cluster_parameter_group" "main"`
//! resource "aws_docdb_cluster_parameter_group" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_docdb_cluster_parameter_group" "main" {
//!   parameter {
//!     name  = "audit_logs"
//!     # finding: `disabled`
//!     value = "disabled"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_docdb_cluster_parameter_group" "main" {
//!   parameter {
//!     name  = "audit_logs"
//!     value = "enabled"
//!   }
//! }
//! ```

use crate::support::terraform::parameter;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Nobody can say who read which documents.
pub static RULE: Rule = Rule {
    id: "aws-docdb-audit-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_104"],
    judge: Judge::Resource(&["aws_docdb_cluster_parameter_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let value = parameter(group, "audit_logs");
    cx.require(
        value.when_missing("disabled").one_of(&["disabled", "none"]).not(),
        "audit logs are off",
    );
}
