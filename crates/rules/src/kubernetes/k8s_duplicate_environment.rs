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
use portcullis_model::{Severity, Span};

use crate::{Cx, Judge, Rule};

/// An environment variable is given twice.
pub static RULE: Rule = Rule {
    id: "k8s-duplicate-environment",
    severity: Severity::Low,
    category: "correctness",
    aliases: &["kube-linter:duplicate-env-var"],
    judge: Judge::Container(check),
    ..Rule::DEFAULT
};

fn check(_: &Workload, container: &Container, cx: &mut Cx) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for variable in container.at("env").items() {
        let Some(name) = variable.key("name").known() else {
            continue;
        };
        let Some(text) = name.as_str() else { continue };
        if let Some(first) = seen.insert(text, name.span) {
            let subject = container.words();
            cx.report(
                name.span,
                format_args!("{subject} is given {text} twice: the last counts"),
            )
            .relate(first, "the first");
        }
    }
}
