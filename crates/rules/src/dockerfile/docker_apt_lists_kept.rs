//! Package lists stay in the image.
//!
//! What one `RUN` leaves behind stays in the image for ever, also where a later `RUN` deletes it. The lists that `apt-get update` fetches are of no use in the
//! finished image and weigh tens of megabytes.
//!
//! # Remedy
//!
//! Delete `/var/lib/apt/lists/*` in the same `RUN`, or mount a cache there.
//!
//! ```dockerfile,bad
//! # finding: `apt-get update` in the image
//! RUN apt-get update && apt-get install -y curl
//! ```
//!
//! ```dockerfile,good
//! RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
//! RUN apt-get update && apt-get install -y curl && apt-get dist-clean
//! RUN --mount=type=cache,target=/var/lib/apt --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y jq
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};
use crate::support::docker_leftovers::{Leftovers, Remedy};

/// The lists are removed in the `RUN` that fetched them, in every stage that ships.
pub static RULE: Rule = Rule {
    id: "docker-apt-lists-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3009"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

static LEFTOVERS: Leftovers = Leftovers {
    programs: &["apt-get", "apt"],
    valued: docker::APT,
    fills: &["update"],
    paths: &["/var/lib/apt"],
    // Any program of the family removes the lists for all of it.
    cleans: |command, _| {
        matches!(command.name(), "apt-get" | "apt")
            && Subcommand::of(command, docker::APT, &["dist-clean", "distclean"]).is_some()
    },
    spares: |_| false,
    remedy: Remedy::ThenUnsafe("rm -rf /var/lib/apt/lists/*"),
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    LEFTOVERS.report(instruction, cx, |_| {
        "the package lists that this fetches stay in the image".to_owned()
    });
}
