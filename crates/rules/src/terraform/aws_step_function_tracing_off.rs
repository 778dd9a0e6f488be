//! Nothing traces this state machine.
//!
//! With X-Ray a run shows where its time went.
//!
//! # Remedy
//!
//! Set `enabled = true` in `tracing_configuration`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_sfn_state_machine" "order"`
//! resource "aws_sfn_state_machine" "order" {
//!   name = "order"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sfn_state_machine" "order" {
//!   name = "order"
//!   tracing_configuration {
//!     enabled = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nothing traces this state machine.
pub static RULE: Rule = Rule {
    id: "aws-step-function-tracing-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_284"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sfn_state_machine"],
        path: "tracing_configuration.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "X-Ray tracing is off",
    }),
    ..Rule::DEFAULT
};
