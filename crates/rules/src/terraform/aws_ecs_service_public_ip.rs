//! Tasks of this service get public addresses.
//!
//! A task with a public address can be reached past the load balancer.
//!
//! # Remedy
//!
//! Set `assign_public_ip = false` and use private subnets.
//!
//! ```hcl,bad
//! resource "aws_ecs_service" "app" {
//!   network_configuration {
//!     # finding: `true`
//!     assign_public_ip = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecs_service" "app" {
//!   network_configuration {
//!     assign_public_ip = false
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Tasks of this service get public addresses.
pub static RULE: Rule = Rule {
    id: "aws-ecs-service-public-ip",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_333"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ecs_service", "aws_ecs_task_set"],
        path: "network_configuration.assign_public_ip",
        must: Must::Be(false),
        missing_holds: true,
        message: "tasks get a public address",
    }),
    ..Rule::DEFAULT
};
