//! This instance is measured only every five minutes.
//!
//! Detailed monitoring reports each minute: alarms and scaling react five times sooner.
//!
//! # Remedy
//!
//! Set `monitoring = true`.
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
//!   ami        = "ami-0a"
//!   monitoring = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This instance is measured only every five minutes.
pub static RULE: Rule = Rule {
    id: "aws-instance-monitoring-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_126"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_instance"],
        path: "monitoring",
        must: Must::Be(true),
        missing_holds: false,
        message: "detailed monitoring is off",
    }),
    ..Rule::DEFAULT
};
