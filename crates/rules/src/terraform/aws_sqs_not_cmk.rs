//! This queue is not encrypted with a key of your own.
//!
//! A key of your own can be restricted, audited and disabled, and says in its log who decrypted what. The key that
//! AWS manages for the service can do none of that.
//!
//! # Remedy
//!
//! Set `kms_master_key_id` to a key of your own.
//!
//! ```hcl,bad
//! resource "aws_sqs_queue" "main" {
//!   # finding: `alias/aws/sqs`
//!   kms_master_key_id = "alias/aws/sqs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sqs_queue" "main" {
//!   kms_master_key_id = aws_kms_key.main.arn
//! }
//! ```

use crate::support::terraform::is_own_key;
use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This queue is not encrypted with a key of your own.
pub static RULE: Rule = Rule {
    id: "aws-sqs-not-cmk",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["AWS-0135"],
    judge: Judge::Resource(&["aws_sqs_queue"], check),
    ..Rule::DEFAULT
};

fn check(queue: &Resource, cx: &mut Cx) {
    let judged = is_own_key(&queue.at("kms_master_key_id"));
    cx.require(judged, "it is encrypted with no key of your own");
}
