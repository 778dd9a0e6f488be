//! Nobody sees what is done in containers of this cluster.
//!
//! ECS Exec gives a shell in a running container. With logging off there is no record of who did what in it.
//!
//! # Remedy
//!
//! Use the log settings `DEFAULT` or `OVERRIDE`.
//!
//! ```hcl,bad
//! resource "aws_ecs_cluster" "main" {
//!   configuration {
//!     execute_command_configuration {
//!       # finding: `NONE`
//!       logging = "NONE"
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecs_cluster" "main" {
//!   configuration {
//!     execute_command_configuration {
//!       logging = "OVERRIDE"
//!     }
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Nobody sees what is done in containers of this cluster.
pub static RULE: Rule = Rule {
    id: "aws-ecs-exec-not-logged",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_223"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ecs_cluster"],
        path: "configuration.execute_command_configuration.logging",
        must: Must::NotBeOneOf(&["NONE"]),
        missing_holds: true,
        message: "shells in containers are not logged",
    }),
    ..Rule::DEFAULT
};
