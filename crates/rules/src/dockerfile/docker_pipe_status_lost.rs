//! A failure inside a pipe is lost.
//!
//! A pipe succeeds when its last command does. `curl ... | tar x` goes on when the download failed, and a broken image is built without a word.
//!
//! # Remedy
//!
//! Set `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`, or begin the `RUN` with `set -o pipefail`.
//!
//! ```dockerfile,bad
//! FROM debian:12
//! # finding: `curl -fsSL https://example.com/a.tar` `curl`
//! RUN curl -fsSL https://example.com/a.tar | tar x
//! ```
//!
//! ```dockerfile,good
//! FROM debian:12
//! RUN set -o pipefail && curl -fsSL https://example.com/a.tar | tar x
//! RUN echo "$SUM  a.tar" | sha256sum -c - && ps --version | grep -q procps
//! SHELL ["/bin/bash", "-eo", "pipefail", "-c"]
//! RUN curl -fsSL https://example.com/a.tar | tar x
//! ```

use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker_pipes::{each_run, lost};

/// The first command of a `RUN` that is piped on, in a shell that was not told to mind it.
pub static RULE: Rule = Rule {
    id: "docker-pipe-status-lost",
    severity: Severity::Medium,
    category: "reliability",
    aliases: &["DL4006"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    each_run(resource, cx, |instruction, cx| {
        if let Some(command) = lost(instruction) {
            let name = command.name();
            cx.report(
                command.span,
                format_args!("when `{name}` fails nobody notices, the pipe succeeds with its last command"),
            );
        }
    });
}
