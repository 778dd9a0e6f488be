//! Containers on this instance can reach its credentials.
//!
//! A hop limit above one lets the answer of the metadata service pass through the bridge of a container to any
//! process in it.
//!
//! # Remedy
//!
//! Set `http_put_response_hop_limit = 1`.
//!
//! ```hcl,bad
//! resource "aws_launch_template" "web" {
//!   metadata_options {
//!     # finding: `2`
//!     http_put_response_hop_limit = 2
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_launch_template" "web" {
//!   metadata_options {
//!     http_put_response_hop_limit = 1
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Containers on this instance can reach its credentials.
pub static RULE: Rule = Rule {
    id: "aws-metadata-hop-limit",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_341"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_launch_template", "aws_launch_configuration"],
        path: "metadata_options.http_put_response_hop_limit",
        must: Must::BeAtMost(1.0),
        missing_holds: true,
        message: "the hop limit lets the metadata service answer containers",
    }),
    ..Rule::DEFAULT
};
