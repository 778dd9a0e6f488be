//! A container of this task is as mighty as its host.
//!
//! A privileged container sees the host's devices and can leave its own walls. What takes it over has all other tasks
//! of the host.
//!
//! # Remedy
//!
//! Leave `privileged` out.
//!
//! ```hcl,bad
//! resource "aws_ecs_task_definition" "app" {
//!   container_definitions = jsonencode([{
//!     name  = "app"
//!     image = "app:1.2.3"
//!     # finding: `true`
//!     privileged = true
//!   }])
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecs_task_definition" "app" {
//!   container_definitions = jsonencode([{
//!     name  = "app"
//!     image = "app:1.2.3"
//!   }])
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A container of this task is as mighty as its host.
pub static RULE: Rule = Rule {
    id: "aws-ecs-container-privileged",
    severity: Severity::High,
    judge: Judge::Resource(&["aws_ecs_task_definition"], check),
    ..Rule::DEFAULT
};

fn check(task: &Resource, cx: &mut Cx) {
    for container in task.document("container_definitions").items() {
        let judged = container.at("privileged").when_missing(false).is(false);
        cx.require(judged, "the container is privileged");
    }
}
