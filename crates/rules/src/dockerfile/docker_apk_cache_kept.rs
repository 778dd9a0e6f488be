//! The cache of apk stays in the image.
//!
//! apk keeps the index that it fetched below `/var/cache/apk`. It is of no use in the finished image.
//!
//! # Remedy
//!
//! Use `apk add --no-cache`, which also makes `apk update` needless.
//!
//! ```dockerfile,bad
//! # finding: `apk add` stays in the image
//! RUN apk add curl=8.9.1-r1
//! ```
//!
//! ```dockerfile,good
//! RUN apk add --no-cache curl=8.9.1-r1
//! RUN apk add --update curl && rm -rf /var/cache/apk/*
//! RUN --mount=type=cache,target=/var/cache/apk apk add curl
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// `--no-cache`, or the cache is removed or mounted.
pub static RULE: Rule = Rule {
    id: "docker-apk-cache-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3019", "DS-0025"],
    judge: Judge::Command(&["apk"], check),
    ..Rule::DEFAULT
};

const CACHE: &[&str] = &["/var/cache/apk", "/etc/apk/cache"];

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let Some(add) = Subcommand::of(command, docker::APK, &["add"]) else {
        return;
    };
    if docker::stays(instruction, cx)
        && docker::option(command, &["--no-cache"]).is_none()
        && !docker::removes(instruction, CACHE)
        && !docker::mounts(instruction, CACHE)
    {
        cx.report(
            docker::up_to(command, add.word),
            "the index that apk fetches stays in the image",
        );
    }
}
