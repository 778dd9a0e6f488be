//! This volume is not encrypted.
//!
//! Whoever gets a copy of an unencrypted volume, by a shared snapshot or a mistaken permission, reads everything on
//! it. Encryption costs nothing and cannot be turned on later without a new volume.
//!
//! # Remedy
//!
//! Set `encrypted = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ebs_volume" "data"`
//! resource "aws_ebs_volume" "data" {
//!   availability_zone = "eu-west-1a"
//!   size              = 40
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ebs_volume" "data" {
//!   availability_zone = "eu-west-1a"
//!   size              = 40
//!   encrypted         = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This volume is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-ebs-volume-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_3", "AWS-0026"],
    controls: &["CIS-AWS-3.0:2.2.1"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ebs_volume"],
        path: "encrypted",
        must: Must::Be(true),
        missing_holds: false,
        message: "the volume is not encrypted",
    }),
    ..Rule::DEFAULT
};
