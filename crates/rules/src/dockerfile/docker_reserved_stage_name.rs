//! A stage has a reserved name.
//!
//! `scratch` is the empty image and `context` the files of the build. A stage of that name cannot be referred to: Docker always means the other.
//!
//! # Remedy
//!
//! Give the stage another name.
//!
//! ```dockerfile,bad
//! # finding: `scratch` `scratch` is reserved
//! FROM alpine:3.20 AS scratch
//! ```
//!
//! ```dockerfile,good
//! FROM scratch AS final
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Two names are Docker's.
pub static RULE: Rule = Rule {
    id: "docker-reserved-stage-name",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3063"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    for stage in &dockerfile.stages {
        let Some(name) = &stage.name else { continue };
        let Some(text) = name.as_str() else { continue };
        if ["scratch", "context"]
            .iter()
            .any(|reserved| text.eq_ignore_ascii_case(reserved))
        {
            cx.address(stage.address.clone()).report(
                name.span,
                format_args!("`{text}` is reserved, so nothing can refer to this stage"),
            );
        }
    }
}
