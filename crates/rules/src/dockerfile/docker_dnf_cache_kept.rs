//! The cache of dnf stays in the image.
//!
//! dnf keeps what it downloaded below `/var/cache`. It is of no use in the finished image and can be larger than what was installed.
//!
//! # Remedy
//!
//! Run `dnf clean all` in the same `RUN`, or mount a cache.
//!
//! ```dockerfile,bad
//! # finding: `dnf install` stays in the image
//! RUN dnf install -y httpd-2.4.57
//! ```
//!
//! ```dockerfile,good
//! RUN dnf install -y httpd-2.4.57 && dnf clean all
//! RUN microdnf install -y git && microdnf clean all
//! RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y jq
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Instruction, Keyword};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;
use crate::support::docker_leftovers::{Leftovers, Remedy};

/// Installed and then cleaned in one `RUN`.
pub static RULE: Rule = Rule {
    id: "docker-dnf-cache-kept",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3040", "DS-0019", "DS-0027"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Run], check),
    ..Rule::DEFAULT
};

static LEFTOVERS: Leftovers = Leftovers {
    programs: &["dnf", "microdnf", "tdnf"],
    valued: docker::YUM,
    fills: &[
        "install",
        "in",
        "localinstall",
        "groupinstall",
        "reinstall",
        "rei",
        "update",
        "upgrade",
        "up",
        "upgrade-minimal",
        "up-min",
        "downgrade",
        "dg",
        "distro-sync",
        "dsync",
        "swap",
    ],
    paths: &[
        "/var/cache/dnf",
        "/var/cache/libdnf5",
        "/var/cache/yum",
        "/var/cache/tdnf",
    ],
    cleans: docker::is_clean,
    spares: |_| false,
    remedy: Remedy::Then("clean all"),
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    LEFTOVERS.report(instruction, cx, |name| {
        format!("what {name} downloads stays in the image")
    });
}
