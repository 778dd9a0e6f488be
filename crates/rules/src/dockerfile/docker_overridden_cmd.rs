//! A stage has several CMD instructions.
//!
//! Only the last `CMD` of a stage counts; the others are dead text that a reader takes for what the container runs.
//!
//! # Remedy
//!
//! Keep the one that is meant. A second program is started by an entry point, or is a second container.
//!
//! ```dockerfile,bad
//! FROM nginx:1.27
//! # finding: `CMD` never takes effect
//! CMD ["nginx", "-t"]
//! CMD ["nginx", "-g", "daemon off;"]
//! ```
//!
//! ```dockerfile,good
//! FROM nginx:1.27 AS base
//! CMD ["nginx"]
//! FROM base
//! CMD ["nginx", "-t"]
//! ```

use portcullis_model::dockerfile::Keyword;
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// At most one a stage.
pub static RULE: Rule = Rule {
    id: "docker-overridden-cmd",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL4003", "DS-0016"],
    fixable: true,
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if let Some(dockerfile) = resource.dockerfile() {
        docker::report_overridden(dockerfile, Keyword::Cmd, cx);
    }
}
