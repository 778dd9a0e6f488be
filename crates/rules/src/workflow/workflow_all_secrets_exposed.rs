//! Every secret is given to one step.
//!
//! An expression that reads the whole `secrets` context puts all secrets of the repository and organisation into the
//! runner's memory and the step's environment, where any code that the step runs finds them.
//!
//! # Remedy
//!
//! Read each secret by its name.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   deploy:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: ./deploy.sh
//!         env:
//!           # finding: `secrets` the whole secrets context
//!           ALL: ${{ toJSON(secrets) }}
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
//!           TOKEN: ${{ secrets.DEPLOY_TOKEN }}
//! ```

use portcullis_model::workflow::Part;
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `secrets` as a whole, or with a computed name.
pub static RULE: Rule = Rule {
    id: "workflow-all-secrets-exposed",
    severity: Severity::Medium,
    aliases: &["overprovisioned-secrets"],
    controls: &["CICD-SEC-6"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for expression in resource.expressions() {
        expression.each_context(&mut |node, parts| match parts {
            [Part::Name(name)] if name == "secrets" => {
                cx.report(
                    node.span,
                    "the whole secrets context is read, and with it every secret there is",
                );
            }
            [Part::Name(name), Part::Index(_) | Part::Star, ..] if name == "secrets" => {
                cx.report(
                    node.span,
                    "a secret is chosen when the workflow runs, so every secret is given to the runner",
                );
            }
            _ => {}
        });
    }
}
