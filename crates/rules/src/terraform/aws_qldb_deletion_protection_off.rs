//! This ledger can be deleted with one call.
//!
//! A ledger is kept because its history must not be lost.
//!
//! # Remedy
//!
//! Leave `deletion_protection` out, or set it to true.
//!
//! ```hcl,bad
//! resource "aws_qldb_ledger" "books" {
//!   # finding: `false`
//!   deletion_protection = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_qldb_ledger" "books" {
//!   deletion_protection = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This ledger can be deleted with one call.
pub static RULE: Rule = Rule {
    id: "aws-qldb-deletion-protection-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_172"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_qldb_ledger"],
        path: "deletion_protection",
        must: Must::Be(true),
        missing_holds: true,
        message: "deletion protection is off",
    }),
    ..Rule::DEFAULT
};
