//! The logs of this trail are not encrypted with a key of your own.
//!
//! With a customer-managed key a reader needs the bucket and the key, and each reading is logged.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
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
//!   name       = "main"
//!   kms_key_id = aws_kms_key.trail.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// The logs of this trail are not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-cloudtrail-not-cmk",
    severity: Severity::Medium,
    profile: Profile::All,
    aliases: &["CKV_AWS_35", "AWS-0015"],
    controls: &["CIS-AWS-3.0:3.5"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_cloudtrail"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the logs are encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
