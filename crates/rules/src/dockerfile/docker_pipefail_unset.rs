//! Shell that does not mind its pipes.
//!
//! A pipe succeeds when its last command does. Here no failure is lost today: what comes before cannot fail, or what
//! comes last fails without it. The next change of the script need not be so lucky.
//!
//! # Remedy
//!
//! Set `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`, or begin the `RUN` with `set -o pipefail`.
//!
//! ```dockerfile,bad
//! FROM debian:12
//! # finding: `echo "$SUM  a.tar"` without pipefail
//! RUN echo "$SUM  a.tar" | sha256sum -c -
//! ```
//!
//! ```dockerfile,good
//! FROM debian:12
//! SHELL ["/bin/bash", "-o", "pipefail", "-c"]
//! RUN echo "$SUM  a.tar" | sha256sum -c -
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker_pipes::{each_run, noticed};

/// A pipe in a shell that was not told to mind it, though it hides nothing: the rest is `docker-pipe-status-lost`'s.
pub static RULE: Rule = Rule {
    id: "docker-pipefail-unset",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    aliases: &["DL4006"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    each_run(resource, cx, |instruction, cx| {
        if let Some(command) = noticed(instruction) {
            let name = command.name();
            cx.report(
                command.span,
                format_args!("`{name}` is piped on in a shell without pipefail"),
            );
        }
    });
}
