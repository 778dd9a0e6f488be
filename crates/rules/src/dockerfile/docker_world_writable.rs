//! Files are made writable for everyone.
//!
//! Whoever gets to run anything in the container, as whatever user, can change these files: a program that another user runs, for instance.
//!
//! # Remedy
//!
//! Give the files to the user that needs them (`COPY --chown`), and only the rights that it needs.
//!
//! ```dockerfile,bad
//! # finding: `777` everyone
//! RUN chmod -R 777 /srv
//! ```
//!
//! ```dockerfile,good
//! RUN chmod 1777 /tmp && chmod 755 /srv
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Command, Instruction};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// A mode whose last digit lets everyone write, without the sticky bit of shared folders.
pub static RULE: Rule = Rule {
    id: "docker-world-writable",
    severity: Severity::Medium,
    judge: Judge::Command(&["chmod"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    if let Some(mode) = command
        .operands()
        .next()
        .filter(|mode| lets_everyone_write(mode.text()))
    {
        let text = mode.text();
        cx.report(
            mode.span,
            format_args!("mode {text} lets everyone in the container change these files"),
        );
    }
}

fn lets_everyone_write(mode: &str) -> bool {
    let octal = (3..=4).contains(&mode.len()) && mode.bytes().all(|byte| (b'0'..=b'7').contains(&byte));
    if octal {
        let sticky = mode.len() == 4 && mode.starts_with(['1', '3', '5', '7']);
        return !sticky && mode.ends_with(['2', '3', '6', '7']);
    }
    mode.split(',').any(|part| {
        part.split_once(['+', '='])
            .is_some_and(|(who, rights)| who.contains(['o', 'a']) && rights.contains('w') && !rights.contains('t'))
    })
}
