//! npm installs whatever version is current.
//!
//! A package index is written to by strangers every minute, and packages of npm run scripts when they are installed. Without a version a build takes
//! whatever is newest.
//!
//! # Remedy
//!
//! Name the version with `@`, or install from the lock file with `npm ci`.
//!
//! ```dockerfile,bad
//! # finding: `typescript` `typescript` is installed
//! RUN npm install -g typescript
//! # finding: `@angular/cli` `@angular/cli` is installed
//! RUN npm install -g @angular/cli eslint@9.9.0
//! ```
//!
//! ```dockerfile,good
//! RUN npm install -g typescript@5.5.4 @angular/cli@18.2.0
//! RUN npm install && npm ci
//! RUN npm install git+https://example.com/a/b.git#v1.0.0 ./local
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker::{self, Subcommand};

/// Every package has a version or a revision, or is a local file.
pub static RULE: Rule = Rule {
    id: "docker-npm-unpinned",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["DL3016"],
    judge: Judge::Command(&["npm"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(install) = Subcommand::of(command, docker::NPM, &["install", "i", "add"]) {
        docker::require_pinned(&install.operands, is_pinned, cx);
    }
}

fn is_pinned(text: &str) -> bool {
    let is_local = text.starts_with(['.', '/', '~']) || text.starts_with("file:");
    let is_archive = [".tar", ".tar.gz", ".tgz"].iter().any(|ending| text.ends_with(ending));
    if is_local || is_archive {
        return true;
    }
    if text.contains("://") || text.starts_with("git@") || text.starts_with("git+") {
        return text.contains('#');
    }
    // The first `@` is that of a scope.
    text.get(1..).is_some_and(|rest| rest.contains('@')) || text.contains('#')
}
