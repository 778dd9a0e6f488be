//! This cluster does not report on its containers.
//!
//! Container Insights collects memory, restarts and network of each task; without it a task that is killed for
//! memory just disappears.
//!
//! # Remedy
//!
//! Add the setting `containerInsights` with the value `enabled` or `enhanced`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_ecs_cluster" "main"`
//! resource "aws_ecs_cluster" "main" {
//!   name = "main"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_ecs_cluster" "main" {
//!   name = "main"
//!   setting {
//!     name  = "containerInsights"
//!     value = "enabled"
//!   }
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This cluster does not report on its containers.
pub static RULE: Rule = Rule {
    id: "aws-ecs-insights-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["CKV_AWS_65", "AWS-0034"],
    judge: Judge::Attribute(Attribute {
        kinds: &["aws_ecs_cluster"],
        path: "setting.value",
        must: Must::BeOneOf(&["enabled", "enhanced"]),
        missing_holds: false,
        message: "container insights are off",
    }),
    ..Rule::DEFAULT
};
