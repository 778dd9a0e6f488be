//! A container of this task can change its own programs.
//!
//! What breaks in writes its tools next to the program, or replaces it. On a root file system that is read-only it
//! cannot.
//!
//! # Remedy
//!
//! Set `readonlyRootFilesystem = true`, and mount a volume for what must be written.
//!
//! ```hcl,bad
//! resource "aws_ecs_task_definition" "app" {
//!   container_definitions = jsonencode([{
//!     # finding: `name`
//!     name  = "app"
//!     image = "app:1.2.3"
//!   }])
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecs_task_definition" "app" {
//!   container_definitions = jsonencode([{
//!     name                   = "app"
//!     image                  = "app:1.2.3"
//!     readonlyRootFilesystem = true
//!   }])
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A container of this task can change its own programs.
pub static RULE: Rule = Rule {
    id: "aws-ecs-root-filesystem-writable",
    severity: Severity::Low,
    profile: Profile::All,
    aliases: &["CKV_AWS_336"],
    judge: Judge::Resource(&["aws_ecs_task_definition"], check),
    ..Rule::DEFAULT
};

fn check(task: &Resource, cx: &mut Cx) {
    for container in task.document("container_definitions").items() {
        let judged = container.at("readonlyRootFilesystem").when_missing(false).is(true);
        cx.require(judged, "the root file system can be written");
    }
}
