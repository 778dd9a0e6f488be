//! This managed file system is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `kms_key_id` to the ARN of a key of your own.
//!
//! ```hcl,bad
//! # finding: `resource "aws_fsx_windows_file_system" "main"`
//! resource "aws_fsx_windows_file_system" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_fsx_windows_file_system" "main" {
//!   kms_key_id = aws_kms_key.main.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This managed file system is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-fsx-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_178", "CKV_AWS_179", "CKV_AWS_190", "CKV_AWS_203"],
    judge: Judge::Attribute(Attribute {
        kinds: &[
            "aws_fsx_windows_file_system",
            "aws_fsx_lustre_file_system",
            "aws_fsx_ontap_file_system",
            "aws_fsx_openzfs_file_system",
        ],
        path: "kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
