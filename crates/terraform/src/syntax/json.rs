//! The JSON form: from its objects to the tree that the native form makes.
//!
//! Nothing in it tells blocks from objects. What Terraform itself has as blocks becomes blocks, and so does what holds
//! `dynamic`; everything else is an attribute.

use portcullis_model::{Data, Entry, Key as Name, Map, Problem, ProblemKind, Source, Span, Value};
use smol_str::SmolStr;

use super::native::{self, Place};
use super::{Attribute, Block, Body, Call, Expression, Field, Key, KeyKind, Kind, Label, Part, is_taken_as_written};
use crate::value::Number;

/// Reads the content of a configuration file.
pub(crate) fn configuration(document: &Value, source: &Source, problems: &mut Vec<Problem>) -> Body {
    let mut reader = Reader { source, problems };
    let mut body = Body::default();
    for entry in reader.entries(document) {
        let name = &entry.key;
        let labels = labels_of("", &name.name).unwrap_or(0);
        reader.blocks(&name.name, labels, &mut vec![name], &entry.value, &mut body);
    }
    body
}

/// Reads the values of variables, whose strings are no templates.
pub(crate) fn variable_values(document: &Value, source: &Source, problems: &mut Vec<Problem>) -> Body {
    let mut reader = Reader { source, problems };
    let mut body = Body::default();
    for entry in reader.entries(document) {
        body.attributes.push(reader.attribute(entry, Strings::Literal));
    }
    body
}

/// What a string is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strings {
    /// Text.
    Literal,
    /// A template.
    Template,
    /// An expression by itself: a type, an address.
    Expression,
}

/// How many labels a block has that Terraform knows, by the block around it; nothing for an attribute.
fn labels_of(around: &str, word: &str) -> Option<usize> {
    match (around, word) {
        ("", "resource" | "data" | "ephemeral") => Some(2),
        ("", "module" | "variable" | "output" | "provider" | "check") => Some(1),
        ("resource" | "data" | "ephemeral", "lifecycle" | "connection")
        | ("resource", "timeouts")
        | ("removed", "lifecycle")
        | ("provisioner", "connection")
        | ("lifecycle", "precondition" | "postcondition")
        | ("output", "precondition")
        | ("variable", "validation")
        | ("check", "assert")
        | ("terraform", "required_providers" | "cloud")
        | ("cloud", "workspaces") => Some(0),
        ("resource" | "removed", "provisioner") | ("terraform", "backend" | "provider_meta") => Some(1),
        ("check", "data") => Some(2),
        _ => None,
    }
}

struct Reader<'a> {
    source: &'a Source,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    /// The keys of a whole file that are no comments.
    fn entries<'v>(&mut self, document: &'v Value) -> Vec<&'v Entry> {
        match &document.data {
            Data::Map(map) => without_comments(map).collect(),
            _ => {
                let message = "the file is not read: its content is no object";
                self.problems
                    .push(Problem::at(ProblemKind::Syntax, document.span, message));
                Vec::new()
            }
        }
    }

    /// Goes down the labels; an array at any level holds several of what would stand there.
    fn blocks<'v>(&mut self, word: &str, labels: usize, path: &mut Vec<&'v Name>, value: &'v Value, out: &mut Body) {
        for item in value.items() {
            match &item.data {
                Data::Map(map) if labels == 0 => {
                    let block = self.block(word, path, map, item.span);
                    out.blocks.push(block);
                }
                Data::Map(map) => {
                    for entry in without_comments(map) {
                        path.push(&entry.key);
                        self.blocks(word, labels - 1, path, &entry.value, out);
                        path.pop();
                    }
                }
                _ => {}
            }
        }
    }

    fn block(&mut self, word: &str, path: &[&Name], map: &Map, span: Span) -> Block {
        let head = path.last().map_or(span, |name| name.span);
        let label = |name: &&Name| Label {
            name: name.name.clone(),
            span: name.span,
        };
        Block {
            word: SmolStr::new(word),
            word_span: path.first().map_or(span, |name| name.span),
            head,
            labels: path.iter().skip(1).map(label).collect(),
            body: self.body(word, map),
            span: head.to(span),
        }
    }

    fn body(&mut self, word: &str, map: &Map) -> Body {
        let mut body = Body::default();
        for entry in without_comments(map) {
            let name = entry.key.name.as_str();
            let is_block = matches!(entry.value.data, Data::Map(_) | Data::List(_));
            let labels = match name {
                "dynamic" if is_block => Some(1),
                "content" if word == "dynamic" => Some(0),
                _ => labels_of(word, name).or_else(|| holds_dynamic(&entry.value).then_some(0)),
            };
            if let Some(labels) = labels.filter(|_| is_block) {
                self.blocks(name, labels, &mut vec![&entry.key], &entry.value, &mut body);
                continue;
            }
            let strings = if is_taken_as_written(word, name) || (word == "dynamic" && name == "iterator") {
                Strings::Expression
            } else if matches!((word, name), ("variable", "default") | ("module", "source" | "version")) {
                Strings::Literal
            } else {
                Strings::Template
            };
            body.attributes.push(self.attribute(entry, strings));
        }
        body
    }

    fn attribute(&mut self, entry: &Entry, strings: Strings) -> Attribute {
        Attribute {
            name: entry.key.name.clone(),
            name_span: entry.key.span,
            value: self.expression(&entry.value, strings),
        }
    }

    fn expression(&mut self, value: &Value, strings: Strings) -> Expression {
        let kind = match &value.data {
            Data::Null => Kind::Null,
            Data::Bool(value) => Kind::Bool(*value),
            Data::Number(number) => {
                // The reader of JSON does not keep all digits.
                let written = Number::parse(self.source.slice(value.span).trim_start_matches('-'));
                match written {
                    Some(digits) if self.source.slice(value.span).starts_with('-') => Kind::Number(digits.negate()),
                    Some(digits) => Kind::Number(digits),
                    None => Kind::String(smol_str::format_smolstr!("{number}")),
                }
            }
            Data::String(text) => return self.string(text, value.span, strings),
            Data::List(items) => Kind::Tuple(items.iter().map(|item| self.expression(item, strings)).collect()),
            Data::Map(map) => Kind::Object(map.iter().map(|entry| self.field(entry, strings)).collect()),
            // A part that could not be read: no function has this name.
            Data::Unknown(_) => Kind::Call(Box::new(Call {
                name: SmolStr::default(),
                name_span: value.span,
                arguments: Box::default(),
                expands: false,
            })),
        };
        Expression { kind, span: value.span }
    }

    fn field(&mut self, entry: &Entry, strings: Strings) -> Field {
        let Name { name, span } = &entry.key;
        let kind = match strings {
            Strings::Template => match self.string(name, *span, strings) {
                Expression {
                    kind: Kind::String(name),
                    ..
                } => KeyKind::Name(name),
                computed => KeyKind::Computed(computed),
            },
            Strings::Literal | Strings::Expression => KeyKind::Name(name.clone()),
        };
        Field {
            key: Key { kind, span: *span },
            value: self.expression(&entry.value, strings),
        }
    }

    fn string(&mut self, text: &SmolStr, span: Span, strings: Strings) -> Expression {
        let is_template = text.contains("${") || text.contains("%{");
        // With escapes in it the text's own places are not those of the file.
        let place = if self.source.slice(span) == text {
            Place::At(span.source, span.start as usize)
        } else {
            Place::Within(span)
        };
        let read = match strings {
            Strings::Template if is_template => native::template(text, place).map(|template| {
                let mut parts = template.parts;
                let kind = match parts.as_mut_slice() {
                    [Part::Literal(text, _)] => Kind::String(std::mem::take(text)),
                    _ => Kind::Template(Box::new(super::Template { parts })),
                };
                Expression { kind, span }
            }),
            Strings::Expression => native::expression(text, place),
            Strings::Template | Strings::Literal => Ok(literal(text, span)),
        };
        read.unwrap_or_else(|refusal| {
            let kind = if refusal.is_limit {
                ProblemKind::Limit
            } else {
                ProblemKind::Syntax
            };
            let message = format!("a string is taken as it is written: {}", refusal.message);
            // The very character, where the text's places are those of the file.
            let at = match place {
                Place::At(..) => span.slice(refusal.at, refusal.at + 1),
                Place::Within(_) => span,
            };
            let at = if self.source.slice(at).is_empty() { span } else { at };
            self.problems.push(Problem::at(kind, at, message));
            literal(text, span)
        })
    }
}

fn literal(text: &SmolStr, span: Span) -> Expression {
    Expression {
        kind: Kind::String(text.clone()),
        span,
    }
}

fn without_comments(map: &Map) -> impl Iterator<Item = &Entry> {
    map.iter().filter(|entry| entry.key.name != "//")
}

/// Whether an object, or one of several, holds dynamic blocks, so that it must be a block itself.
fn holds_dynamic(value: &Value) -> bool {
    value.items().iter().any(|item| {
        let Data::Map(map) = &item.data else { return false };
        let dynamic = |entry: &Entry| entry.key.name == "dynamic" && defines_blocks(&entry.value);
        map.iter().any(|entry| dynamic(entry) || holds_dynamic(&entry.value))
    })
}

/// Whether below each label there is what a dynamic block has.
fn defines_blocks(value: &Value) -> bool {
    let is_definition = |value: &Value| {
        let mut maps = value.items().iter().filter_map(Value::as_map);
        maps.any(|map| map.get("for_each").is_some() && map.get("content").is_some())
    };
    let mut maps = value.items().iter().filter_map(Value::as_map);
    maps.any(|map| map.iter().any(|entry| is_definition(&entry.value)))
}
