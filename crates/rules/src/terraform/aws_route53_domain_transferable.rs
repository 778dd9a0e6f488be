//! This domain can be moved away.
//!
//! Without the lock whoever gets at the account, or persuades the registrar, moves the domain to another owner.
//!
//! # Remedy
//!
//! Leave `transfer_lock` out.
//!
//! ```hcl,bad
//! resource "aws_route53domains_registered_domain" "main" {
//!   # finding: `false`
//!   transfer_lock = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_route53domains_registered_domain" "main" {
//!   transfer_lock = true
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This domain can be moved away.
pub static RULE: Rule = Rule {
    id: "aws-route53-domain-transferable",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_377"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_route53domains_registered_domain"],
        path: "transfer_lock",
        must: Must::Be(true),
        missing_holds: true,
        message: "the domain is not locked",
    }),
    ..Rule::DEFAULT
};
