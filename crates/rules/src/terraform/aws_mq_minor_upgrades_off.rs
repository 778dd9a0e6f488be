//! This broker does not take minor upgrades by itself.
//!
//! Minor versions carry the engine's security fixes.
//!
//! # Remedy
//!
//! Set `auto_minor_version_upgrade = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_mq_broker" "jobs"`
//! resource "aws_mq_broker" "jobs" {
//!   broker_name = "jobs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_mq_broker" "jobs" {
//!   broker_name                = "jobs"
//!   auto_minor_version_upgrade = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This broker does not take minor upgrades by itself.
pub static RULE: Rule = Rule {
    id: "aws-mq-minor-upgrades-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_207"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_mq_broker"],
        path: "auto_minor_version_upgrade",
        must: Must::Be(true),
        missing_holds: false,
        message: "minor versions are not applied automatically",
    }),
    ..Rule::DEFAULT
};
