//! Builds the tree: what nests, which key counts when one is given twice, and where a missing key would stand.

use std::collections::HashMap;

use portcullis_model::limits::NESTING;
use portcullis_model::value::{Entry, Key, Map};
use portcullis_model::{Data, ProblemKind, SmolStr, Source, Span, Value};

use crate::problems::Problems;

/// Maps with more keys than this are searched by hash.
const SMALL: usize = 16;

/// A tree that is being built.
pub(crate) struct Builder<'s> {
    source: &'s Source,
    stack: Vec<Frame>,
    root: Option<(Value, Span)>,
    pub(crate) problems: Problems,
}

/// A list or map that is still open.
struct Frame {
    node: Open,
    /// The characters seen of it so far, quotes and brackets included.
    outer: Span,
    anchor: usize,
}

enum Open {
    List(Vec<Value>),
    Map(OpenMap),
}

struct OpenMap {
    entries: Vec<Entry>,
    index: Option<HashMap<SmolStr, usize>>,
    key: Option<PendingKey>,
    /// The key that holds this map.
    holder: Option<Span>,
    merged: Vec<Map>,
    complete: bool,
}

struct PendingKey {
    key: Key,
    merge: bool,
}

/// A list or map that has ended.
pub(crate) struct Closed {
    pub(crate) anchor: usize,
    pub(crate) value: Value,
    pub(crate) outer: Span,
}

impl<'s> Builder<'s> {
    pub(crate) fn new(source: &'s Source) -> Self {
        Self {
            source,
            stack: Vec::new(),
            root: None,
            problems: Problems::default(),
        }
    }

    /// How many lists and maps are open.
    pub(crate) fn depth(&self) -> usize {
        self.stack.len()
    }

    /// Whether the next node is a key.
    pub(crate) fn wants_key(&self) -> bool {
        matches!(self.stack.last(), Some(Frame { node: Open::Map(map), .. }) if map.key.is_none())
    }

    /// Opens a list. False where that would be beyond the nesting limit.
    pub(crate) fn open_list(&mut self, outer: Span, anchor: usize) -> bool {
        self.open(Open::List(Vec::new()), outer, anchor)
    }

    /// Opens a map. False where that would be beyond the nesting limit.
    pub(crate) fn open_map(&mut self, outer: Span, anchor: usize) -> bool {
        let holder = match self.stack.last() {
            Some(Frame {
                node: Open::Map(map), ..
            }) => map.key.as_ref().map(|pending| pending.key.span),
            _ => None,
        };
        let map = OpenMap {
            entries: Vec::new(),
            index: None,
            key: None,
            holder,
            merged: Vec::new(),
            complete: true,
        };
        self.open(Open::Map(map), outer, anchor)
    }

    fn open(&mut self, node: Open, outer: Span, anchor: usize) -> bool {
        let fits = self.stack.len() < NESTING;
        if fits {
            self.stack.push(Frame { node, outer, anchor });
        }
        fits
    }

    /// A key. `merge` where it is the merge key `<<`.
    pub(crate) fn key(&mut self, name: impl Into<SmolStr>, span: Span, outer: Span, merge: bool) {
        if let Some(Frame {
            node: Open::Map(map),
            outer: all,
            ..
        }) = self.stack.last_mut()
        {
            let name = name.into();
            *all = all.to(outer);
            map.key = Some(PendingKey {
                key: Key { name, span },
                merge,
            });
        }
    }

    /// A value: a scalar, or what an alias stands for. `outer` are its characters with quotes.
    pub(crate) fn value(&mut self, mut value: Value, outer: Span) {
        let Some(frame) = self.stack.last_mut() else {
            self.root = Some((value, outer));
            return;
        };
        frame.outer = frame.outer.to(outer);
        match &mut frame.node {
            Open::List(items) => {
                if value.span.is_empty() && value.is_null() {
                    value.span = dash_before(self.source, value.span);
                }
                items.push(value);
            }
            Open::Map(map) => match map.key.take() {
                None => {
                    let name = value
                        .scalar_text()
                        .unwrap_or_else(|| self.source.slice(outer).trim().into());
                    map.key = Some(PendingKey {
                        key: Key { name, span: value.span },
                        merge: false,
                    });
                }
                Some(pending) => map.add(pending, value, self.source, &mut self.problems),
            },
        }
    }

    /// Ends the innermost list or map, whose last characters are `end`, and adds it to what holds it.
    pub(crate) fn close(&mut self, end: Span) {
        if let Some(closed) = self.end(end) {
            self.value(closed.value, closed.outer);
        }
    }

    /// Ends the innermost list or map without adding it to what holds it.
    pub(crate) fn end(&mut self, end: Span) -> Option<Closed> {
        let frame = self.stack.pop()?;
        let outer = if end.is_empty() {
            frame.outer
        } else {
            frame.outer.to(end)
        };
        let data = match frame.node {
            Open::List(mut items) => {
                items.shrink_to_fit();
                Data::List(items)
            }
            Open::Map(map) => Data::Map(map.finish(outer)),
        };
        Some(Closed {
            anchor: frame.anchor,
            value: Value::new(data, outer),
            outer,
        })
    }

    /// The finished tree and its characters.
    pub(crate) fn take(&mut self) -> Option<(Value, Span)> {
        self.stack.clear();
        self.root.take()
    }

    /// What was read of a tree that has no end: its open maps are incomplete.
    pub(crate) fn abandon(&mut self) -> Option<(Value, Span)> {
        while let Some(frame) = self.stack.last_mut() {
            let end = frame.outer.slice(frame.outer.len(), frame.outer.len());
            if let Open::Map(map) = &mut frame.node {
                map.complete = false;
                map.key = None;
            }
            self.close(end);
        }
        self.take()
    }
}

impl OpenMap {
    fn add(&mut self, pending: PendingKey, mut value: Value, source: &Source, problems: &mut Problems) {
        if pending.merge && self.merge(&value) {
            return;
        }
        let key = pending.key;
        if value.span.is_empty() && value.is_null() {
            value.span = key.span;
        }
        match self.position(&key.name) {
            Some(position) => {
                let line = source.line_of(self.entries[position].key.span.start as usize);
                let name = &key.name;
                problems.push(
                    ProblemKind::DuplicateKey,
                    key.span,
                    format!("the key `{name}` is given twice: this one counts, the one on line {line} is lost"),
                );
                self.entries[position] = Entry { key, value };
            }
            None => self.push(Entry { key, value }),
        }
    }

    fn push(&mut self, entry: Entry) {
        if let Some(index) = &mut self.index {
            index.insert(entry.key.name.clone(), self.entries.len());
        }
        self.entries.push(entry);
        if self.index.is_none() && self.entries.len() > SMALL {
            let names = self.entries.iter().enumerate();
            self.index = Some(names.map(|(at, entry)| (entry.key.name.clone(), at)).collect());
        }
    }

    fn position(&self, name: &SmolStr) -> Option<usize> {
        match &self.index {
            Some(index) => index.get(name).copied(),
            None => self.entries.iter().position(|entry| entry.key.name == *name),
        }
    }

    /// Takes the value of a merge key: a map, or a list of maps. False where it is something else.
    fn merge(&mut self, value: &Value) -> bool {
        let items = value.items();
        if !items
            .iter()
            .all(|item| matches!(item.data, Data::Map(_) | Data::Unknown(_)))
        {
            return false;
        }
        for item in items {
            match &item.data {
                Data::Map(map) => self.merged.push(map.clone()),
                _ => self.complete = false,
            }
        }
        true
    }

    fn finish(mut self, outer: Span) -> Map {
        // What is written here wins over what is merged in, and what is merged first over what is merged later.
        for map in std::mem::take(&mut self.merged) {
            self.complete &= map.complete;
            for entry in map.entries {
                if self.position(&entry.key.name).is_none() {
                    self.push(entry);
                }
            }
        }
        self.entries.shrink_to_fit();
        let first = self.entries.first().map(|entry| entry.key.span);
        Map {
            head: self.holder.or(first).unwrap_or(outer),
            entries: self.entries,
            complete: self.complete,
        }
    }
}

/// The dash of a list item that is empty.
fn dash_before(source: &Source, at: Span) -> Span {
    let before = source.text().get(..at.start as usize).unwrap_or("").trim_end();
    match before.strip_suffix('-') {
        Some(rest) => source.span(rest.len(), before.len()),
        None => at,
    }
}
