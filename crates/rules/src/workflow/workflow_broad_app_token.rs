//! Token of a GitHub App can do more than the job needs.
//!
//! An installation token gets every permission of the App, and with an owner but no repositories every repository of
//! the installation. `skip-token-revoke` leaves it valid after the job.
//!
//! # Remedy
//!
//! Name the `repositories` and each `permission-...` that the job needs, and let the token be revoked.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   bot:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `actions/create-github-app-token@df432ceedc7162793a195dd1713ff69aefc7379e` every permission of the App
//!       - uses: actions/create-github-app-token@df432ceedc7162793a195dd1713ff69aefc7379e # v2.0.6
//!         with:
//!           app-id: ${{ vars.APP_ID }}
//!           private-key: ${{ secrets.APP_KEY }}
//!           # finding: `acme` every repository of acme
//!           owner: acme
//!           # finding: `true` stays valid after the job
//!           skip-token-revoke: true
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   bot:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/create-github-app-token@df432ceedc7162793a195dd1713ff69aefc7379e # v2.0.6
//!         with:
//!           app-id: ${{ vars.APP_ID }}
//!           private-key: ${{ secrets.APP_KEY }}
//!           owner: acme
//!           repositories: website
//!           permission-contents: write
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `actions/create-github-app-token` without its limits.
pub static RULE: Rule = Rule {
    id: "workflow-broad-app-token",
    severity: Severity::Medium,
    aliases: &["github-app"],
    controls: &["CICD-SEC-5"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

fn check(step: &Step, cx: &mut Cx) {
    let Some(uses) = step.uses() else { return };
    if !uses.is_action("actions/create-github-app-token") {
        return;
    }
    let inputs = step.at("with").known().and_then(Value::as_map);
    let limits = |prefix: &str| inputs.is_some_and(|map| map.iter().any(|entry| entry.key.name.starts_with(prefix)));
    if !limits("permission-") {
        cx.report(
            uses.span,
            "the token gets every permission of the App: no permission-... is named",
        );
    }
    let owner = step.with("owner");
    if let Some(name) = owner.known()
        && step.with("repositories").is_missing()
    {
        let text = name.scalar_text().unwrap_or_default();
        cx.report(
            name.span,
            format_args!("the token is good for every repository of {text}"),
        );
    }
    let kept = step.with("skip-token-revoke");
    if kept.known().and_then(Value::as_bool) == Some(true) {
        cx.report(kept.span(), "the token stays valid after the job");
    }
}
