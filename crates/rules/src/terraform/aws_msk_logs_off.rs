//! The brokers of this cluster do not log.
//!
//! Broker logs show who connects and why a partition is lost.
//!
//! # Remedy
//!
//! Enable one of the `broker_logs` in `logging_info`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_msk_cluster" "events"`
//! resource "aws_msk_cluster" "events" {
//!   cluster_name = "events"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_msk_cluster" "events" {
//!   cluster_name = "events"
//!   logging_info {
//!     broker_logs {
//!       cloudwatch_logs {
//!         enabled   = true
//!         log_group = "events"
//!       }
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The brokers of this cluster do not log.
pub static RULE: Rule = Rule {
    id: "aws-msk-logs-off",
    severity: Severity::Medium,
    profile: Profile::All,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_msk_cluster"],
        path: "logging_info.broker_logs",
        must: Must::BeSet,
        missing_holds: false,
        message: "broker logs are off",
    }),
    ..Rule::DEFAULT
};
