//! Permission is given without a word why.
//!
//! Nobody dares to take a permission away whose purpose is not known.
//!
//! # Remedy
//!
//! Write behind the scope what needs it.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! permissions:
//!   # finding: `issues` issues: write has no comment
//!   issues: write
//!   contents: read
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! permissions:
//!   issues: write # comments on the issue that a commit closes
//!   contents: read
//! jobs: {}
//! ```

use portcullis_model::{Entry, Profile, Resource, Severity, SmolStr, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// A scope other than `contents: read` without a comment on its line.
pub static RULE: Rule = Rule {
    id: "workflow-undocumented-permission",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["undocumented-permissions"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let of_jobs: Vec<_> = workflow
        .jobs()
        .map(|job| (job.address(), job.at("permissions")))
        .collect();
    let own = (SmolStr::default(), workflow.at("permissions"));
    for (address, permissions) in std::iter::once(own).chain(of_jobs) {
        cx.address(address);
        for scope in permissions.known().and_then(Value::as_map).into_iter().flatten() {
            let Some(access) = scope.value.as_str() else { continue };
            let name = &scope.key.name;
            if access == "none" || (name == "contents" && access == "read") || has_comment(scope, cx) {
                continue;
            }
            cx.report(
                scope.key.span,
                format_args!("{name}: {access} has no comment that says what needs it"),
            );
        }
    }
}

/// Whether a comment stands on the scope's line.
fn has_comment(scope: &Entry, cx: &Cx) -> bool {
    let span = scope.value.span;
    let Some(file) = cx.unit().file(span.source) else {
        return false;
    };
    let line = file.source.line_of(span.start as usize);
    let after = file.comments.partition_point(|comment| comment.span.start < span.end);
    file.comments
        .get(after)
        .is_some_and(|comment| !comment.text.is_empty() && file.source.line_of(comment.span.start as usize) == line)
}
