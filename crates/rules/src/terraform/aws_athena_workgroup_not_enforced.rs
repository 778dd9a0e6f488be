//! Clients can turn this workgroup's encryption off.
//!
//! When the workgroup's settings are not enforced, a client's own win: results go unencrypted to wherever it says.
//!
//! # Remedy
//!
//! Add a `configuration`, and leave `enforce_workgroup_configuration` out of it or set it to true.
//!
//! ```hcl,bad
//! resource "aws_athena_workgroup" "team" {
//!   configuration {
//!     # finding: `false`
//!     enforce_workgroup_configuration = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_athena_workgroup" "team" {
//!   configuration {
//!     enforce_workgroup_configuration = true
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Clients can turn this workgroup's encryption off.
pub static RULE: Rule = Rule {
    id: "aws-athena-workgroup-not-enforced",
    severity: Severity::Medium,
    aliases: &["AWS-0007"],
    judge: Judge::Resource(&["aws_athena_workgroup"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let configured = group.at("configuration").is_set();
    let enforced = group
        .at("configuration.enforce_workgroup_configuration")
        .when_missing(true)
        .is(true);
    cx.require(
        configured.and(enforced),
        "the settings of the workgroup are not enforced",
    );
}
