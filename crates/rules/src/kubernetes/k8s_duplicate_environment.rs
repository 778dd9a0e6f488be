//! An environment variable is given twice.
//!
//! Of two variables with one name the last counts: the other misleads whoever reads the manifest, and merging tools
//! may keep the wrong one.
//!
//! # Remedy
//!
//! Remove one of them.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     env:
//!     - name: LEVEL
//!       value: info
//!     # finding: `LEVEL` LEVEL
//!     - name: LEVEL
//!       value: debug
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//!     env:
//!     - name: LEVEL
//!       value: info
//! ```

use std::collections::HashMap;

use portcullis_model::kubernetes::{Container, Workload};
use portcullis_model::{Severity, Span, Value};

use crate::support::mend::yaml;
use crate::{Cx, Judge, Rule};

/// An environment variable is given twice.
pub static RULE: Rule = Rule {
    id: "k8s-duplicate-environment",
    severity: Severity::Low,
    category: "correctness",
    aliases: &["kube-linter:duplicate-env-var"],
    fixable: true,
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let unit = cx.unit();
    let mut seen: HashMap<&str, &Value> = HashMap::new();
    for variable in container.at("env").items() {
        let Some(name) = variable.key("name").known() else {
            continue;
        };
        let Some(text) = name.as_str() else { continue };
        if let Some(first) = seen.insert(text, variable) {
            // Those behind the first may be made of it, the second too: `$(PATH):/more`.
            let between = first.span.end..variable.span.end.max(first.span.end);
            let is_used = cx
                .text(Span {
                    start: between.start,
                    end: between.end,
                    ..first.span
                })
                .contains(&format!("$({text})"));
            let subject = container.words();
            let finding = cx.report(
                name.span,
                format_args!("{subject} is given {text} twice: the last counts"),
            );
            finding.relate(first.key("name").span(), "the first");
            if let Some(edits) = yaml::without_item(unit, first).filter(|_| !is_used) {
                finding.fix("Remove the one that does not count", edits);
            }
        }
    }
}
