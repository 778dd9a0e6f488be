//! This delivery stream is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set the type to `CUSTOMER_MANAGED_CMK`, and name the key.
//!
//! ```hcl,bad
//! # finding: `resource "aws_kinesis_firehose_delivery_stream" "main"`
//! resource "aws_kinesis_firehose_delivery_stream" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kinesis_firehose_delivery_stream" "main" {
//!   server_side_encryption {
//!     key_type = "CUSTOMER_MANAGED_CMK"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This delivery stream is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-firehose-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_241"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_kinesis_firehose_delivery_stream"],
        path: "server_side_encryption.key_type",
        must: Must::BeOneOf(&["CUSTOMER_MANAGED_CMK"]),
        missing_holds: false,
        message: "it is encrypted with no key of your own",
    }),
    ..Rule::DEFAULT
};
