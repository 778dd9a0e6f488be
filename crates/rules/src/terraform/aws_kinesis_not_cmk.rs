//! This stream is not encrypted with a key of your own.
//!
//! A customer-managed key says who may read the records, and logs who did.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_kinesis_stream" "clicks"`
//! resource "aws_kinesis_stream" "clicks" {
//!   encryption_type = "KMS"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kinesis_stream" "clicks" {
//!   encryption_type = "KMS"
//!   kms_key_id      = aws_kms_key.clicks.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This stream is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-kinesis-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_185"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_kinesis_stream"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the stream is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
