//! This secret is not encrypted with a key of your own.
//!
//! A customer-managed key is a second lock: reading the secret needs a permission on the key too, and other
//! accounts can be let in.
//!
//! # Remedy
//!
//! Set `kms_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_secretsmanager_secret" "db"`
//! resource "aws_secretsmanager_secret" "db" {
//!   name = "db"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_secretsmanager_secret" "db" {
//!   name       = "db"
//!   kms_key_id = aws_kms_key.secrets.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This secret is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-secret-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_149", "AWS-0098"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_secretsmanager_secret"],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the secret is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
