//! Secret is passed on a command line.
//!
//! Every process of the machine can read the arguments of the others, and tools print them in traces, errors and
//! history. Helm also keeps what `--set` gave it in the cluster.
//!
//! # Remedy
//!
//! Give the secret to the step by `env`, and let the tool read it from there, from a file or from standard input.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `secrets.DB_PASSWORD` the secret db_password stands on a command line
//!       - run: helm upgrade app ./chart --set db.password=${{ secrets.DB_PASSWORD }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: printf '%s' "$DB_PASSWORD" | helm upgrade app ./chart --set-file db.password=/dev/stdin
//!         env:
//!           DB_PASSWORD: ${{ secrets.DB_PASSWORD }}
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Severity, Span};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{each_flowing, script, secret_name};

/// `secrets.NAME` in a script.
pub static RULE: Rule = Rule {
    id: "workflow-secret-on-command-line",
    severity: Severity::Medium,
    controls: &["CICD-SEC-6"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let (Some(resource), Some(script)) = (cx.resource(), script(step)) else {
        return;
    };
    for expression in resource.expressions_in(script.span) {
        let Some(node) = expression.node() else { continue };
        each_flowing(node, &mut |node, parts| {
            if let Some(name) = secret_name(parts)
                && !is_printed(node.span, cx)
            {
                cx.report(
                    node.span,
                    format_args!(
                        "the secret {name} stands on a command line, where other processes and logs can show it"
                    ),
                );
            }
        });
    }
}

/// What is only printed is another rule's matter, or goes into a file or a pipe.
fn is_printed(span: Span, cx: &Cx) -> bool {
    let Some(file) = cx.unit().file(span.source) else {
        return false;
    };
    let line = file
        .source
        .line_text(file.source.line_of(span.start as usize))
        .trim_start();
    let line = line.trim_start_matches("- ").trim_start_matches("run:").trim_start();
    ["echo", "printf", "cat "].iter().any(|word| line.starts_with(word))
}
