//! The credentials of this instance can be read with one simple request.
//!
//! The first version of the metadata service answers any GET request: a server-side request forgery in an
//! application is enough to take the instance's role. The second version wants a token first.
//!
//! # Remedy
//!
//! Set `http_tokens = "required"` in `metadata_options`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_instance" "web"`
//! resource "aws_instance" "web" {
//!   ami = "ami-0a"
//! }
//! ```
//!
//! ```hcl,bad
//! resource "aws_launch_template" "web" {
//!   metadata_options {
//!     # finding: `optional`
//!     http_tokens = "optional"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_instance" "web" {
//!   ami = "ami-0a"
//!   metadata_options {
//!     http_tokens = "required"
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The credentials of this instance can be read with one simple request.
pub static RULE: Rule = Rule {
    id: "aws-instance-metadata-v1",
    severity: Severity::High,
    aliases: &["CKV_AWS_79", "AWS-0028", "AWS-0130"],
    judge: Judge::Resource(
        &["aws_instance", "aws_launch_template", "aws_launch_configuration"],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(instance: &Resource, cx: &mut Cx) {
    let off = instance
        .at("metadata_options.http_endpoint")
        .when_missing("enabled")
        .equals("disabled");
    let tokens = instance
        .at("metadata_options.http_tokens")
        .when_missing("optional")
        .equals("required");
    cx.require(tokens.or(off), "the metadata service answers without a token");
}
