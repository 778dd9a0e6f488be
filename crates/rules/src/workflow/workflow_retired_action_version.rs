//! Version of the action no longer works.
//!
//! GitHub has switched off what this version needs: jobs that use it fail, or run on a Node.js that gets no security
//! fixes.
//!
//! # Remedy
//!
//! Move to the version that the message names, and read its notes on what changed.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `v3` actions/upload-artifact@v3 is switched off
//!       - uses: actions/upload-artifact@v3
//!         with:
//!           path: dist
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - uses: actions/upload-artifact@v4
//!         with:
//!           path: dist
//! ```

use portcullis_model::workflow::{Step, UsesTarget};
use portcullis_model::{Edit, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// A major version that GitHub has retired.
pub static RULE: Rule = Rule {
    id: "workflow-retired-action-version",
    severity: Severity::High,
    category: "reliability",
    fixable: true,
    judge: Judge::Step(check),
    ..Rule::DEFAULT
};

/// The first major version of each action whose service GitHub still runs, after its announcements.
const SERVED: &[(&str, u32)] = &[
    ("actions/upload-artifact", 4),
    ("actions/download-artifact", 4),
    ("actions/cache", 4),
    ("github/codeql-action", 3),
    ("actions/upload-pages-artifact", 3),
    ("actions/deploy-pages", 4),
];

/// The first major version of each action that was made for Node.js 20; those before were made for versions that runners
/// no longer have.
const RUNNABLE: &[(&str, u32)] = &[
    ("actions/checkout", 4),
    ("actions/setup-node", 4),
    ("actions/setup-python", 5),
    ("actions/setup-java", 4),
    ("actions/setup-go", 5),
    ("actions/setup-dotnet", 4),
    ("actions/github-script", 7),
];

fn check(step: &Step, cx: &mut Cx) {
    let Some(uses) = step.uses() else { return };
    let of = |list: &'static [(&str, u32)]| list.iter().find(|(name, _)| uses.is_action(name));
    let (is_served, (name, alive)) = match (of(SERVED), of(RUNNABLE)) {
        (Some(found), _) => (false, found),
        (None, Some(found)) => (true, found),
        (None, None) => return,
    };
    let UsesTarget::Repository {
        reference: Some(reference),
        reference_span,
        ..
    } = uses.target
    else {
        return;
    };
    let Some(major) = major_version(reference) else { return };
    if major < *alive {
        let why = if is_served {
            "was made for a Node.js that runners no longer have"
        } else {
            "is switched off"
        };
        let finding = cx.report(
            reference_span,
            format_args!("{name}@{reference} {why}: use v{alive} or later"),
        );
        if is_served {
            finding.severity = Severity::Low;
        }
        let edit = Edit {
            span: reference_span,
            text: format!("v{alive}"),
        };
        finding.unsafe_fix(format!("Use v{alive}"), vec![edit]);
    }
}

/// The number of `v3` and `v3.1.0`.
fn major_version(reference: &str) -> Option<u32> {
    let digits = reference.strip_prefix('v')?.split('.').next()?;
    digits.parse().ok()
}
