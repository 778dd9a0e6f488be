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
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Installed and then cleaned in one `RUN`.
pub static RULE: Rule = Rule {
    id: "docker-yum-cache-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3032", "DS-0015"],
    judge: Judge::Command(&["yum"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, instruction: &Instruction, cx: &mut Cx) {
    let names = [
        "install",
        "update",
        "upgrade",
        "reinstall",
        "groupinstall",
        "localinstall",
    ];
    let Some(install) = Subcommand::of(command, docker::YUM, &names) else {
        return;
    };
    if docker::stays(instruction, cx)
        && !docker::is_cleaned(
            command,
            instruction,
            &["yum", "dnf"],
            &["/var/cache/yum", "/var/cache/dnf"],
        )
    {
        cx.report(
            docker::up_to(command, install.word),
            "what yum downloads stays in the image",
        );
    }
}
