//! Part of a secret is not masked in the log.
//!
//! The runner hides the exact text of each secret from the log. A field that is read from a secret in JSON is another
//! text, which it does not know and will print.
//!
//! # Remedy
//!
//! Store each value as a secret of its own.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: ./deploy.sh
//!         env:
//!           # finding: `fromJSON(secrets.AWS)` secrets.AWS is taken apart
//!           KEY: ${{ fromJSON(secrets.AWS).key }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: ./deploy.sh
//!         env:
//!           KEY: ${{ secrets.AWS_KEY }}
//! ```

use portcullis_model::workflow::{NodeKind, Part};
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::each_flowing;

/// `fromJSON` of a secret.
pub static RULE: Rule = Rule {
    id: "workflow-unredacted-secret",
    severity: Severity::Medium,
    aliases: &["unredacted-secrets"],
    controls: &["CICD-SEC-6"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for expression in resource.expressions() {
        let Some(node) = expression.node() else { continue };
        node.walk(&mut |node| {
            let NodeKind::Call(name, arguments) = &node.kind else {
                return;
            };
            if name != "fromjson" {
                return;
            }
            let mut secret = None;
            if let Some(argument) = arguments.first() {
                each_flowing(argument, &mut |node, parts| {
                    if matches!(parts, [Part::Name(context), _, ..] if context == "secrets") {
                        secret = Some(cx.text(node.span));
                    }
                });
            }
            if let Some(secret) = secret {
                cx.report(
                    node.span,
                    format_args!("{secret} is taken apart, and its parts are not masked in the log"),
                );
            }
        });
    }
}
