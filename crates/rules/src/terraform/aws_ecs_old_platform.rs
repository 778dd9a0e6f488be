//! This service runs on an old Fargate platform.
//!
//! Old platform versions lack fixes and are retired by AWS, which restarts the tasks when it suits AWS.
//!
//! # Remedy
//!
//! Leave `platform_version` out, or set it to `LATEST`.
//!
//! ```hcl,bad
//! resource "aws_ecs_service" "main" {
//!   # finding: `1.3.0`
//!   platform_version = "1.3.0"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecs_service" "main" {
//!   platform_version = "LATEST"
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This service runs on an old Fargate platform.
pub static RULE: Rule = Rule {
    id: "aws-ecs-old-platform",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_332"],
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ecs_service"],
        path: "platform_version",
        must: Must::BeOneOf(&["LATEST"]),
        missing_holds: true,
        message: "the platform version is pinned",
    }),
    ..Rule::DEFAULT
};
