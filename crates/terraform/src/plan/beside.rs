//! The configuration that a plan was made from, where it stands in the same tree: what the plan says has its place there.

use std::collections::HashMap;
use std::sync::Arc;

use portcullis_model::format::SourceTree;
use portcullis_model::value::Origin;
use portcullis_model::{Data, File, Resource, Source, SourceId, Span, Value};
use smol_str::SmolStr;

use super::reading::{get, items, path, text};
use crate::parse;
use crate::syntax::{Block, Body, Expression, Key, KeyKind, Kind};

/// Modules within each other that are looked for.
const DEPTH: usize = 16;

/// The directories of a configuration.
pub(super) struct Beside {
    root: String,
    directories: HashMap<String, Written>,
}

/// What stands in the files of a directory.
#[derive(Default)]
struct Written {
    body: Body,
    files: Vec<Arc<File>>,
}

/// Finds the configuration of a plan: in its own directory or in one above it.
pub(super) fn find(plan_path: &str, plan: &Value, tree: &dyn SourceTree) -> Option<Beside> {
    let module = path(plan, &["configuration", "root_module"])?;
    let mut directory = parent(plan_path);
    loop {
        let mut beside = Beside {
            root: directory.to_owned(),
            directories: HashMap::new(),
        };
        beside.load(directory, module, tree, DEPTH);
        if beside
            .directories
            .get(directory)
            .is_some_and(|written| holds(&written.body, module))
        {
            return Some(beside);
        }
        if directory.is_empty() {
            return None;
        }
        directory = parent(directory);
    }
}

fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// Whether all blocks of a module are there, and at least one.
fn holds(body: &Body, module: &Value) -> bool {
    let resources = items(Some(module), "resources");
    let calls = get(module, "module_calls").and_then(Value::as_map);
    let mut calls = calls.into_iter().flat_map(|calls| calls.iter());
    let has_any = !resources.is_empty() || get(module, "module_calls").is_some();
    let has = |resource: &Value| {
        let word = if text(resource, "mode") == "data" {
            "data"
        } else {
            "resource"
        };
        block(body, word, &[text(resource, "type"), text(resource, "name")]).is_some()
    };
    has_any && resources.iter().all(has) && calls.all(|call| block(body, "module", &[&call.key.name]).is_some())
}

fn block<'b>(body: &'b Body, word: &'b str, labels: &[&str]) -> Option<&'b Block> {
    let mut blocks = body.blocks(word);
    blocks.find(|block| {
        block
            .labels
            .iter()
            .map(|label| label.name.as_str())
            .eq(labels.iter().copied())
    })
}

/// A directory of the configuration.
#[derive(Clone, Copy)]
pub(super) struct Directory<'b> {
    beside: &'b Beside,
    path: &'b str,
    written: &'b Written,
}

/// A block that calls a module, and where that module stands.
pub(super) struct Calling<'b> {
    pub(super) head: Span,
    pub(super) span: Span,
    pub(super) module: Option<Directory<'b>>,
}

impl Beside {
    pub(super) fn root(&self) -> Option<Directory<'_>> {
        self.directory(&self.root)
    }

    pub(super) fn into_files(self) -> impl Iterator<Item = Arc<File>> {
        self.directories.into_values().flat_map(|written| written.files)
    }

    fn directory(&self, path: &str) -> Option<Directory<'_>> {
        let (path, written) = self.directories.get_key_value(path)?;
        Some(Directory {
            beside: self,
            path,
            written,
        })
    }

    /// Reads a directory and those of the modules that are called there.
    fn load(&mut self, directory: &str, module: &Value, tree: &dyn SourceTree, depth: usize) {
        if !self.directories.contains_key(directory) {
            self.directories.insert(directory.to_owned(), read(directory, tree));
        }
        let Some(depth) = depth.checked_sub(1) else {
            return;
        };
        let calls = get(module, "module_calls").and_then(Value::as_map);
        for call in calls.into_iter().flat_map(|calls| calls.iter()) {
            let target = joined(directory, text(&call.value, "source"));
            if let (Some(target), Some(module)) = (target, get(&call.value, "module")) {
                self.load(&target, module, tree, depth);
            }
        }
    }
}

fn read(directory: &str, tree: &dyn SourceTree) -> Written {
    let mut written = Written::default();
    let files = tree.directory(directory);
    for path in files
        .iter()
        .filter(|path| path.ends_with(".tf") || path.ends_with(".tofu"))
    {
        // Places can only be told in files that have a number.
        let position = tree.files().binary_search(path);
        let (Ok(position), Ok(bytes)) = (position, tree.read(path)) else {
            continue;
        };
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        let id = SourceId(u32::try_from(position).unwrap_or(u32::MAX));
        let source = Arc::new(Source::new(id, Arc::clone(path), text));
        let hcl = parse::parse(&source);
        written.body.attributes.extend(hcl.body.attributes);
        written.body.blocks.extend(hcl.body.blocks);
        written.files.push(Arc::new(File {
            source,
            comments: hcl.comments,
        }));
    }
    written
}

/// The directory that a module's source names; `None` where it is not a local one, or outside.
fn joined(directory: &str, source: &str) -> Option<String> {
    if !source.starts_with("./") && !source.starts_with("../") {
        return None;
    }
    let mut parts: Vec<&str> = directory.split('/').filter(|part| !part.is_empty()).collect();
    for part in source.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

impl<'b> Directory<'b> {
    /// The block that calls a module by this name.
    pub(super) fn call(&self, name: &str, source: &str) -> Option<Calling<'b>> {
        let block = block(&self.written.body, "module", &[name])?;
        Some(Calling {
            head: block.head,
            span: block.span,
            module: joined(self.path, source).and_then(|path| self.beside.directory(&path)),
        })
    }

    /// Moves what the plan says of a resource to where the block of it stands.
    pub(super) fn place(&self, resource: &mut Resource) {
        let (word, kind) = match resource.kind.strip_prefix("data.") {
            Some(kind) => ("data", kind),
            None => ("resource", &*resource.kind),
        };
        let Some(block) = block(&self.written.body, word, &[kind, &resource.name]) else {
            return;
        };
        resource.span = block.span;
        resource.head = block.head;
        at_block(&mut resource.body, block);
        for reference in &mut resource.references {
            let attribute = reference
                .via
                .split('.')
                .next()
                .and_then(|name| block.body.attribute(name));
            reference.span = attribute.map_or(block.head, |attribute| attribute.value.span);
        }
    }
}

/// Moves a value to a place, and remembers where the plan has it.
fn at(value: &mut Value, span: Span, is_literal: bool) {
    if !is_literal {
        value.origin = Some(Arc::new(Origin {
            what: SmolStr::new_static("the plan"),
            span: value.span,
            from: None,
        }));
    }
    value.span = span;
}

/// Moves all of a value to one place.
fn all_at(value: &mut Value, span: Span) {
    match &mut value.data {
        Data::Map(map) => {
            map.head = span;
            for entry in &mut map.entries {
                entry.key.span = span;
                all_at(&mut entry.value, span);
            }
        }
        Data::List(list) => list.iter_mut().for_each(|item| all_at(item, span)),
        _ => {}
    }
    at(value, span, false);
}

fn at_block(value: &mut Value, block: &Block) {
    at(value, block.span, false);
    let Data::Map(map) = &mut value.data else {
        return;
    };
    map.head = block.head;
    for entry in &mut map.entries {
        let name = &entry.key.name;
        if let Some(attribute) = block.body.attribute(name) {
            entry.key.span = attribute.name_span;
            at_expression(&mut entry.value, &attribute.value);
            continue;
        }
        let made = block
            .body
            .blocks("dynamic")
            .filter(|made| made.label(0) == name.as_str());
        let contents = made.filter_map(|made| made.body.blocks("content").next());
        let blocks: Vec<&Block> = block.body.blocks(name).chain(contents).collect();
        match (&mut entry.value.data, blocks.as_slice()) {
            // What nobody wrote is the provider's.
            (_, []) => {
                entry.key.span = block.head;
                all_at(&mut entry.value, block.head);
            }
            (Data::List(list), blocks @ [first, ..]) => {
                entry.key.span = first.word_span;
                entry.value.span = first.span;
                let is_each = list.len() == blocks.len();
                for (position, item) in list.iter_mut().enumerate() {
                    let of_item = blocks.get(position).filter(|_| is_each).unwrap_or(first);
                    at_block(item, of_item);
                }
            }
            (_, [first, ..]) => {
                entry.key.span = first.word_span;
                at_block(&mut entry.value, first);
            }
        }
    }
}

fn at_expression(value: &mut Value, expression: &Expression) {
    match (&mut value.data, &expression.kind) {
        (Data::List(list), Kind::Tuple(items)) if list.len() == items.len() => {
            let pairs = list.iter_mut().zip(items.iter());
            pairs.for_each(|(item, expression)| at_expression(item, expression));
            value.span = expression.span;
        }
        (Data::Map(map), Kind::Object(fields)) => {
            map.head = expression.span;
            for entry in &mut map.entries {
                let is_it = |key: &Key| matches!(&key.kind, KeyKind::Name(name) if *name == entry.key.name);
                match fields.iter().find(|field| is_it(&field.key)) {
                    Some(field) => {
                        entry.key.span = field.key.span;
                        at_expression(&mut entry.value, &field.value);
                    }
                    None => {
                        entry.key.span = expression.span;
                        all_at(&mut entry.value, expression.span);
                    }
                }
            }
            value.span = expression.span;
        }
        (_, Kind::Parenthesis(inner)) => at_expression(value, inner),
        (_, Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_)) => at(value, expression.span, true),
        _ => all_at(value, expression.span),
    }
}
