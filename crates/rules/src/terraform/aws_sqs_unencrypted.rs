//! This queue is not encrypted.
//!
//! Messages wait on disk for up to two weeks. With encryption switched off they lie there readable.
//!
//! # Remedy
//!
//! Set `sqs_managed_sse_enabled = true` or a `kms_master_key_id`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_sqs_queue" "jobs"`
//! resource "aws_sqs_queue" "jobs" {
//!   name = "jobs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sqs_queue" "jobs" {
//!   sqs_managed_sse_enabled = true
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This queue is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-sqs-unencrypted",
    severity: Severity::High,
    aliases: &["CKV_AWS_27", "AWS-0096"],
    judge: Judge::Resource(&["aws_sqs_queue"], check),
    ..Rule::DEFAULT
};

fn check(queue: &Resource, cx: &mut Cx) {
    let managed = queue.at("sqs_managed_sse_enabled").when_missing(false).is(true);
    let key = queue
        .at("kms_master_key_id")
        .judge(false, |key| key.as_str() != Some(""));
    cx.require(key.or(managed), "the queue is not encrypted");
}
