//! This vault is not encrypted with a key of your own.
//!
//! Backups in a vault with a key of your own cannot be read by whoever controls the account's defaults.
//!
//! # Remedy
//!
//! Set `kms_key_arn`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_backup_vault" "main"`
//! resource "aws_backup_vault" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_backup_vault" "main" {
//!   name        = "main"
//!   kms_key_arn = aws_kms_key.backup.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This vault is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-backup-vault-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_166"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_backup_vault"],
        path: "kms_key_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "the vault is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
