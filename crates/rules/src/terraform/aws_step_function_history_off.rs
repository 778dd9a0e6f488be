//! Runs of this state machine are not logged.
//!
//! Without execution data in the logs a failed run cannot be explained.
//!
//! # Remedy
//!
//! Set `include_execution_data = true` in `logging_configuration`.
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
//!   logging_configuration {
//!     include_execution_data = true
//!     level                  = "ERROR"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Runs of this state machine are not logged.
pub static RULE: Rule = Rule {
    id: "aws-step-function-history-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_285"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sfn_state_machine"],
        path: "logging_configuration.include_execution_data",
        must: Must::Be(true),
        missing_holds: false,
        message: "execution data is not logged",
    }),
    ..Rule::DEFAULT
};
