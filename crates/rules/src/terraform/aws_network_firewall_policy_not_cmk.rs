//! This firewall's policy is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set the type to `CUSTOMER_KMS`, and name the key.
//!
//! ```hcl,bad
//! # finding: `resource "aws_networkfirewall_firewall_policy" "main"`
//! resource "aws_networkfirewall_firewall_policy" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_networkfirewall_firewall_policy" "main" {
//!   encryption_configuration {
//!     type   = "CUSTOMER_KMS"
//!     key_id = aws_kms_key.main.arn
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This firewall's policy is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-network-firewall-policy-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_346"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_networkfirewall_firewall_policy"],
        path: "encryption_configuration.key_id",
        must: Must::BeSet,
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
