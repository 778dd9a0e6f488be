//! Build can be changed by who starts it.
//!
//! What a build gives should follow from the commit alone. Inputs of `workflow_dispatch` let the one who starts it
//! decide on more, and nothing records in the source what they chose.
//!
//! # Remedy
//!
//! Take what the inputs decide from the repository: from a file, a branch or a tag.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on:
//!   workflow_dispatch:
//!     # finding: `inputs` the run depends on what is typed into 1 input
//!     inputs:
//!       version:
//!         type: string
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on:
//!   workflow_dispatch:
//! jobs: {}
//! ```

use portcullis_model::{Profile, Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `workflow_dispatch` with inputs.
pub static RULE: Rule = Rule {
    id: "workflow-dispatch-takes-inputs",
    severity: Severity::Low,
    category: "supply-chain",
    profile: Profile::All,
    aliases: &["CKV_GHA_7"],
    controls: &["SLSA-L3:hermetic"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let dispatch = workflow.at("on.workflow_dispatch");
    let Some(entry) = dispatch
        .known()
        .and_then(Value::as_map)
        .and_then(|map| map.entry("inputs"))
    else {
        return;
    };
    let count = entry.value.as_map().map_or(0, |map| map.entries.len());
    if count > 0 {
        let word = if count == 1 { "input" } else { "inputs" };
        cx.report(
            entry.key.span,
            format_args!("the run depends on what is typed into {count} {word}"),
        );
    }
}
