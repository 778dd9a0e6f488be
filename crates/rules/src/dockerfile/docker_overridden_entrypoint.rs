//! A stage has several ENTRYPOINT instructions.
//!
//! Only the last `ENTRYPOINT` of a stage counts; the others are dead text that a reader takes for what the container runs.
//!
//! # Remedy
//!
//! Keep the one that is meant.
//!
//! ```dockerfile,bad
//! FROM nginx:1.27
//! # finding: `ENTRYPOINT` never takes effect
//! ENTRYPOINT ["/setup.sh"]
//! ENTRYPOINT ["nginx"]
//! ```
//!
//! ```dockerfile,good
//! FROM nginx:1.27
//! ENTRYPOINT ["/setup.sh"]
//! CMD ["nginx"]
//! ```

use portcullis_model::dockerfile::Keyword;
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// At most one a stage.
pub static RULE: Rule = Rule {
    id: "docker-overridden-entrypoint",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL4004", "DS-0007"],
    fixable: true,
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if let Some(dockerfile) = resource.dockerfile() {
        docker::report_overridden(dockerfile, Keyword::Entrypoint, cx);
    }
}
