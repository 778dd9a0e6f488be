//! Snapshots of this database do not carry its tags.
//!
//! Tags are how backups are found, billed and kept for their time. A snapshot without them belongs to nobody.
//!
//! # Remedy
//!
//! Set `copy_tags_to_snapshot = true`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_db_instance" "main"`
//! resource "aws_db_instance" "main" {
//!   engine = "postgres"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_db_instance" "main" {
//!   engine                = "postgres"
//!   copy_tags_to_snapshot = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Snapshots of this database do not carry its tags.
pub static RULE: Rule = Rule {
    id: "aws-rds-tags-not-copied",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["CKV2_AWS_60"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_db_instance"],
        path: "copy_tags_to_snapshot",
        must: Must::Be(true),
        missing_holds: false,
        message: "tags are not copied to snapshots",
    }),
    ..Rule::DEFAULT
};
