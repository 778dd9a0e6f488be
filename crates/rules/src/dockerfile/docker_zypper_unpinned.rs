//! zypper installs whatever version is current.
//!
//! Without a version the same line installs different software next month, and a build cannot be repeated.
//!
//! # Remedy
//!
//! Name the version: `zypper install -y httpd=2.4.57`.
//!
//! ```dockerfile,bad
//! # finding: `httpd` `httpd` is installed
//! RUN zypper install -y httpd && zypper clean
//! ```
//!
//! ```dockerfile,good
//! RUN zypper install -y httpd=2.4.57 "git>=2.45" && zypper clean
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Every package has a version or a range.
pub static RULE: Rule = Rule {
    id: "docker-zypper-unpinned",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["DL3037"],
    judge: Judge::Command(&["zypper"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(install) = Subcommand::of(command, docker::ZYPPER, &["install", "in"]) {
        let pinned = |text: &str| text.contains(['=', '<', '>', '~']) || text.ends_with(".rpm");
        docker::require_pinned(&install.operands, pinned, cx);
    }
}
