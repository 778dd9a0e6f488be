//! Script from the network is run unseen.
//!
//! `curl ... | sh` runs whatever the server sends at that moment, with the job's token and secrets, and goes on when
//! only half of it arrived.
//!
//! # Remedy
//!
//! Download a version, check its digest, then run it; or use the package or action of the project.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `curl -sSf https://example.com/install.sh | bash` runs whatever the server sends
//!       - run: curl -sSf https://example.com/install.sh | bash
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: |
//!           curl -sSfo install.sh https://example.com/install-1.2.sh
//!           sha256sum --check install.sha256 && bash install.sh
//! ```

use portcullis_model::Severity;
use portcullis_model::workflow::Step;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{lines, script};

/// `curl` or `wget` piped into an interpreter.
pub static RULE: Rule = Rule {
    id: "workflow-curl-pipe-shell",
    severity: Severity::Medium,
    category: "supply-chain",
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let Some(script) = script(step) else { return };
    for (span, line) in lines(script, cx) {
        let Some(from) = ["curl ", "wget "].iter().filter_map(|word| line.find(word)).min() else {
            continue;
        };
        let rest = line.get(from..).unwrap_or("");
        let mut at = from + rest.split('|').next().map_or(0, str::len);
        for stage in rest.split('|').skip(1) {
            let mut words = stage.split_whitespace();
            let program = words
                .find(|word| *word != "sudo" && !word.starts_with('-') && !word.contains('='))
                .unwrap_or("");
            let name = program
                .rsplit('/')
                .next()
                .unwrap_or(program)
                .trim_end_matches([')', ';', '"']);
            at += 1;
            if matches!(
                name,
                "sh" | "bash" | "zsh" | "python" | "python3" | "node" | "perl" | "ruby"
            ) {
                let end = at + stage.find(name).unwrap_or(0) + name.len();
                cx.report(
                    span.slice(from, end),
                    format_args!("runs whatever the server sends, through {name}"),
                );
                break;
            }
            at += stage.len();
        }
    }
}
