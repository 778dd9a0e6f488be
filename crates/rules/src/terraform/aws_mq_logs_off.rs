//! This broker does not log.
//!
//! The general log shows connections and failures of the broker.
//!
//! # Remedy
//!
//! Set `general = true` in `logs`.
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
//!   broker_name = "jobs"
//!   logs {
//!     general = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This broker does not log.
pub static RULE: Rule = Rule {
    id: "aws-mq-logs-off",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_48", "AWS-0071"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_mq_broker"],
        path: "logs.general",
        must: Must::Be(true),
        missing_holds: false,
        message: "the general log is off",
    }),
    ..Rule::DEFAULT
};
