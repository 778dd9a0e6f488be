//! This replication instance is not encrypted with a key of your own.
//!
//! A customer-managed key can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `kms_key_arn`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_dms_replication_instance" "move"`
//! resource "aws_dms_replication_instance" "move" {
//!   replication_instance_id = "move"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dms_replication_instance" "move" {
//!   replication_instance_id = "move"
//!   kms_key_arn             = aws_kms_key.move.arn
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This replication instance is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-dms-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_212"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_dms_replication_instance"],
        path: "kms_key_arn",
        must: Must::BeSet,
        missing_holds: false,
        message: "the instance is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
