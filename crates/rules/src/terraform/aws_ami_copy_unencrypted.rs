//! This copied machine image is not encrypted.
//!
//! An image holds whatever was on the disk it was made of: keys, configuration, data. Everyone who is given the image
//! reads them.
//!
//! # Remedy
//!
//! Set `encrypted = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ami_copy" "main"`
//! resource "aws_ami_copy" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ami_copy" "main" {
//!   encrypted = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This copied machine image is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-ami-copy-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_235"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ami_copy"],
        path: "encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the copied image is not encrypted",
    }),
    ..Rule::DEFAULT
};
