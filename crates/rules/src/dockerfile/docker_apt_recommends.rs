//! apt-get installs what was not asked for.
//!
//! By default apt-get also installs every package that the wanted ones recommend. They make the image larger, slower to pull and to scan, and each is
//! one more thing that can have a hole.
//!
//! # Remedy
//!
//! Add `--no-install-recommends`, and name what is really needed.
//!
//! ```dockerfile,bad
//! # finding: `apt-get install` recommended packages
//! RUN apt-get update && apt-get install -y curl
//! ```
//!
//! ```dockerfile,good
//! RUN apt-get update && apt-get install -y --no-install-recommends curl
//! RUN apt-get -o APT::Install-Recommends=false install -y curl
//! RUN if apt-get install --dry-run jq; then apt-get install -y --no-install-recommends jq; fi
//! ```

use portcullis_model::dockerfile::{Command, Instruction};
use portcullis_model::{Edit, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// The option, or the setting of the same meaning.
pub static RULE: Rule = Rule {
    id: "docker-apt-recommends",
    severity: Severity::Low,
    category: "cost",
    aliases: &["DL3015", "DS-0029"],
    fixable: true,
    judge: Judge::Command(&["apt-get"], check),
    ..Rule::DEFAULT
};

fn check(command: &Command, _: &Instruction, cx: &mut Cx) {
    let Some(install) = docker::apt_install(command) else {
        return;
    };
    let told = command.arguments().iter().any(|word| {
        let text = word.text().to_ascii_lowercase();
        text == "--no-install-recommends"
            || text
                .find("apt::install-recommends=")
                .is_some_and(|at| matches!(text[at..].split('=').nth(1), Some("false" | "0" | "no" | "off")))
    });
    if !told && !install.operands.is_empty() {
        let at = install.word.span;
        cx.report(
            docker::up_to(command, install.word),
            "recommended packages are installed without being asked for",
        )
        .unsafe_fix(
            "Install only what is named",
            vec![Edit {
                span: at.slice(at.len(), at.len()),
                text: " --no-install-recommends".to_owned(),
            }],
        );
    }
}
