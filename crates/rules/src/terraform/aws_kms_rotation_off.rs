//! This key is never rotated.
//!
//! Rotation limits how much is encrypted with one key material, and costs nothing: old data stays readable.
//!
//! # Remedy
//!
//! Set `enable_key_rotation = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_kms_key" "data"`
//! resource "aws_kms_key" "data" {
//!   description = "data"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kms_key" "data" {
//!   enable_key_rotation = true
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This key is never rotated.
pub static RULE: Rule = Rule {
    id: "aws-kms-rotation-off",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_7", "AWS-0065"],
    controls: &["CIS-AWS-3.0:3.6"],
    judge: Judge::Resource(&["aws_kms_key"], check),
    ..Rule::DEFAULT
};

fn check(key: &Resource, cx: &mut Cx) {
    // Only symmetric keys for encryption can be rotated by AWS.
    let spec = key
        .at("customer_master_key_spec")
        .when_missing("SYMMETRIC_DEFAULT")
        .differs_from("SYMMETRIC_DEFAULT");
    let usage = key
        .at("key_usage")
        .when_missing("ENCRYPT_DECRYPT")
        .differs_from("ENCRYPT_DECRYPT");
    let rotates = key.at("enable_key_rotation").when_missing(false).is(true);
    cx.require(rotates.or(spec).or(usage), "the key is not rotated");
}
