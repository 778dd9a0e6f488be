//! RUN changes the directory with cd.
//!
//! `cd` lasts to the end of its `RUN` only, so the next one starts somewhere else than a reader expects, and long chains hide where a command runs.
//!
//! # Remedy
//!
//! Set `WORKDIR` before the `RUN`, or give the command the path.
//!
//! ```dockerfile,bad
//! # finding: `cd /srv/app` until the end of this RUN
//! RUN cd /srv/app && make
//! ```
//!
//! ```dockerfile,good
//! WORKDIR /srv/app
//! RUN make
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `cd` in a `RUN`.
pub static RULE: Rule = Rule {
    id: "docker-cd-in-run",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["DL3003", "DS-0013"],
    judge: Judge::Command(&["cd"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    cx.report(command.span, "this directory holds until the end of this RUN only");
}
