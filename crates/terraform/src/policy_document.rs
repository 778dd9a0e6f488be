//! The policy that an `aws_iam_policy_document` data block states, as the JSON document that it becomes: the rules of IAM
//! read one form, whoever states it. Spans stay where they are, so that they mark the block.

use portcullis_model::resource::Document;
use portcullis_model::{Data, Entry, Key, Map, Resource, SmolStr, Span, Value};

/// The data source.
const KIND: &str = "data.aws_iam_policy_document";

/// The words of a statement's attributes, and those of the document.
const WORDS: [(&str, &str); 6] = [
    ("sid", "Sid"),
    ("effect", "Effect"),
    ("actions", "Action"),
    ("not_actions", "NotAction"),
    ("resources", "Resource"),
    ("not_resources", "NotResource"),
];

/// Gives a data block that states a policy the document that it becomes, under `json`.
pub(crate) fn attach(resource: &mut Resource) {
    if resource.kind != KIND {
        return;
    }
    let Some(body) = resource.body.as_map() else {
        return;
    };
    let mut document = Map {
        entries: Vec::new(),
        complete: body.complete,
        head: body.head,
    };
    if let Some(stated) = body.entry("statement") {
        let value = each_block(&stated.value, |block| {
            Some(Value::new(Data::Map(statement(block)), block.head))
        });
        document.entries.push(entry("Statement", stated.key.span, value));
    }
    let value = Value::new(Data::Map(document), resource.body.span);
    resource.documents.push(Document {
        path: SmolStr::new_static("json"),
        value,
    });
}

/// The blocks of a type, each made into something else; what is no block, because it is not known, stays as it is.
fn each_block(blocks: &Value, make: impl Fn(&Map) -> Option<Value>) -> Value {
    let items = blocks.items().iter().filter_map(|item| match &item.data {
        Data::Map(block) => make(block).map(|made| Value {
            span: item.span,
            ..made
        }),
        _ => Some(item.clone()),
    });
    match &blocks.data {
        Data::Unknown(_) => blocks.clone(),
        _ => Value {
            data: Data::List(items.collect()),
            ..blocks.clone()
        },
    }
}

fn statement(block: &Map) -> Map {
    let mut out = Map {
        entries: Vec::with_capacity(block.entries.len()),
        complete: block.complete,
        head: block.head,
    };
    for given in block {
        let span = given.key.span;
        let made = match given.key.name.as_str() {
            "principals" => entry("Principal", span, principals(&given.value)),
            "not_principals" => entry("NotPrincipal", span, principals(&given.value)),
            "condition" => entry("Condition", span, conditions(&given.value)),
            name => match WORDS.iter().find(|(own, _)| *own == name) {
                Some((_, word)) => entry(word, span, given.value.clone()),
                None => continue,
            },
        };
        out.entries.push(made);
    }
    out
}

fn entry(name: &str, span: Span, value: Value) -> Entry {
    Entry {
        key: Key {
            name: SmolStr::new(name),
            span,
        },
        value,
    }
}

/// Principals by their type; `*` of the type `*` is everyone.
fn principals(blocks: &Value) -> Value {
    by_name(blocks, |block, out| {
        let identifiers = block.get("identifiers").cloned();
        match block.get("type").map(|kind| &kind.data) {
            Some(Data::String(kind)) if kind == "*" => out.push("AWS", block.head, identifiers),
            Some(Data::String(kind)) => out.push(kind, block.head, identifiers),
            _ => out.map.complete = false,
        }
    })
}

/// Conditions: by their operator, and below it by the key that they speak of.
fn conditions(blocks: &Value) -> Value {
    by_name(blocks, |block, out| {
        let name = |key: &str| block.get(key).and_then(Value::as_str);
        let (Some(operator), Some(variable)) = (name("test"), name("variable")) else {
            out.map.complete = false;
            return;
        };
        let mut inner = Grouped::new(block.head);
        inner.push(variable, block.head, block.get("values").cloned());
        let span = block.head;
        out.merge(operator, span, inner);
    })
}

/// Blocks of one type as one map. Where they are not known, neither is the map.
fn by_name(blocks: &Value, add: impl Fn(&Map, &mut Grouped)) -> Value {
    let mut out = Grouped::new(blocks.head());
    for item in blocks.items() {
        match &item.data {
            Data::Map(block) => add(block, &mut out),
            Data::Unknown(_) if matches!(blocks.data, Data::Unknown(_)) => return blocks.clone(),
            _ => out.map.complete = false,
        }
    }
    Value {
        data: Data::Map(out.map),
        ..blocks.clone()
    }
}

/// A map in which several blocks may add to one key.
struct Grouped {
    map: Map,
}

impl Grouped {
    fn new(head: Span) -> Self {
        Self { map: Map::empty(head) }
    }

    /// Adds the items of a list under a key.
    fn push(&mut self, name: &str, span: Span, values: Option<Value>) {
        let Some(values) = values else { return };
        match self.map.entries.iter_mut().find(|entry| entry.key.name == name) {
            Some(there) => {
                let mut items = there.value.items().to_vec();
                items.extend_from_slice(values.items());
                there.value.data = Data::List(items);
            }
            None => self.map.entries.push(entry(name, span, values)),
        }
    }

    /// Adds the keys of another map under a key.
    fn merge(&mut self, name: &str, span: Span, other: Grouped) {
        let there = self.map.entries.iter_mut().find(|entry| entry.key.name == name);
        match there.map(|entry| &mut entry.value.data) {
            Some(Data::Map(inner)) => {
                let mut joined = Grouped {
                    map: std::mem::replace(inner, Map::empty(span)),
                };
                for more in other.map.entries {
                    joined.push(&more.key.name, more.key.span, Some(more.value));
                }
                *inner = joined.map;
            }
            _ => {
                let value = Value::new(Data::Map(other.map), span);
                self.map.entries.push(entry(name, span, value));
            }
        }
    }
}
