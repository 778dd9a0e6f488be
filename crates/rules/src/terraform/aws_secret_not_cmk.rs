//! This secret is not encrypted with a key of your own.
//!
//! A customer-managed key is a second lock: reading the secret needs a permission on the key too, and other
//! accounts can be let in.
//!
//! # Remedy
//!
//! Set `kms_key_id` to a key of your own.
//!
//! ```hcl,bad
//! resource "aws_secretsmanager_secret" "db" {
//!   # finding: `alias/aws/secretsmanager`
//!   kms_key_id = "alias/aws/secretsmanager"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_secretsmanager_secret" "db" {
//!   kms_key_id = aws_kms_key.secrets.arn
//! }
//! ```

use crate::support::terraform::is_own_key;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This secret is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-secret-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_149", "AWS-0098"],
    judge: Judge::Resource(&["aws_secretsmanager_secret"], check),
    ..Rule::DEFAULT
};

fn check(secret: &Resource, cx: &mut Cx) {
    cx.require(
        is_own_key(&secret.at("kms_key_id")),
        "the secret is encrypted with no key of your own",
    );
}
