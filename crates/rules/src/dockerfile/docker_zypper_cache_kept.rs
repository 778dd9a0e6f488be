//! The cache of zypper stays in the image.
//!
//! zypper keeps what it downloaded below `/var/cache/zypp`. It is of no use in the finished image.
//!
//! # Remedy
//!
//! Run `zypper clean --all` in the same `RUN`.
//!
//! ```dockerfile,bad
//! # finding: `zypper install` stays in the image
//! RUN zypper install -y httpd=2.4.57
//! ```
//!
//! ```dockerfile,good
//! RUN zypper install -y httpd=2.4.57 && zypper clean --all
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Installed and then cleaned in one `RUN`.
pub static RULE: Rule = Rule {
    id: "docker-zypper-cache-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3036", "DS-0020"],
    judge: Judge::Command(&["zypper"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let names = [
        "install",
        "in",
        "update",
        "up",
        "patch",
        "dist-upgrade",
        "dup",
        "source-install",
        "remove",
        "rm",
        "si",
    ];
    let Some(install) = Subcommand::of(command, docker::ZYPPER, &names) else {
        return;
    };
    if docker::stays(instruction, cx) && !docker::is_cleaned(command, instruction, &["zypper"], &["/var/cache/zypp"]) {
        cx.report(
            docker::up_to(command, install.word),
            "what zypper downloads stays in the image",
        );
    }
}
