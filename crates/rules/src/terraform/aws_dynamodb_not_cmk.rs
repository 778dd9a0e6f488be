//! This table is not encrypted with a key of your own.
//!
//! Every table is encrypted with a key that AWS owns. A key of your own can be restricted, audited and disabled.
//!
//! # Remedy
//!
//! Add `server_side_encryption` with `enabled = true` and a `kms_key_arn`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_dynamodb_table" "orders"`
//! resource "aws_dynamodb_table" "orders" {
//!   name = "orders"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dynamodb_table" "orders" {
//!   server_side_encryption {
//!     enabled     = true
//!     kms_key_arn = aws_kms_key.orders.arn
//!   }
//! }
//! ```

use crate::support::terraform::is_own_key;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This table is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-dynamodb-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_119", "AWS-0025"],
    judge: Judge::Resource(&["aws_dynamodb_table"], check),
    ..Rule::DEFAULT
};

fn check(table: &Resource, cx: &mut Cx) {
    let enabled = table.at("server_side_encryption.enabled").when_missing(false).is(true);
    let key = is_own_key(&table.at("server_side_encryption.kms_key_arn"));
    cx.require(enabled.and(key), "the table is encrypted with no key of your own");
}
