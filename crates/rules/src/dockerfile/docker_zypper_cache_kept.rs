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
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;
use crate::support::docker_leftovers::{Leftovers, Remedy};

/// Installed and then cleaned in one `RUN`.
pub static RULE: Rule = Rule {
    id: "docker-zypper-cache-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3036", "DS-0020"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

static LEFTOVERS: Leftovers = Leftovers {
    programs: &["zypper"],
    valued: docker::ZYPPER,
    fills: &[
        "install",
        "in",
        "update",
        "up",
        "patch",
        "dist-upgrade",
        "dup",
        "source-install",
        "si",
        "remove",
        "rm",
    ],
    paths: &["/var/cache/zypp"],
    cleans: docker::is_clean,
    spares: |_| false,
    remedy: Remedy::Then("clean --all"),
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    LEFTOVERS.report(instruction, cx, |_| {
        "what zypper downloads stays in the image".to_owned()
    });
}
