//! This volume is not encrypted with a key of your own.
//!
//! The default key of EBS cannot be shared, restricted by policy or disabled. A customer-managed key can.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ebs_volume" "data"`
//! resource "aws_ebs_volume" "data" {
//!   availability_zone = "eu-west-1a"
//!   encrypted         = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ebs_volume" "data" {
//!   availability_zone = "eu-west-1a"
//!   encrypted         = true
//!   kms_key_id        = aws_kms_key.data.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This volume is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-ebs-volume-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_189", "AWS-0027"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ebs_volume"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the volume is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
