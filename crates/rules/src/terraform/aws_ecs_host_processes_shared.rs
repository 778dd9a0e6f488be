//! Containers of this task see the processes of the host.
//!
//! With the host's process namespace a container can see and signal everything on the machine, other tenants
//! included.
//!
//! # Remedy
//!
//! Leave `pid_mode` out, or set it to `task`.
//!
//! ```hcl,bad
//! resource "aws_ecs_task_definition" "app" {
//!   # finding: `host`
//!   pid_mode = "host"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecs_task_definition" "app" {
//!   pid_mode = "task"
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// Containers of this task see the processes of the host.
pub static RULE: Rule = Rule {
    id: "aws-ecs-host-processes-shared",
    severity: Severity::High,
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ecs_task_definition"],
        path: "pid_mode",
        must: Must::NotBeOneOf(&["host"]),
        missing_holds: true,
        message: "the task shares the host's process namespace",
    }),
    ..Rule::DEFAULT
};
