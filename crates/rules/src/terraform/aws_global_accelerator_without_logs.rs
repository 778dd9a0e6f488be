//! Traffic through this accelerator leaves no trace.
//!
//! Flow logs show who reached which endpoint.
//!
//! # Remedy
//!
//! Set `flow_logs_enabled = true` in `attributes`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_globalaccelerator_accelerator" "edge"`
//! resource "aws_globalaccelerator_accelerator" "edge" {
//!   name = "edge"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_globalaccelerator_accelerator" "edge" {
//!   name = "edge"
//!   attributes {
//!     flow_logs_enabled = true
//!     flow_logs_s3_bucket = "logs"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Traffic through this accelerator leaves no trace.
pub static RULE: Rule = Rule {
    id: "aws-global-accelerator-without-logs",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_75"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_globalaccelerator_accelerator"],
        path: "attributes.flow_logs_enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "flow logs are off",
    }),
    ..Rule::DEFAULT
};
