//! This file-transfer server is on the internet.
//!
//! A public endpoint is found and tried by everyone.
//!
//! # Remedy
//!
//! Set `endpoint_type = "VPC"`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_transfer_server" "files"`
//! resource "aws_transfer_server" "files" {
//!   protocols = ["SFTP"]
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_transfer_server" "files" {
//!   endpoint_type = "VPC"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This file-transfer server is on the internet.
pub static RULE: Rule = Rule {
    id: "aws-transfer-server-public",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_164"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_transfer_server"],
        path: "endpoint_type",
        must: Must::BeOneOf(&["VPC", "VPC_ENDPOINT"]),
        missing_holds: false,
        message: "the endpoint is public",
    }),
    ..Rule::DEFAULT
};
