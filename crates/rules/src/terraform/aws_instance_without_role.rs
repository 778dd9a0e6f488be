//! This instance has no role.
//!
//! Without an instance profile programs on it need long-lived keys, which end in files and images.
//!
//! # Remedy
//!
//! Set `iam_instance_profile`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_instance" "web"`
//! resource "aws_instance" "web" {
//!   ami = "ami-0a"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_instance" "web" {
//!   ami                  = "ami-0a"
//!   iam_instance_profile = aws_iam_instance_profile.web.name
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This instance has no role.
pub static RULE: Rule = Rule {
    id: "aws-instance-without-role",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV2_AWS_41"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_instance"],
        path: "iam_instance_profile",
        must: Must::BeSet,
        missing_holds: false,
        message: "the instance has no instance profile",
    }),
    ..Rule::DEFAULT
};
