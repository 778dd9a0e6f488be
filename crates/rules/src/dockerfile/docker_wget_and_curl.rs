//! Both wget and curl are used.
//!
//! Two programs for one purpose make the image larger, and each is one more thing that can have a hole.
//!
//! # Remedy
//!
//! Use one of them.
//!
//! ```dockerfile,bad
//! FROM debian:12
//! RUN curl -fsSLO https://example.com/a
//! # finding: `wget` curl does the same
//! RUN wget -nv https://example.com/b
//! ```
//!
//! ```dockerfile,good
//! FROM debian:12
//! RUN curl -fsSLO https://example.com/a && curl -fsSLO https://example.com/b
//! ```

use portcullis_model::{Profile, Resource, Severity, Span};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// Both in one stage.
pub static RULE: Rule = Rule {
    id: "docker-wget-and-curl",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    aliases: &["DL4001", "DS-0014"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    let mut position = 0;
    for group in docker::groups(dockerfile) {
        let uses = |name: &str| -> Option<Span> {
            let mut commands = group.iter().flat_map(|instruction| instruction.commands());
            commands
                .find(|command| command.name() == name)
                .map(|command| command.words[0].span)
        };
        if let (Some(wget), Some(curl)) = (uses("wget"), uses("curl")) {
            let (first, second, name) = if wget.start < curl.start {
                (wget, curl, "wget")
            } else {
                (curl, wget, "curl")
            };
            cx.address(dockerfile.address_at(position))
                .report(
                    second,
                    format_args!("{name} does the same and is used in this stage too"),
                )
                .relate(first, "used here");
        }
        position += group.len();
    }
}
