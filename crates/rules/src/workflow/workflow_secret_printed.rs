//! Secret is printed.
//!
//! The runner masks the exact text of a secret. Quoted, encoded, cut or reversed it is another text, and the log is
//! read by everyone who may read the repository.
//!
//! # Remedy
//!
//! Don't print it. To see whether it is set, test `[ -n "$TOKEN" ]`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   debug:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `secrets.TOKEN` secrets.TOKEN is printed
//!       - run: echo "token is ${{ secrets.TOKEN }}"
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   debug:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: echo "${{ secrets.KEY }}" > key.pem
//!       - run: test -n "$TOKEN"
//!         env:
//!           TOKEN: ${{ secrets.TOKEN }}
//! ```

use portcullis_model::Severity;
use portcullis_model::workflow::Step;

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::{each_flowing, lines, script, secret_name};

/// `echo` of a secret that goes to the log.
pub static RULE: Rule = Rule {
    id: "workflow-secret-printed",
    severity: Severity::Medium,
    controls: &["CICD-SEC-6"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let (Some(resource), Some(script)) = (cx.resource(), script(step)) else {
        return;
    };
    for (span, line) in lines(script, cx) {
        let prints = ["echo ", "printf ", "Write-Host ", "Write-Output "]
            .iter()
            .any(|word| line.starts_with(word));
        if !prints || line.contains(['>', '|']) {
            continue;
        }
        for expression in resource.expressions_in(span) {
            let Some(node) = expression.node() else { continue };
            each_flowing(node, &mut |node, parts| {
                if secret_name(parts).is_some() {
                    let name = cx.text(node.span);
                    cx.report(node.span, format_args!("{name} is printed to the log"));
                }
            });
        }
    }
}
