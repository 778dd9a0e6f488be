//! Workflow has no name.
//!
//! Without a name GitHub shows the path of the file, in every list of runs and in every check of a pull request.
//!
//! # Remedy
//!
//! Give it a `name`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! # finding: `on` no name
//! on: push
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! name: Tests
//! on: push
//! jobs: {}
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `name` is not set.
pub static RULE: Rule = Rule {
    id: "workflow-unnamed",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(map) = resource.body.as_map() else { return };
    if map.entry("name").is_none() {
        let first = map.entries.first().map_or(map.head, |entry| entry.key.span);
        cx.report(first, format_args!("the {} has no name", resource.kind));
    }
}
