//! Disk and network of this instance share one line.
//!
//! An EBS-optimized instance has bandwidth of its own for its volumes.
//!
//! # Remedy
//!
//! Set `ebs_optimized = true`.
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
//!   ami           = "ami-0a"
//!   ebs_optimized = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Disk and network of this instance share one line.
pub static RULE: Rule = Rule {
    id: "aws-instance-not-ebs-optimized",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_135"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_instance"],
        path: "ebs_optimized",
        must: Must::Be(true),
        missing_holds: false,
        message: "the instance is not EBS-optimized",
    }),
    ..Rule::DEFAULT
};
