//! The cache of yum stays in the image.
//!
//! yum keeps what it downloaded below `/var/cache/yum`. It is of no use in the finished image and can be larger than what was installed.
//!
//! # Remedy
//!
//! Run `yum clean all` in the same `RUN`.
//!
//! ```dockerfile,bad
//! # finding: `yum install` stays in the image
//! RUN yum install -y httpd-2.4.57
//! ```
//!
//! ```dockerfile,good
//! RUN yum install -y httpd-2.4.57 && yum clean all
//! RUN yum install -y git && rm -rf /var/cache/yum/*
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;
use crate::support::docker_leftovers::{Leftovers, Remedy};

/// Installed and then cleaned in one `RUN`.
pub static RULE: Rule = Rule {
    id: "docker-yum-cache-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3032", "DS-0015"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

static LEFTOVERS: Leftovers = Leftovers {
    programs: &["yum"],
    valued: docker::YUM,
    fills: &[
        "install",
        "update",
        "upgrade",
        "reinstall",
        "groupinstall",
        "localinstall",
    ],
    paths: &["/var/cache/yum", "/var/cache/dnf"],
    cleans: |command, name| docker::is_clean(command, name) || docker::is_clean(command, "dnf"),
    spares: |_| false,
    remedy: Remedy::Then("clean all"),
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    LEFTOVERS.report(instruction, cx, |_| "what yum downloads stays in the image".to_owned());
}
