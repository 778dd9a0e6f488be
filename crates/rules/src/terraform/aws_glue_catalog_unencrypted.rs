//! The data catalogue is not encrypted.
//!
//! The catalogue knows the names, columns and places of all data, and often the passwords to them.
//!
//! # Remedy
//!
//! Set `catalog_encryption_mode = "SSE-KMS"`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_glue_data_catalog_encryption_settings" "main"`
//! resource "aws_glue_data_catalog_encryption_settings" "main" {
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_glue_data_catalog_encryption_settings" "main" {
//!   data_catalog_encryption_settings {
//!     encryption_at_rest {
//!       # finding: `DISABLED`
//!       catalog_encryption_mode = "DISABLED"
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_glue_data_catalog_encryption_settings" "main" {
//!   data_catalog_encryption_settings {
//!     encryption_at_rest {
//!       catalog_encryption_mode = "SSE-KMS"
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The data catalogue is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-glue-catalog-unencrypted",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_94"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_glue_data_catalog_encryption_settings"],
        path: "data_catalog_encryption_settings.encryption_at_rest.catalog_encryption_mode",
        must: Must::BeOneOf(&["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"]),
        missing_holds: false,
        message: "the catalogue is not encrypted at rest",
    }),
    ..Rule::DEFAULT
};
