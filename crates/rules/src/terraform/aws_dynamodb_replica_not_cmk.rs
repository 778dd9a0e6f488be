//! A replica of this table is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `kms_key_arn` in each `replica` block.
//!
//! ```hcl,bad
//! resource "aws_dynamodb_table" "orders" {
//!   # finding: `replica`
//!   replica {
//!     region_name = "eu-west-2"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dynamodb_table" "orders" {
//!   replica {
//!     region_name = "eu-west-2"
//!     kms_key_arn = "arn:aws:kms:eu-west-2:111122223333:key/a"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A replica of this table is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-dynamodb-replica-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_271"],
    judge: Judge::Resource(&["aws_dynamodb_table", "aws_dynamodb_table_replica"], check),
    ..Rule::DEFAULT
};

fn check(table: &Resource, cx: &mut Cx) {
    let itself = std::slice::from_ref(&table.body);
    let replicas = match table.kind.as_str() {
        "aws_dynamodb_table_replica" => itself,
        _ => table.at("replica").items(),
    };
    for replica in replicas {
        cx.require(
            replica.at("kms_key_arn").is_filled(),
            "the replica is encrypted with no key of your own",
        );
    }
}
