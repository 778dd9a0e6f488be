//! Nobody would notice if the logs of this trail were changed.
//!
//! Log file validation writes signed digests, so that a deleted or altered log file can be proven.
//!
//! # Remedy
//!
//! Set `enable_log_file_validation = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_cloudtrail" "main"`
//! resource "aws_cloudtrail" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_cloudtrail" "main" {
//!   name                       = "main"
//!   enable_log_file_validation = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Nobody would notice if the logs of this trail were changed.
pub static RULE: Rule = Rule {
    id: "aws-cloudtrail-validation-off",
    severity: Severity::High,
    aliases: &["CKV_AWS_36", "AWS-0016"],
    controls: &["CIS-AWS-3.0:3.2"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudtrail"],
        path: "enable_log_file_validation",
        must: Must::Be(true),
        missing_holds: false,
        message: "log files are not validated",
    }),
    ..Rule::DEFAULT
};
