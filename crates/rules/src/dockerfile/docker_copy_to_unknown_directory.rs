//! COPY writes to a path that depends on the base image.
//!
//! A relative destination is taken from `WORKDIR`. Where this file sets none, it is the base image's, and the files move with its next version.
//!
//! # Remedy
//!
//! Set `WORKDIR` first, or write the whole path.
//!
//! ```dockerfile,bad
//! FROM alpine:3.20
//! # finding: `app/` relative, and no WORKDIR is set
//! COPY src app/
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! WORKDIR /srv
//! COPY src app/
//! COPY src /srv/app/
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// An absolute destination, or a `WORKDIR` before it in the stage or those it is built from.
pub static RULE: Rule = Rule {
    id: "docker-copy-to-unknown-directory",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["DL3045"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    if dockerfile.stages.is_empty() {
        judge(&dockerfile.instructions, false, cx);
    }
    // Whether each stage has a `WORKDIR` at its end.
    let mut set: Vec<bool> = Vec::with_capacity(dockerfile.stages.len());
    for stage in &dockerfile.stages {
        let inherited = stage
            .parent
            .and_then(|parent| set.get(parent).copied())
            .unwrap_or(false);
        cx.address(stage.address.clone());
        set.push(judge(dockerfile.of_stage(stage), inherited, cx));
    }
}

fn judge(instructions: &[Instruction], mut set: bool, cx: &mut Cx) -> bool {
    for instruction in instructions {
        match instruction.keyword {
            Keyword::Workdir => set = true,
            Keyword::Copy if !set => {
                let Some((_, destination)) = docker::copied(instruction) else {
                    continue;
                };
                let value = &destination.value;
                let judged = match value.as_unknown() {
                    Some(unknown) if unknown.prefix.is_empty() => Judged::unknown(unknown, value.span),
                    Some(unknown) => Judged::known(is_absolute(&unknown.prefix), value.span),
                    None => Judged::known(is_absolute(destination.text()), value.span),
                };
                cx.require(
                    judged,
                    "this destination is relative, and no WORKDIR is set in this file",
                );
            }
            _ => {}
        }
    }
    set
}

fn is_absolute(path: &str) -> bool {
    path.trim_start_matches(['"', '\'']).starts_with(['/', '\\']) || path.get(1..2) == Some(":")
}
