//! Files of this task travel unencrypted.
//!
//! Between the container and the file system the files pass the network readable, unless the mount uses TLS.
//!
//! # Remedy
//!
//! Set `transit_encryption = "ENABLED"`.
//!
//! ```hcl,bad
//! resource "aws_ecs_task_definition" "app" {
//!   volume {
//!     name = "data"
//!     # finding: `efs_volume_configuration`
//!     efs_volume_configuration {
//!       file_system_id = "fs-0123456789abcdef0"
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecs_task_definition" "app" {
//!   volume {
//!     name = "data"
//!     efs_volume_configuration {
//!       file_system_id     = "fs-0123456789abcdef0"
//!       transit_encryption = "ENABLED"
//!     }
//!   }
//!   volume {
//!     name = "scratch"
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Files of this task travel unencrypted.
pub static RULE: Rule = Rule {
    id: "aws-ecs-volume-unencrypted-in-transit",
    severity: Severity::Medium,
    aliases: &["CKV_AWS_97", "AWS-0035"],
    judge: Judge::Resource(&["aws_ecs_task_definition"], check),
    ..Rule::DEFAULT
};

fn check(task: &Resource, cx: &mut Cx) {
    for volume in task.at("volume").items() {
        let mount = volume.at("efs_volume_configuration");
        if !mount.is_missing() {
            let judged = mount
                .at("transit_encryption")
                .when_missing("DISABLED")
                .equals("ENABLED");
            cx.require(judged, "files travel unencrypted");
        }
    }
}
