//! The cache of yarn stays in the image.
//!
//! yarn keeps a copy of every package that it downloaded. In an image nobody will install it a second time.
//!
//! # Remedy
//!
//! Run `yarn cache clean` in the same `RUN`, or mount a cache.
//!
//! ```dockerfile,bad
//! # finding: `yarn install` stays in the image
//! RUN yarn install --frozen-lockfile
//! ```
//!
//! ```dockerfile,good
//! RUN yarn install --frozen-lockfile && yarn cache clean
//! RUN --mount=type=cache,target=/usr/local/share/.cache/yarn yarn install
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Installed and cleaned in one `RUN`, in every stage that ships.
pub static RULE: Rule = Rule {
    id: "docker-yarn-cache-kept",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    aliases: &["DL3060"],
    judge: Judge::Command(&["yarn"], check),
    ..Rule::DEFAULT
};

const CACHE: &[&str] = &[".cache", "yarn"];

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let Some(install) = Subcommand::of(command, &["--cwd", "--cache-folder"], &["install"]) else {
        return;
    };
    let cleans = instruction.commands().iter().any(|other| {
        other.name() == "yarn"
            && Subcommand::of(other, &[], &["cache"])
                .is_some_and(|cache| cache.operands.first().is_some_and(|word| word.text() == "clean"))
    });
    if docker::stays(instruction, cx)
        && !cleans
        && !docker::mounts(instruction, CACHE)
        && !docker::removes(instruction, CACHE)
    {
        cx.report(
            docker::up_to(command, install.word),
            "what yarn downloads stays in the image",
        );
    }
}
