//! Clients talk to this MemoryDB cluster in the clear.
//!
//! Items and passwords travel readable through the network.
//!
//! # Remedy
//!
//! Leave `tls_enabled` out, or set it to true.
//!
//! ```hcl,bad
//! resource "aws_memorydb_cluster" "cache" {
//!   # finding: `false`
//!   tls_enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_memorydb_cluster" "cache" {
//!   tls_enabled = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Clients talk to this MemoryDB cluster in the clear.
pub static RULE: Rule = Rule {
    id: "aws-memorydb-without-tls",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_202"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_memorydb_cluster"],
        path: "tls_enabled",
        must: Must::Be(true),
        missing_holds: true,
        message: "TLS is switched off",
    }),
    ..Rule::DEFAULT
};
