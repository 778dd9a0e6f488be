//! This replication instance has a public address.
//!
//! It holds credentials of source and target databases, and answers on the internet.
//!
//! # Remedy
//!
//! Set `publicly_accessible = false`.
//!
//! ```hcl,bad
//! resource "aws_dms_replication_instance" "move" {
//!   # finding: `true`
//!   publicly_accessible = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dms_replication_instance" "move" {
//!   publicly_accessible = false
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This replication instance has a public address.
pub static RULE: Rule = Rule {
    id: "aws-dms-public",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_89"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_dms_replication_instance"],
        path: "publicly_accessible",
        must: Must::Be(false),
        missing_holds: true,
        message: "the replication instance has a public address",
    }),
    ..Rule::DEFAULT
};
