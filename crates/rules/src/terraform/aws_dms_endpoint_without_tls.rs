//! This replication endpoint talks to its database in the clear.
//!
//! All rows that are copied travel readable between the replication instance and the database.
//!
//! # Remedy
//!
//! Set `ssl_mode` to `require` or better.
//!
//! ```hcl,bad
//! resource "aws_dms_endpoint" "shop" {
//!   engine_name = "postgres"
//!   # finding: `none`
//!   ssl_mode = "none"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dms_endpoint" "shop" {
//!   engine_name = "postgres"
//!   ssl_mode    = "verify-full"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_dms_endpoint" "lake" {
//!   engine_name = "s3"
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This replication endpoint talks to its database in the clear.
pub static RULE: Rule = Rule {
    id: "aws-dms-endpoint-without-tls",
    severity: Severity::Medium,
    profile: Profile::All,
    judge: Judge::Resource(&["aws_dms_endpoint"], check),
    ..Rule::DEFAULT
};

/// Services of AWS, which are reached over HTTPS anyway.
const SERVICES: &[&str] = &[
    "dynamodb",
    "s3",
    "kinesis",
    "opensearch",
    "elasticsearch",
    "neptune",
    "redshift-serverless",
];

fn check(endpoint: &Resource, cx: &mut Cx) {
    let service = endpoint.at("engine_name").when_missing("").one_of(SERVICES);
    let encrypted = endpoint
        .at("ssl_mode")
        .when_missing("none")
        .one_of(&["require", "verify-ca", "verify-full"]);
    let at = encrypted.at;
    cx.require(encrypted.or(service).reported_at(at), "the connection is not encrypted");
}
