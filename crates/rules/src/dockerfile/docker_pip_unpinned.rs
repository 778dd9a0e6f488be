//! pip installs whatever version is current.
//!
//! A package index is written to by strangers every minute. Without a version a build takes whatever is newest, be it broken or hostile, and cannot be
//! repeated.
//!
//! # Remedy
//!
//! Name the versions with `==`, or install from a requirements or lock file that does.
//!
//! ```dockerfile,bad
//! # finding: `flask` `flask` is installed
//! RUN pip install flask
//! # finding: `uvicorn` `uvicorn` is installed
//! RUN python3 -m pip install --no-cache-dir uvicorn
//! ```
//!
//! ```dockerfile,good
//! RUN pip install flask==3.0.3 "uvicorn>=0.30,<0.31"
//! RUN pip install -r requirements.txt && pip install .
//! RUN pip install git+https://example.com/a/b@v1.2.0 ./wheels/c-1.0-py3-none-any.whl
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Every package has a version, or comes from a file that says it.
pub static RULE: Rule = Rule {
    id: "docker-pip-unpinned",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["DL3013"],
    judge: Judge::Command(docker::PIPS, check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let Some(arguments) = docker::pip_arguments(command) else {
        return;
    };
    let Some(install) = Subcommand::among(arguments, docker::PIP, &["install"]) else {
        return;
    };
    if docker::option(
        command,
        &["-r", "--requirement", "-c", "--constraint", "-e", "--editable"],
    )
    .is_none()
    {
        docker::require_pinned(&install.operands, is_pinned, cx);
    }
}

fn is_pinned(text: &str) -> bool {
    let is_file =
        text.starts_with(['.', '/']) || [".whl", ".zip", ".tar.gz"].iter().any(|ending| text.ends_with(ending));
    is_file || text.contains(['=', '<', '>', '@']) || text.contains("~=")
}
