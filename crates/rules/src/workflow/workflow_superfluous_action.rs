//! Action does what the runner already can.
//!
//! GitHub's runners bring `gh`, `git`, `jq`, `docker` and `rustup` along. Each action that wraps them is more code of
//! someone else, with the job's token.
//!
//! # Remedy
//!
//! Use the command that the message names.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   release:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `softprops/action-gh-release@da05d552573ad5aba039eaac05058a918a7bf631` gh release create
//!       - uses: softprops/action-gh-release@da05d552573ad5aba039eaac05058a918a7bf631 # v2.2.2
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   release:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: gh release create "$TAG"
//! ```

use portcullis_model::workflow::Step;
use portcullis_model::{Profile, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::action_name;

/// An action with a plain command in its place.
pub static RULE: Rule = Rule {
    id: "workflow-superfluous-action",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["superfluous-actions"],
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

const REPLACEMENTS: &[(&str, &str)] = &[
    ("ncipollo/release-action", "gh release create"),
    ("softprops/action-gh-release", "gh release create"),
    ("elgohr/github-release-action", "gh release create"),
    ("svenstaro/upload-release-action", "gh release upload"),
    ("peter-evans/create-pull-request", "gh pr create"),
    ("peter-evans/create-or-update-comment", "gh pr comment"),
    ("dacbd/create-issue-action", "gh issue create"),
    ("actions-ecosystem/action-add-labels", "gh issue edit --add-label"),
    ("actions-ecosystem/action-remove-labels", "gh issue edit --remove-label"),
    ("addnab/docker-run-action", "docker run"),
    ("sergeysova/jq-action", "jq"),
    ("dtolnay/rust-toolchain", "rustup"),
    ("stefanzweifel/git-auto-commit-action", "git commit and git push"),
    ("endbug/add-and-commit", "git commit and git push"),
];

fn check(step: &Step, cx: &mut Cx) {
    let Some(uses) = step.uses() else { return };
    if let Some((_, command)) = REPLACEMENTS.iter().find(|(name, _)| uses.is_action(name)) {
        let name = action_name(&uses);
        cx.report(
            uses.span,
            format_args!("{name} does what `{command}` does, which every runner has"),
        );
    }
}
