//! This broker is not encrypted with a key of your own.
//!
//! A customer-managed key can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `kms_key_id` in `encryption_options`.
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
//!   encryption_options {
//!     kms_key_id = aws_kms_key.jobs.arn
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This broker is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-mq-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_209"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_mq_broker"],
        path: "encryption_options.kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the broker is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
