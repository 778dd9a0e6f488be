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
//!     key_arn  = aws_kms_key.main.arn
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This delivery stream is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-firehose-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_241"],
    judge: Judge::Resource(&["aws_kinesis_firehose_delivery_stream"], check),
    ..Rule::DEFAULT
};

fn check(stream: &Resource, cx: &mut Cx) {
    let encryption = stream.at("server_side_encryption");
    let own = encryption
        .at("key_type")
        .when_missing("")
        .equals("CUSTOMER_MANAGED_CMK");
    let judged = own.and(encryption.at("key_arn").is_filled());
    cx.require(judged, "it is encrypted with no key of your own");
}
