//! This queue is not encrypted.
//!
//! Messages wait on disk for up to two weeks. With encryption switched off they lie there readable. A queue that says
//! nothing is encrypted by the service with a key of its own.
//!
//! # Remedy
//!
//! Remove `sqs_managed_sse_enabled = false`, or set a `kms_master_key_id`.
//!
//! ```hcl,bad
//! resource "aws_sqs_queue" "jobs" {
//!   # finding: `false`
//!   sqs_managed_sse_enabled = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sqs_queue" "jobs" {
//!   sqs_managed_sse_enabled = true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sqs_queue" "jobs" {
//!   name = "jobs"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_sqs_queue" "jobs" {
//!   kms_master_key_id       = "alias/jobs"
//!   sqs_managed_sse_enabled = false
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
    let managed = queue.at("sqs_managed_sse_enabled").when_missing(true).is(true);
    let key = queue
        .at("kms_master_key_id")
        .judge(false, |key| key.as_str() != Some(""));
    cx.require(managed.or(key), "the queue is not encrypted");
}
