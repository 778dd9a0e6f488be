//! go install takes whatever version is current.
//!
//! `go install` without a version, or with `latest`, builds whatever the module's authors tagged last. The build cannot be repeated, and a bad release
//! reaches the image unasked.
//!
//! # Remedy
//!
//! Name the version: `go install example.com/tool@v1.2.3`.
//!
//! ```dockerfile,bad
//! # finding: `example.com/tool@latest` `example.com/tool@latest` is installed
//! RUN go install example.com/tool@latest
//! ```
//!
//! ```dockerfile,good
//! RUN go install example.com/tool@v1.2.3 && go install ./cmd/server
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Every module from elsewhere has a version.
pub static RULE: Rule = Rule {
    id: "docker-go-unpinned",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["DL3062"],
    judge: Judge::Command(&["go"], check),
    ..Rule::DEFAULT
};

const VALUED: &[&str] = &[
    "-ldflags",
    "-tags",
    "-gcflags",
    "-asmflags",
    "-mod",
    "-modfile",
    "-o",
    "-p",
    "-C",
    "-exec",
    "-buildmode",
];

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let Some(install) = Subcommand::of(command, VALUED, &["install", "get", "run"]) else {
        return;
    };
    let (name, mut packages) = (install.word.text(), install.operands);
    if name == "run" {
        packages.truncate(1);
    }
    docker::require_pinned(&packages, |text| is_pinned(text, name == "get"), cx);
}

/// `go get` takes every name for that of a module; the others take one without a dot in its first part for a package of
/// the standard library or of the module that is built.
fn is_pinned(text: &str, gets: bool) -> bool {
    if text.starts_with(['.', '/']) || text.ends_with(".go") || matches!(text, "all" | "std" | "cmd" | "tool" | "work")
    {
        return true;
    }
    match text.split_once('@') {
        Some((_, version)) => !matches!(version, "latest" | "upgrade" | "patch" | "none" | ""),
        None => !gets && !text.split('/').next().is_some_and(|host| host.contains('.')),
    }
}
