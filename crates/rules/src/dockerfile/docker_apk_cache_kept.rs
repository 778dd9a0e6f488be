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
//! RUN apk add --no-network --virtual .rundeps so:libcurl.so.4
//! RUN apk add --update curl && rm -rf /var/cache/apk/*
//! RUN --mount=type=cache,target=/var/cache/apk apk add curl
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;
use crate::support::docker_leftovers::{Leftovers, Remedy};

/// `--no-cache`, or nothing is fetched at all, or the cache is removed or mounted.
pub static RULE: Rule = Rule {
    id: "docker-apk-cache-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3019", "DS-0025"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

static LEFTOVERS: Leftovers = Leftovers {
    programs: &["apk"],
    valued: docker::APK,
    fills: &["add"],
    paths: &["/var/cache/apk", "/etc/apk/cache"],
    cleans: |_, _| false,
    spares: |command| docker::option(command, &["--no-cache", "--no-network"]).is_some(),
    remedy: Remedy::Option("--no-cache"),
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    LEFTOVERS.report(instruction, cx, |_| {
        "the index that apk fetches stays in the image".to_owned()
    });
}
