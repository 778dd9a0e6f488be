//! Everyone who may use this ledger may do everything with it.
//!
//! `ALLOW_ALL` knows no commands and tables: whoever may send statements may send all of them.
//!
//! # Remedy
//!
//! Set `permissions_mode = "STANDARD"`.
//!
//! ```hcl,bad
//! resource "aws_qldb_ledger" "main" {
//!   # finding: `ALLOW_ALL`
//!   permissions_mode = "ALLOW_ALL"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_qldb_ledger" "main" {
//!   permissions_mode = "STANDARD"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Everyone who may use this ledger may do everything with it.
pub static RULE: Rule = Rule {
    id: "aws-qldb-permissions-open",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_170"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_qldb_ledger"],
        path: "permissions_mode",
        must: Must::BeOneOf(&["STANDARD"]),
        missing_holds: false,
        message: "every user may do everything",
    }),
    ..Rule::DEFAULT
};
