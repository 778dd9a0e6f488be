//! apk installs whatever version is current.
//!
//! Without a version the same line installs different software next month, and a build cannot be repeated.
//!
//! # Remedy
//!
//! Name the version: `apk add curl=8.9.1-r1`, or a range with `~=`.
//!
//! ```dockerfile,bad
//! # finding: `curl` `curl` is installed
//! RUN apk add --no-cache curl
//! ```
//!
//! ```dockerfile,good
//! RUN apk add --no-cache --virtual .build curl=8.9.1-r1 "git~=2.45"
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Every package has a version or a range, or is a file.
pub static RULE: Rule = Rule {
    id: "docker-apk-unpinned",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["DL3018"],
    judge: Judge::Command(&["apk"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(add) = Subcommand::of(command, docker::APK, &["add"]) {
        let pinned =
            |text: &str| text.contains(['=', '<', '>', '~']) || text.starts_with(['.', '/']) || text.ends_with(".apk");
        docker::require_pinned(&add.operands, pinned, cx);
    }
}
