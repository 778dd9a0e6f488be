//! dnf installs whatever version is current.
//!
//! Without a version the same line installs different software next month, and a build cannot be repeated.
//!
//! # Remedy
//!
//! Name the version: `dnf install -y httpd-2.4.57`.
//!
//! ```dockerfile,bad
//! # finding: `httpd` `httpd` is installed
//! RUN dnf install -y httpd && dnf clean all
//! ```
//!
//! ```dockerfile,good
//! RUN microdnf install -y httpd-2.4.57 && microdnf clean all
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// Every package has a version.
pub static RULE: Rule = Rule {
    id: "docker-dnf-unpinned",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["DL3041"],
    judge: Judge::Command(&["dnf", "microdnf"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    docker::require_rpm_versions(command, &["install", "in"], cx);
}
