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

use portcullis_model::{Judged, Lookup, Profile, Reason, Resource, Severity};

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
    let key = table
        .at("server_side_encryption.kms_key_arn")
        .judge(false, |key| key.as_str() != Some(""));
    cx.require(
        enabled.and(written(key, table, "server_side_encryption.kms_key_arn")),
        "the table is encrypted with no key of your own",
    );
}

/// A key that is computed is a key.
fn written(judged: Judged, table: &Resource, path: &str) -> Judged {
    match table.at(path) {
        Lookup::Unknown { unknown, at } if unknown.reason == Reason::Reference => Judged::known(true, at),
        _ => judged,
    }
}
