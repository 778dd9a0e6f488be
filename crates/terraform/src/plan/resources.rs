//! The resources of a plan: their addresses, what they refer to, and the calls that led to them.

use std::collections::HashMap;
use std::sync::Arc;

use portcullis_model::resource::{CallSite, Document};
use portcullis_model::{Data, Entry, FormatId, Map, Reason, Reference, Resource, Span, Unit, Unknown, Value};
use smol_str::{SmolStr, format_smolstr};

use super::beside::{Beside, Directory};
use super::configuration::{Call, Module, Stated, references};
use super::reading::{get, items, path, text};
use super::values::Layers;
use crate::lower;

/// Adds the resources of a plan to its unit. Those of called modules are the unit's own only where nothing stands beside
/// the plan: otherwise each is also in a unit of its own.
pub(super) fn add(plan: &Value, beside: Option<&Beside>, unit: &mut Unit) {
    let changes = items(Some(plan), "resource_changes").iter();
    let planning = Planning {
        changes: changes.map(|change| (text(change, "address"), change)).collect(),
    };
    let root = Scope {
        module: Module::root(plan),
        address: "",
        directory: beside.and_then(Beside::root),
        calls: Arc::from([]),
    };
    let mut out = Vec::new();
    planning.providers(plan, &mut out);
    if let Some(planned) = path(plan, &["planned_values", "root_module"]) {
        planning.module(planned, &root, &|_| true, &mut out);
    }
    // What the plan was made with has been read before.
    if let Some(prior) = path(plan, &["prior_state", "values", "root_module"]) {
        planning.module(prior, &root, &|resource| text(resource, "mode") == "data", &mut out);
    }
    for resource in out {
        if beside.is_some() && !resource.calls.is_empty() {
            unit.called.push(resource);
        } else {
            unit.resources.push(resource);
        }
    }
}

struct Planning<'p> {
    /// By the address of the resource.
    changes: HashMap<&'p str, &'p Value>,
}

/// Where a resource stands: the instance of a module.
struct Scope<'s> {
    module: Option<Module<'s>>,
    /// Empty for the root.
    address: &'s str,
    /// Its configuration.
    directory: Option<Directory<'s>>,
    calls: Arc<[CallSite]>,
}

impl<'p> Planning<'p> {
    fn module(&self, planned: &'p Value, scope: &Scope<'_>, wanted: &dyn Fn(&Value) -> bool, out: &mut Vec<Resource>) {
        let resources = items(Some(planned), "resources").iter();
        out.extend(
            resources
                .filter(|planned| wanted(planned))
                .map(|planned| self.resource(planned, scope)),
        );
        for child in items(Some(planned), "child_modules") {
            let address = text(child, "address");
            let name = call_name(address, scope.address);
            let stated = scope.module.as_ref().and_then(|module| module.call(name));
            let written = scope.directory.and_then(|directory| {
                let source = stated.map_or("", |stated| text(stated, "source"));
                directory.call(name, source)
            });
            let site = match (&written, stated) {
                (Some(written), _) => CallSite {
                    address: address.into(),
                    head: written.head,
                    span: written.span,
                },
                (None, Some(stated)) => CallSite {
                    address: address.into(),
                    head: stated.head(),
                    span: stated.span,
                },
                (None, None) => CallSite {
                    address: address.into(),
                    head: head_of(child),
                    span: child.span,
                },
            };
            let call = stated.map(|value| Call { address, value });
            let inner = Scope {
                module: scope
                    .module
                    .as_ref()
                    .zip(call.as_ref())
                    .and_then(|(module, call)| module.called(call)),
                address,
                directory: written.and_then(|written| written.module),
                calls: scope.calls.iter().cloned().chain([site]).collect(),
            };
            self.module(child, &inner, wanted, out);
        }
    }

    fn resource(&self, planned: &'p Value, scope: &Scope<'_>) -> Resource {
        let (address, kind, name) = (text(planned, "address"), text(planned, "type"), text(planned, "name"));
        let stated = scope.module.as_ref().and_then(|module| module.resource(planned));
        let head = head_of(planned);
        let body = self.body(planned, address, Stated::of_resource(stated), head);
        let kind = match text(planned, "mode") {
            "data" => format_smolstr!("data.{kind}"),
            _ => SmolStr::new(kind),
        };
        let own = format_smolstr!("{kind}.{name}");
        let mut resource = Resource::new(FormatId::Terraform, kind, body);
        resource.name = name.into();
        resource.address = address.into();
        if get(planned, "index").is_some() {
            resource.block = match scope.address {
                "" => own,
                module => format_smolstr!("{module}.{own}"),
            };
        }
        resource.calls = Arc::clone(&scope.calls);
        resource.references = self.references(stated, scope);
        if let Some(directory) = &scope.directory {
            directory.place(&mut resource);
        }
        resource.documents = self.documents(&resource.body);
        resource
    }

    fn body(&self, planned: &'p Value, address: &str, stated: Stated<'p>, head: Span) -> Value {
        let change = self.changes.get(address).and_then(|change| get(change, "change"));
        let after = |key| change.and_then(|change| get(change, key));
        let layers = Layers {
            value: get(planned, "values").or_else(|| after("after")),
            unknown: after("after_unknown"),
            sensitive: after("after_sensitive").or_else(|| get(planned, "sensitive_values")),
            stated,
        };
        let mut map = match layers.merged().map(|value| value.data) {
            Some(Data::Map(map)) => map,
            // Nothing of it is known.
            _ => Map {
                complete: false,
                ..Map::empty(head)
            },
        };
        map.head = head;
        Value::new(Data::Map(map), planned.span)
    }

    fn references(&self, stated: Option<&Value>, scope: &Scope<'_>) -> Vec<Reference> {
        let mut out = Vec::new();
        let (Some(stated), Some(module)) = (stated, &scope.module) else {
            return out;
        };
        for key in ["count_expression", "for_each_expression"] {
            if let Some(expression) = get(stated, key) {
                let via = key.trim_end_matches("_expression");
                refer(expression, via, module, &mut out);
            }
        }
        if let Some(expressions) = get(stated, "expressions") {
            refer(expressions, "", module, &mut out);
        }
        for needed in items(Some(stated), "depends_on") {
            let target = needed.as_str().and_then(|name| module.target(name));
            out.extend(target.map(|(target, attribute)| Reference {
                via: "depends_on".into(),
                target,
                attribute,
                span: needed.span,
            }));
        }
        out
    }

    /// The documents in the strings of a body.
    fn documents(&self, body: &Value) -> Vec<Document> {
        let mut out = Vec::new();
        self.documents_in(body, "", &mut out);
        out
    }

    fn documents_in(&self, value: &Value, at: &str, out: &mut Vec<Document>) {
        match &value.data {
            Data::Map(map) => {
                for entry in map {
                    self.documents_in(&entry.value, &below(at, &entry.key.name), out);
                }
            }
            Data::List(items) => items.iter().for_each(|item| self.documents_in(item, at, out)),
            Data::String(text) => {
                let document = lower::document_of(text, value.span);
                out.extend(document.map(|value| Document { path: at.into(), value }));
            }
            _ => {}
        }
    }

    /// The providers that the configuration sets up, because what they add to resources is judged with these.
    fn providers(&self, plan: &'p Value, out: &mut Vec<Resource>) {
        let all = path(plan, &["configuration", "provider_config"]).and_then(Value::as_map);
        for entry in all.into_iter().flat_map(Map::iter) {
            let provider = &entry.value;
            if !text(provider, "module_address").is_empty() {
                continue;
            }
            let (name, alias) = (text(provider, "name"), text(provider, "alias"));
            let mut body = get(provider, "expressions").map_or_else(
                || Value::new(Data::Map(Map::empty(entry.key.span)), provider.span),
                written,
            );
            if let Data::Map(map) = &mut body.data {
                map.head = entry.key.span;
                map.entries
                    .extend(provider.as_map().and_then(|map| map.entry("alias")).cloned());
            }
            let mut resource = Resource::new(FormatId::Terraform, "provider", body);
            resource.name = name.into();
            resource.address = match alias {
                "" => format_smolstr!("provider.{name}"),
                alias => format_smolstr!("provider.{name}.{alias}"),
            };
            resource.span = provider.span;
            out.push(resource);
        }
    }
}

/// What names a resource or module in the plan.
fn head_of(planned: &Value) -> Span {
    get(planned, "address").map_or_else(|| planned.head(), |address| address.span)
}

/// The name of the call in the address of a called module: `b` of `module.a.module.b["x"]`, called by `module.a`.
fn call_name<'p>(address: &'p str, caller: &str) -> &'p str {
    let own = address.strip_prefix(caller).unwrap_or(address).trim_start_matches('.');
    let own = own.strip_prefix("module.").unwrap_or(own);
    own.split('[').next().unwrap_or(own)
}

fn below(at: &str, key: &str) -> SmolStr {
    if at.is_empty() {
        SmolStr::new(key)
    } else {
        format_smolstr!("{at}.{key}")
    }
}

/// Adds what the expressions of a body refer to.
fn refer(expressions: &Value, via: &str, module: &Module<'_>, out: &mut Vec<Reference>) {
    for reference in references(expressions) {
        let target = module.target(reference);
        out.extend(target.map(|(target, attribute)| Reference {
            via: via.into(),
            target,
            attribute,
            span: expressions.span,
        }));
    }
    match &expressions.data {
        Data::Map(map) => {
            let inner = map
                .iter()
                .filter(|entry| !matches!(&*entry.key.name, "references" | "constant_value"));
            inner.for_each(|entry| refer(&entry.value, &below(via, &entry.key.name), module, out));
        }
        Data::List(blocks) => blocks.iter().for_each(|block| refer(block, via, module, out)),
        _ => {}
    }
}

/// What is written in the configuration, as a value.
fn written(expression: &Value) -> Value {
    match &expression.data {
        Data::Map(map) => {
            if let Some(constant) = map.get("constant_value") {
                return constant.clone();
            }
            if map.entries.is_empty() || map.get("references").is_some() {
                let subject = references(expression).next().unwrap_or("an expression");
                return Value::unknown(Unknown::new(Reason::Expression, subject), expression.span);
            }
            let entries = map.iter().map(|entry| Entry {
                key: entry.key.clone(),
                value: written(&entry.value),
            });
            let map = Map {
                entries: entries.collect(),
                complete: map.complete,
                head: map.head,
            };
            Value::new(Data::Map(map), expression.span)
        }
        Data::List(blocks) => Value::new(Data::List(blocks.iter().map(written).collect()), expression.span),
        _ => expression.clone(),
    }
}
