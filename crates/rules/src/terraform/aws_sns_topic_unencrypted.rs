//! This topic is not encrypted.
//!
//! Messages wait on disk until they are delivered. Without a key they lie there readable.
//!
//! # Remedy
//!
//! Set `kms_master_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_sns_topic" "alerts"`
//! resource "aws_sns_topic" "alerts" {
//!   name = "alerts"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sns_topic" "alerts" {
//!   name              = "alerts"
//!   kms_master_key_id = aws_kms_key.alerts.arn
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This topic is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-sns-topic-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_26", "AWS-0095"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_sns_topic"],
        path: "kms_master_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the topic is not encrypted",
    }),
    ..Rule::DEFAULT
};
