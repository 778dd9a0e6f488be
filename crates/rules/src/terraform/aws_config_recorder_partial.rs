//! Not all resources are recorded.
//!
//! What is not recorded has no history: nobody can say when it changed, or how it was before.
//!
//! # Remedy
//!
//! Leave `all_supported` out.
//!
//! ```hcl,bad
//! resource "aws_config_configuration_recorder" "main" {
//!   recording_group {
//!     # finding: `false`
//!     all_supported = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_config_configuration_recorder" "main" {
//!   recording_group {
//!     all_supported = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Not all resources are recorded.
pub static RULE: Rule = Rule {
    id: "aws-config-recorder-partial",
    severity: Severity::Low,
    profile: Profile::All,
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_config_configuration_recorder"],
        path: "recording_group.all_supported",
        must: Must::Be(true),
        missing_holds: true,
        message: "only some kinds of resources are recorded",
    }),
    ..Rule::DEFAULT
};
