//! apt-get installs whatever version is current.
//!
//! Without a version the same line installs different software next month. A build that passed its tests then differs from the one that ships, and
//! nothing in the repository says why.
//!
//! # Remedy
//!
//! Name the version with `=`, or build from a base image whose package index is frozen.
//!
//! ```dockerfile,bad
//! # finding: `curl` `curl` is installed
//! RUN apt-get update && apt-get install -y curl
//! ```
//!
//! ```dockerfile,good
//! RUN apt-get update && apt-get install -y curl=7.88.* ./local.deb
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// Every package has a version, a release, or is a file.
pub static RULE: Rule = Rule {
    id: "docker-apt-unpinned",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["DL3008"],
    judge: Judge::Command(&["apt-get"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(install) = docker::apt_install(command) {
        let pinned = |text: &str| text.contains(['=', '/']) || text.ends_with(".deb");
        docker::require_pinned(&install.operands, pinned, cx);
    }
}
