//! This certificate is destroyed before its replacement exists.
//!
//! While one is gone and the other not yet there, requests fail; where something still uses the old one, the
//! destruction fails and the change stops halfway.
//!
//! # Remedy
//!
//! Set `lifecycle { create_before_destroy = true }`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_acm_certificate" "main"`
//! resource "aws_acm_certificate" "main" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_acm_certificate" "main" {
//!   lifecycle {
//!     create_before_destroy = true
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This certificate is destroyed before its replacement exists.
pub static RULE: Rule = Rule {
    id: "aws-acm-replaced-after-destroy",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_233"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_acm_certificate"],
        path: "lifecycle.create_before_destroy",
        must: Must::Be(true),
        missing_holds: false,
        message: "it is destroyed before its replacement exists",
    }),
    ..Rule::DEFAULT
};
