//! gem installs whatever version is current.
//!
//! Without a version a build takes whatever is newest on the index, and cannot be repeated.
//!
//! # Remedy
//!
//! Name the version: `gem install rake:13.2.1`, or `--version`.
//!
//! ```dockerfile,bad
//! # finding: `rake` `rake` is installed
//! RUN gem install rake
//! ```
//!
//! ```dockerfile,good
//! RUN gem install rake:13.2.1 && gem install bundler --version 2.5.17
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Every gem has a version.
pub static RULE: Rule = Rule {
    id: "docker-gem-unpinned",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["DL3028"],
    judge: Judge::Command(&["gem"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    // What comes behind `--` is for the compilers of extensions.
    let own = command
        .arguments()
        .split(|word| word.text() == "--")
        .next()
        .unwrap_or(&[]);
    let Some(install) = Subcommand::among(own, docker::GEM, &["install", "i"]) else {
        return;
    };
    if docker::option_value(command, &["-v", "--version"]).is_none() {
        // Gems bring options of their own, whose values are no names.
        let pinned = |text: &str| text.contains(':') || text.ends_with(".gem") || matches!(text, "true" | "false");
        docker::require_pinned(&install.operands, pinned, cx);
    }
}
