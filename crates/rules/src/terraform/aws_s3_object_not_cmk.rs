//! This object is not encrypted with a key of your own.
//!
//! A customer-managed key has a policy, a log of its use and a switch to turn it off; the key that S3 manages has
//! none of these.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_s3_object" "config"`
//! resource "aws_s3_object" "config" {
//!   bucket = "config"
//!   key    = "app.json"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_object" "config" {
//!   bucket     = "config"
//!   key        = "app.json"
//!   kms_key_id = aws_kms_key.config.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This object is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-s3-object-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_186"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_s3_bucket_object", "aws_s3_object"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the object is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
