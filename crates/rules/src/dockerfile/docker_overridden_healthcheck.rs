//! A stage has several health checks.
//!
//! Only the last `HEALTHCHECK` of a stage counts; the others are dead text that a reader takes for a promise.
//!
//! # Remedy
//!
//! Keep the one that is meant.
//!
//! ```dockerfile,bad
//! FROM nginx:1.27
//! # finding: `HEALTHCHECK` never takes effect
//! HEALTHCHECK CMD curl -f http://localhost/
//! HEALTHCHECK CMD nginx -t
//! ```
//!
//! ```dockerfile,good
//! FROM nginx:1.27 AS base
//! HEALTHCHECK CMD nginx -t
//! FROM base
//! HEALTHCHECK NONE
//! ```

use portcullis_model::dockerfile::Keyword;
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// At most one a stage.
pub static RULE: Rule = Rule {
    id: "docker-overridden-healthcheck",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3012", "DS-0023"],
    fixable: true,
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if let Some(dockerfile) = resource.dockerfile() {
        docker::report_overridden(dockerfile, Keyword::Healthcheck, cx);
    }
}
