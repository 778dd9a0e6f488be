//! This search domain is not encrypted with a key of your own.
//!
//! A customer-managed key can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Set `kms_key_id` in `encrypt_at_rest`.
//!
//! ```hcl,bad
//! resource "aws_opensearch_domain" "logs" {
//!   # finding: `encrypt_at_rest`
//!   encrypt_at_rest {
//!     enabled = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_opensearch_domain" "logs" {
//!   encrypt_at_rest {
//!     enabled    = true
//!     kms_key_id = aws_kms_key.logs.arn
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This search domain is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-opensearch-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_247"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_elasticsearch_domain", "aws_opensearch_domain"],
        path: "encrypt_at_rest.kms_key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "the domain is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
