//! This key is governed by the default policy.
//!
//! Without a policy of its own every IAM policy of the account may open the key to whom it likes.
//!
//! # Remedy
//!
//! Set `policy`, or add an `aws_kms_key_policy`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_kms_key" "data"`
//! resource "aws_kms_key" "data" {
//!   enable_key_rotation = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kms_key" "data" {
//! }
//! resource "aws_kms_key_policy" "data" {
//!   key_id = aws_kms_key.data.id
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kms_key" "logs" {
//!   policy = data.aws_iam_policy_document.logs.json
//! }
//! ```

use crate::support::terraform::require_companion;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This key is governed by the default policy.
pub static RULE: Rule = Rule {
    id: "aws-kms-without-policy",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_64"],
    judge: Judge::Resource(&["aws_kms_key"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if !resource.at("policy").is_missing() {
        return;
    }
    require_companion(
        cx,
        resource,
        "aws_kms_key_policy",
        "key_id",
        "the key has no policy of its own",
    );
}
