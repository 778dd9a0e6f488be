//! This stream is not encrypted.
//!
//! Records stay in the stream for a day and up to a year. Without encryption they lie there readable.
//!
//! # Remedy
//!
//! Set `encryption_type = "KMS"` and a `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_kinesis_stream" "clicks"`
//! resource "aws_kinesis_stream" "clicks" {
//!   name = "clicks"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kinesis_stream" "clicks" {
//!   name            = "clicks"
//!   encryption_type = "KMS"
//!   kms_key_id      = aws_kms_key.clicks.arn
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This stream is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-kinesis-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_43"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_kinesis_stream"],
        path: "encryption_type",
        must: Must::BeOneOf(&["KMS"]),
        missing_holds: false,
        message: "the stream is not encrypted",
    }),
    ..Rule::DEFAULT
};
