//! Block bodies to maps, and what `dynamic` makes of its blocks.

use std::collections::HashMap;

use portcullis_model::{Data, Entry, Key, Map, Reason, Span, Unknown, Value};
use smol_str::SmolStr;

use super::found::Found;
use super::{Lowering, Values};
use crate::evaluate::{Fault, evaluate};
use crate::syntax::{Attribute, Base, Block, Body, Kind, Label, is_taken_as_written};
use crate::value::{self, Fields, Val};

/// Bodies with more parts than this get a table of the block types met, rather than a search for each.
const TABLE_FROM: usize = 16;

/// Blocks that one `dynamic` may make.
const GENERATED: usize = 1_000;

/// The blocks of a body by their type.
struct Content {
    map: Map,
    positions: Option<HashMap<SmolStr, usize>>,
}

impl Lowering<'_> {
    /// The content of a block. `word` is the block's type, which decides the arguments that Terraform takes as written.
    pub(super) fn body(self, word: &str, body: &Body, head: Span, found: &mut Found) -> Map {
        let parts = body.attributes.len() + body.blocks.len();
        let mut content = Content {
            map: Map::empty(head),
            positions: (parts > TABLE_FROM).then(HashMap::new),
        };
        content.map.entries.reserve(parts);
        // In the order of the source.
        let mut attributes = body.attributes.iter().peekable();
        for block in &body.blocks {
            while let Some(attribute) = attributes.next_if(|next| next.name_span.start < block.word_span.start) {
                content.map.entries.push(self.attribute(word, attribute, found));
            }
            self.block(block, &mut content, found);
        }
        for attribute in attributes {
            content.map.entries.push(self.attribute(word, attribute, found));
        }
        content.map
    }

    fn attribute(self, word: &str, attribute: &Attribute, found: &mut Found) -> Entry {
        let key = Key {
            name: attribute.name.clone(),
            span: attribute.name_span,
        };
        let value = if is_taken_as_written(word, &key.name) {
            self.as_written(&attribute.value, key.span)
        } else if key.name == "for_each" && matches!(word, "resource" | "data" | "ephemeral" | "module") {
            found.below(&key.name, |found| self.instances(&attribute.value, key.span, found))
        } else {
            found.below(&key.name, |found| self.with_document(&attribute.value, key.span, found))
        };
        Entry { key, value }
    }

    fn block(self, block: &Block, content: &mut Content, found: &mut Found) {
        if let ("dynamic", Some(label)) = (block.word.as_str(), block.labels.first()) {
            for value in self.dynamic(block, label, found) {
                content.add(&label.name, label.span, value);
            }
            return;
        }
        let value = self.labelled(&block.word, block, &block.labels, found);
        content.add(&block.word, block.word_span, value);
    }

    /// A block's content, within one map for each label, as the JSON syntax has it.
    fn labelled(self, word: &str, block: &Block, labels: &[Label], found: &mut Found) -> Value {
        let head = block.head;
        let path = std::iter::once(word).chain(labels.iter().map(|label| label.name.as_str()));
        let path: Vec<&str> = path.collect();
        let body = found.below(&path.join("."), |found| self.body(word, &block.body, head, found));
        let innermost = Value::new(Data::Map(body), block.span);
        labels.iter().rev().fold(innermost, |inner, label| {
            let mut map = Map::empty(head);
            map.entries.push(Entry {
                key: Key {
                    name: label.name.clone(),
                    span: label.span,
                },
                value: Value::new(Data::List(vec![inner]), block.span),
            });
            Value::new(Data::Map(map), block.span)
        })
    }

    /// The blocks that a dynamic block makes; where that is not known, what stands for them.
    fn dynamic(self, block: &Block, label: &Label, found: &mut Found) -> Vec<Value> {
        let head = block.head;
        let unknown = |reason: Reason, subject: &str| Value::unknown(Unknown::new(reason, subject), head);
        let (Values::Evaluated(scope), Some(for_each), Some(content)) = (
            self.values,
            block.body.attribute("for_each"),
            block.body.blocks("content").next(),
        ) else {
            return vec![unknown(Reason::Dynamic, &label.name)];
        };
        let subject = self.subject(for_each.value.span);
        let (pairs, all) = match evaluate(&for_each.value, scope) {
            Err(Fault::Limit { .. }) => return vec![unknown(Reason::Limit, &subject)],
            Err(Fault::Error { .. }) => return vec![unknown(Reason::Error, &subject)],
            Ok(val) => {
                found.below(&label.name, |found| found.targets(val.targets(), for_each.value.span));
                match elements(&val) {
                    Some(elements) => elements,
                    None => return vec![unknown(Reason::Error, &subject)],
                }
            }
        };
        if pairs.len() > GENERATED {
            return vec![unknown(Reason::Limit, &label.name)];
        }
        let iterator = iterator(&block.body, &label.name);
        let mut blocks: Vec<Value> = Vec::with_capacity(pairs.len());
        for (key, value) in pairs {
            if scope.environment.budget().step(1, content.span).is_err() {
                return vec![unknown(Reason::Limit, &label.name)];
            }
            let fields = [(SmolStr::new_static("key"), key), (SmolStr::new_static("value"), value)];
            let bound = scope.bind(iterator, Val::object(Fields::from_pairs(fields)));
            let inner = self.within(scope, &bound);
            blocks.push(inner.generated(block, label, content, found));
        }
        if !all {
            blocks.push(unknown(Reason::Dynamic, &label.name));
        }
        blocks
    }

    /// One block that a dynamic block makes, within its labels.
    fn generated(self, block: &Block, label: &Label, content: &Block, found: &mut Found) -> Value {
        let Some(labels) = block.body.attribute("labels") else {
            return self.labelled(&label.name, content, &[], found);
        };
        let names = self.value(&labels.value, labels.name_span, &mut Found::default());
        let names: Option<Vec<Label>> = names.as_list().and_then(|names| {
            let name = |value: &Value| {
                Some(Label {
                    name: value.scalar_text()?,
                    span: value.span,
                })
            };
            names.iter().map(name).collect()
        });
        match names {
            Some(names) => self.labelled(&label.name, content, &names, found),
            None => {
                let subject = self.subject(labels.value.span);
                Value::unknown(Unknown::new(Reason::Dynamic, subject), content.span)
            }
        }
    }
}

/// The name that the content of a dynamic block has for the element that it is made for.
pub(super) fn iterator<'b>(body: &'b Body, label: &'b SmolStr) -> &'b SmolStr {
    match body.attribute("iterator").map(|attribute| &attribute.value.kind) {
        Some(Kind::Traversal(traversal)) => match &traversal.base {
            Base::Name(name) => name,
            Base::Expression(_) => label,
        },
        _ => label,
    }
}

/// The keys and values that a `for_each` goes through, and whether these are all; `None` where Terraform refuses it.
fn elements(val: &Val) -> Option<(Vec<(Val, Val)>, bool)> {
    let of_fields = |fields: &Fields| {
        let pair = |(name, value): &(SmolStr, Val)| {
            let value = value.clone().part_of(val);
            (Val::string(name.clone()).part_of(val), value)
        };
        fields.iter().map(pair).collect()
    };
    match &val.data {
        value::Data::List(_, items) | value::Data::Tuple(items) => {
            let pair = |(item, number): (&Val, i64)| (Val::number(number), item.clone().part_of(val));
            Some((items.iter().zip(0..).map(pair).collect(), true))
        }
        value::Data::Set(_, items) => {
            let pair = |item: &Val| (item.clone().part_of(val), item.clone().part_of(val));
            Some((items.iter().map(pair).collect(), true))
        }
        value::Data::Map(_, fields) | value::Data::Object(fields) => Some((of_fields(fields), true)),
        value::Data::Unknown(unknown) => {
            let known = unknown.fields.as_deref().map(of_fields);
            Some((known.unwrap_or_default(), false))
        }
        value::Data::Handle(_) => Some((Vec::new(), false)),
        value::Data::Null(_) | value::Data::Bool(_) | value::Data::Number(_) | value::Data::String(_) => None,
    }
}

impl Content {
    /// Adds a block to those of its type.
    fn add(&mut self, name: &SmolStr, key_span: Span, value: Value) {
        let position = match &self.positions {
            Some(positions) => positions.get(name).copied(),
            None => self.map.entries.iter().position(|entry| entry.key.name == *name),
        };
        if let Some(entry) = position.and_then(|position| self.map.entries.get_mut(position)) {
            return join(&mut entry.value, value);
        }
        if let Some(positions) = &mut self.positions {
            positions.insert(name.clone(), self.map.entries.len());
        }
        let span = value.span;
        let value = match value.data {
            Data::Unknown(_) => value,
            _ => Value::new(Data::List(vec![value]), span),
        };
        let key = Key {
            name: name.clone(),
            span: key_span,
        };
        self.map.entries.push(Entry { key, value });
    }
}

/// Adds a block to those of its type.
fn join(blocks: &mut Value, block: Value) {
    let span = blocks.span.to(block.span);
    match &mut blocks.data {
        Data::List(items) => items.push(block),
        _ => {
            let first = std::mem::replace(&mut blocks.data, Data::Null);
            let first = Value::new(first, blocks.span);
            blocks.data = Data::List(vec![first, block]);
        }
    }
    blocks.span = span;
}
