//! Whoever reaches this search domain may read all of it.
//!
//! Without fine-grained access control the domain knows no users, indexes or fields: who may ask at all may ask
//! everything.
//!
//! # Remedy
//!
//! Add `advanced_security_options { enabled = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_opensearch_domain" "logs"`
//! resource "aws_opensearch_domain" "logs" {
//!   domain_name = "logs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_opensearch_domain" "main" {
//!   advanced_security_options {
//!     enabled = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Whoever reaches this search domain may read all of it.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-access-coarse",
    severity: Severity::Medium,
    profile: Profile::All,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_opensearch_domain", "aws_elasticsearch_domain"],
        path: "advanced_security_options.enabled",
        must: Must::Be(true),
        missing_holds: false,
        message: "fine-grained access control is off",
    }),
    ..Rule::DEFAULT
};
