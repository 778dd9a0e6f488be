//! This delivery stream is not encrypted.
//!
//! Between its source and its destination Firehose keeps the records on disks, up to a day where the destination does
//! not answer.
//!
//! # Remedy
//!
//! Set `server_side_encryption { enabled = true }`. Where a Kinesis stream is the source, encrypt that stream.
//!
//! ```hcl,bad
//! # finding: `resource "aws_kinesis_firehose_delivery_stream" "events"`
//! resource "aws_kinesis_firehose_delivery_stream" "events" {
//!   name        = "events"
//!   destination = "http_endpoint"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kinesis_firehose_delivery_stream" "events" {
//!   name        = "events"
//!   destination = "http_endpoint"
//!   server_side_encryption {
//!     enabled = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_kinesis_firehose_delivery_stream" "relayed" {
//!   name        = "relayed"
//!   destination = "extended_s3"
//!   kinesis_source_configuration {
//!     kinesis_stream_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/events"
//!     role_arn           = "arn:aws:iam::111122223333:role/relay"
//!   }
//! }
//! ```

use portcullis_model::{Judged, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This delivery stream is not encrypted.
pub static RULE: Rule = Rule {
    id: "aws-firehose-unencrypted",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_240"],
    judge: Judge::Resource(&["aws_kinesis_firehose_delivery_stream"], check),
    ..Rule::DEFAULT
};

fn check(stream: &Resource, cx: &mut Cx) {
    // What comes from a stream is encrypted as that stream is.
    let relays = ["kinesis_source_configuration", "msk_source_configuration"]
        .map(|source| stream.at(source).is_set())
        .into_iter()
        .reduce(Judged::or);
    let encrypted = stream.at("server_side_encryption.enabled").when_missing(false).is(true);
    let judged = relays.map_or(encrypted.clone(), |relays| encrypted.or(relays));
    cx.require(judged, "records are not encrypted while the stream holds them");
}
