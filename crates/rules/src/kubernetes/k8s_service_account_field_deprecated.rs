//! The service account is named in a field that is deprecated.
//!
//! `serviceAccount` is the former name of `serviceAccountName`. Where both stand, the newer counts, and readers of
//! the older are misled.
//!
//! # Remedy
//!
//! Rename the field to `serviceAccountName`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   # finding: `serviceAccount` former name
//!   serviceAccount: web
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: Pod
//! metadata:
//!   name: web
//! spec:
//!   serviceAccountName: web
//!   containers:
//!   - name: app
//!     image: nginx:1.27
//! ```

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Edit, Severity};

use crate::support::mend;
use crate::{Cx, Judge, Rule};

/// The service account is named in a field that is deprecated.
pub static RULE: Rule = Rule {
    id: "k8s-service-account-field-deprecated",
    severity: Severity::Low,
    category: "correctness",
    aliases: &["kube-linter:deprecated-service-account-field"],
    fixable: true,
    judge: Judge::Workload(check),
    ..Rule::DEFAULT
};

fn check(workload: &Workload, cx: &mut Cx) {
    let Some(entry) = workload.spec().as_map().and_then(|map| map.entry("serviceAccount")) else {
        return;
    };
    let alone = workload.at("serviceAccountName").is_missing();
    let edit = Edit {
        span: entry.key.span,
        text: "serviceAccountName".to_owned(),
    };
    let source = cx.unit().file(edit.span.source).map(|file| &file.source);
    let is_shared = source.is_none_or(|source| mend::alias::is_shared(source, &edit));
    let finding = cx.report(
        entry.key.span,
        "`serviceAccount` is the former name of `serviceAccountName`",
    );
    if alone && !is_shared {
        finding.fix("Rename the field to `serviceAccountName`", vec![edit]);
    }
}
