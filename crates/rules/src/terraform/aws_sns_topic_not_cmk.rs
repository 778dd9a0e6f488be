//! This topic is not encrypted with a key of your own.
//!
//! The key that AWS manages for SNS cannot be restricted, and other services cannot be let in to publish with it.
//!
//! # Remedy
//!
//! Set `kms_master_key_id` to a key of your own.
//!
//! ```hcl,bad
//! resource "aws_sns_topic" "alerts" {
//!   # finding: `alias/aws/sns`
//!   kms_master_key_id = "alias/aws/sns"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sns_topic" "alerts" {
//!   kms_master_key_id = aws_kms_key.alerts.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This topic is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-sns-topic-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["AWS-0136"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sns_topic"],
        path: "kms_master_key_id",
        must: Must::NotBeOneOf(&["alias/aws/sns"]),
        missing_holds: true,
        message: "the topic is encrypted with the key of AWS",
    }),
    ..Rule::DEFAULT
};
