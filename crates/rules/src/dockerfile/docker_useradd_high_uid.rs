//! useradd writes a huge log of logins.
//!
//! `useradd` makes room in `/var/log/lastlog` for every number up to the new user's. For a high number that is a file of gigabytes, which Docker stores
//! without its holes.
//!
//! # Remedy
//!
//! Add `--no-log-init` (`-l`).
//!
//! ```dockerfile,bad
//! # finding: `useradd` 1234567
//! RUN useradd -u 1234567 app
//! ```
//!
//! ```dockerfile,good
//! RUN useradd -l -u 1234567 app && useradd --uid 1001 web
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;
use crate::support::mend;

/// Numbers of more than five digits.
pub static RULE: Rule = Rule {
    id: "docker-useradd-high-uid",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3046"],
    fixable: true,
    judge: Judge::Command(&["useradd"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let number = docker::option_value(command, &["-u", "--uid"]).and_then(|uid| uid.parse::<u64>().ok());
    if let Some(number) = number.filter(|number| *number > 99_999)
        && !command.has_option("-l")
        && docker::option(command, &["--no-log-init"]).is_none()
    {
        cx.report(
            command.words[0].span,
            format_args!("user {number} makes useradd write a log with room for that many, add --no-log-init"),
        )
        .fix(
            "Add `--no-log-init`",
            mend::docker::after(&command.words[0], "--no-log-init"),
        );
    }
}
