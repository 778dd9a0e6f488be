//! Suppressions in the annotations of Kubernetes objects.

use portcullis_model::{FormatId, Resource, Value};

use super::{Directive, Scope};

/// The suppressions in an object's annotations: `ignore.portcullis.dev/RULE: reason`, kube-linter's
/// `ignore-check.kube-linter.io/CHECK: reason` and `kube-linter.io/ignore-all: reason`, checkov's
/// `checkov.io/skip1: ID=reason`.
pub(crate) fn read(resource: &Resource, out: &mut Vec<Directive>) {
    if resource.format != FormatId::Kubernetes {
        return;
    }
    let lookup = resource.at("metadata.annotations");
    let Some(annotations) = lookup.known().and_then(Value::as_map) else {
        return;
    };
    for entry in annotations {
        let key = entry.key.name.as_str();
        let text = entry.value.as_str().unwrap_or("");
        let found = if let Some(rule) = key.strip_prefix("ignore.portcullis.dev/") {
            Some(("portcullis", rule, text))
        } else if let Some(check) = key.strip_prefix("ignore-check.kube-linter.io/") {
            Some(("kube-linter", check, text))
        } else if key == "kube-linter.io/ignore-all" {
            Some(("kube-linter", "*", text))
        } else if key
            .strip_prefix("checkov.io/skip")
            .is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
        {
            let (id, reason) = text.split_once('=').unwrap_or((text, ""));
            Some(("checkov", id.trim(), reason))
        } else {
            None
        };
        if let Some((tool, id, reason)) = found {
            out.push(Directive {
                tool,
                ids: vec![id.to_owned()],
                scope: Scope::Resource,
                reason: reason.trim().to_owned(),
                until: None,
                span: entry.key.span.to(entry.value.span),
            });
        }
    }
}
