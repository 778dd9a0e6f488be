//! A variable comes from a Secret or ConfigMap that is not there.
//!
//! A container whose variable comes from an object or a key that does not exist is not started, unless the
//! reference is optional.
//!
//! # Remedy
//!
//! Add the object or its key, or mark the reference `optional`.
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: app
//! data:
//!   LEVEL: info
//! ---
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
//!       valueFrom:
//!         configMapKeyRef:
//!           name: app
//!           # finding: `level` key level
//!           key: level
//!     - name: MODE
//!       valueFrom:
//!         # finding: `shop` ConfigMap shop
//!         configMapKeyRef: {name: shop, key: MODE}
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: app
//! data:
//!   LEVEL: info
//! ---
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
//!       valueFrom:
//!         configMapKeyRef: {name: app, key: LEVEL}
//!     - name: MODE
//!       valueFrom:
//!         configMapKeyRef: {name: shop, key: MODE, optional: true}
//! ```

use std::collections::HashMap;

use portcullis_model::{Confidence, FormatId, Lookup, Profile, Resource, Severity, Span, Unit, Value};

use crate::support::kubernetes::may_share_namespace;
use crate::{Cx, Judge, Rule};

/// A variable comes from a Secret or ConfigMap that is not there.
pub static RULE: Rule = Rule {
    id: "k8s-environment-source-not-there",
    severity: Severity::Low,
    confidence: Confidence::Medium,
    category: "correctness",
    profile: Profile::All,
    aliases: &["kube-linter:env-value-from"],
    judge: Judge::Unit(FormatId::Kubernetes, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let mut sources: HashMap<(&str, &str), Vec<&Resource>> = HashMap::new();
    for resource in &unit.resources {
        if matches!(resource.kind.as_str(), "ConfigMap" | "Secret") {
            sources
                .entry((&resource.kind, &resource.name))
                .or_default()
                .push(resource);
        }
    }
    for workload in unit.resources.iter().filter_map(Resource::workload) {
        for container in workload.containers() {
            for variable in container.at("env").items() {
                for (key, kind) in [("secretKeyRef", "Secret"), ("configMapKeyRef", "ConfigMap")] {
                    let reference = variable.key("valueFrom").key(key);
                    if let Some((span, message)) = missing(&reference, kind, workload.resource, &sources) {
                        cx.on(workload.resource).report(span, message);
                    }
                }
            }
        }
    }
}

/// What of a reference is not there, where, and in words.
fn missing(
    reference: &Lookup,
    kind: &str,
    user: &Resource,
    sources: &HashMap<(&str, &str), Vec<&Resource>>,
) -> Option<(Span, String)> {
    let name = reference.key("name").known()?;
    let key = reference.key("key").known()?;
    let (text, wanted) = (name.as_str()?, key.as_str()?);
    if reference.key("optional").known().and_then(Value::as_bool) == Some(true) {
        return None;
    }
    let all = sources.get(&(kind, text)).map_or(&[][..], Vec::as_slice);
    let mut here = all.iter().filter(|source| may_share_namespace(user, source)).peekable();
    if here.peek().is_none() {
        return Some((
            name.span,
            format!("the variable comes from {kind} {text}, which is not there"),
        ));
    }
    let has = |source: &&Resource| {
        ["data", "stringData", "binaryData"]
            .iter()
            .any(|list| !source.at(list).key(wanted).is_missing())
    };
    (!here.any(has)).then(|| (key.span, format!("{kind} {text} has no key {wanted}")))
}
