//! Block bodies to maps.

use std::collections::HashMap;

use hcl_edit::Span as _;
use hcl_edit::structure::{Block, BlockLabel, Body, Structure};
use portcullis_model::{Data, Entry, Key, Map, Reason, Span, Unknown, Value};
use smol_str::SmolStr;

use crate::expression::{Evaluator, Place, as_written};

/// Bodies with more entries than this get a table of the block types met, rather than a search for each.
const TABLE_FROM: usize = 16;

/// What lowering needs besides the tree.
#[derive(Clone, Copy)]
pub(crate) struct Lowering<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) evaluator: &'a dyn Evaluator,
}

impl Lowering<'_> {
    /// The content of a block. `word` is the block's type, which decides the arguments that Terraform takes as written.
    pub(crate) fn body(self, word: &str, body: &Body, head: Span) -> Map {
        let mut map = Map::empty(head);
        let mut table = (body.len() > TABLE_FROM).then(HashMap::new);
        map.entries.reserve(body.len());
        for structure in body {
            match structure {
                Structure::Attribute(attribute) => {
                    let key = Key {
                        name: SmolStr::new(attribute.key.as_str()),
                        span: self.place.span(attribute.key.span()),
                    };
                    let value = if is_taken_as_written(word, &key.name) {
                        as_written(&attribute.value, self.place, key.span)
                    } else {
                        self.evaluator.value(&attribute.value, self.place, key.span)
                    };
                    map.entries.push(Entry { key, value });
                }
                Structure::Block(block) => self.block(block, &mut map, table.as_mut()),
            }
        }
        map
    }

    fn block<'b>(self, block: &'b Block, map: &mut Map, table: Option<&mut HashMap<&'b str, usize>>) {
        let head = self.head(block);
        let (name, value) = match (block.ident.as_str(), block.labels.as_slice()) {
            ("dynamic", [label, ..]) => {
                let unknown = Unknown::new(Reason::Dynamic, label.as_str());
                (label.as_str(), Value::unknown(unknown, head))
            }
            (word, labels) => (word, self.labelled(word, block, labels, head)),
        };
        let key_span = self.place.span(block.ident.span());
        let position = match &table {
            Some(table) => table.get(name).copied(),
            None => map.entries.iter().position(|entry| entry.key.name == name),
        };
        match position {
            Some(position) => join(&mut map.entries[position].value, value),
            None => {
                if let Some(table) = table {
                    table.insert(name, map.entries.len());
                }
                let name = SmolStr::new(name);
                let span = value.span;
                let value = match value.data {
                    Data::Unknown(_) => value,
                    _ => Value::new(Data::List(vec![value]), span),
                };
                let key = Key { name, span: key_span };
                map.entries.push(Entry { key, value });
            }
        }
    }

    /// A block's content, within one map for each label, as the JSON syntax has it.
    fn labelled(self, word: &str, block: &Block, labels: &[BlockLabel], head: Span) -> Value {
        let span = self.place.span(block.span());
        let Some((label, rest)) = labels.split_first() else {
            return Value::new(Data::Map(self.body(word, &block.body, head)), span);
        };
        let inner = self.labelled(word, block, rest, head);
        let key = Key {
            name: SmolStr::new(label.as_str()),
            span: self.label_span(label),
        };
        let mut map = Map::empty(head);
        map.entries.push(Entry {
            key,
            value: Value::new(Data::List(vec![inner]), span),
        });
        Value::new(Data::Map(map), span)
    }

    /// A block's header: its type and labels.
    pub(crate) fn head(self, block: &Block) -> Span {
        let word = self.place.span(block.ident.span());
        block
            .labels
            .last()
            .map_or(word, |label| word.to(self.place.span(label.span())))
    }

    fn label_span(self, label: &BlockLabel) -> Span {
        let span = self.place.span(label.span());
        match label {
            BlockLabel::String(_) => span.slice(1, span.len().saturating_sub(1)),
            BlockLabel::Ident(_) => span,
        }
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

/// The arguments whose expressions are no values but names: types, addresses and providers.
fn is_taken_as_written(word: &str, name: &str) -> bool {
    match name {
        "type" => word == "variable",
        "provider" => matches!(word, "resource" | "data" | "ephemeral" | "import"),
        "providers" => word == "module",
        "depends_on" => matches!(word, "resource" | "data" | "module" | "output" | "ephemeral"),
        "ignore_changes" | "replace_triggered_by" => word == "lifecycle",
        "from" | "to" => matches!(word, "moved" | "import" | "removed"),
        _ => false,
    }
}
