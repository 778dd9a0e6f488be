//! This key-value table is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set the type to `CUSTOMER_MANAGED_KMS_KEY`, and name the key.
//!
//! ```hcl,bad
//! # finding: `resource "aws_keyspaces_table" "main"`
//! resource "aws_keyspaces_table" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_keyspaces_table" "main" {
//!   encryption_specification {
//!     type = "CUSTOMER_MANAGED_KMS_KEY"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This key-value table is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-keyspaces-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_265"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_keyspaces_table"],
        path: "encryption_specification.type",
        must: Must::BeOneOf(&["CUSTOMER_MANAGED_KMS_KEY"]),
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
