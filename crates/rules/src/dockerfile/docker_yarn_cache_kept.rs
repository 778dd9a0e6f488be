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

use portcullis_model::dockerfile::{Command, Instruction, Keyword};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};
use crate::support::docker_leftovers::{Leftovers, Remedy};

/// Installed and cleaned in one `RUN`, in every stage that ships.
pub static RULE: Rule = Rule {
    id: "docker-yarn-cache-kept",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    aliases: &["DL3060"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

static LEFTOVERS: Leftovers = Leftovers {
    programs: &["yarn"],
    valued: docker::YARN,
    fills: &["install"],
    paths: &[".cache", "yarn"],
    cleans,
    spares: |_| false,
    // From version 2 on yarn may run the packages out of its cache.
    remedy: Remedy::CallUnsafe("cache clean"),
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    LEFTOVERS.report(instruction, cx, |_| "what yarn downloads stays in the image".to_owned());
}

/// `yarn cache clean`.
fn cleans(command: &Command, name: &str) -> bool {
    let cache = Subcommand::of(command, docker::YARN, &["cache"]).filter(|_| command.name() == name);
    cache.is_some_and(|cache| cache.operands.first().is_some_and(|word| word.text() == "clean"))
}
