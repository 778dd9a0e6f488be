//! Keys of YAML maps, set to what they must be.

use portcullis_model::{Data, Edit, Entry, Map, Source, Span, Unit, Value};

use super::alias::is_shared;
use super::{indent, insertion, line, line_break, without_lines};

/// What a key is set to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum New<'t> {
    /// A scalar as YAML writes it.
    Scalar(&'t str),
    /// A list of scalars.
    List(&'t [&'t str]),
}

/// Sets the key at a path of keys below a map: the scalar that stands there is replaced; what is missing, maps included,
/// is put in as the last key, in the style of the others. There is no edit in a template, nor where a value came from
/// elsewhere.
pub(crate) fn set(unit: &Unit, map: &Value, path: &[&str], new: New) -> Option<Vec<Edit>> {
    let source = written_source(unit, map.span)?;
    if is_template(source.slice(map.span)) {
        return None;
    }
    let mut around = Vec::with_capacity(path.len());
    let mut map = map;
    for (depth, name) in path.iter().enumerate() {
        around.push(map.as_map()?);
        let entries = map.as_map()?;
        match entries.entry(name) {
            Some(entry) if depth + 1 == path.len() => return alone(source, replace(source, entry, new)?),
            Some(entry) => map = Some(&entry.value).filter(|value| map.span.contains(value.span))?,
            None if !entries.complete => return None,
            None => return alone(source, put_in(source, map.span, &around, &path[depth..], new)?),
        }
    }
    None
}

/// Sets one key of a map to a scalar. Where it is missing, it is put in behind the one beside which it belongs, or else as the
/// last.
pub(crate) fn set_beside(unit: &Unit, map: &Value, beside: &str, name: &str, text: &str) -> Option<Vec<Edit>> {
    put_beside(unit, map, beside, &format!("{name}: {text}"), name)
        .map(|edit| vec![edit])
        .or_else(|| set(unit, map, &[name], New::Scalar(text)))
}

/// The edit, where it changes nothing in another place.
fn alone(source: &Source, edit: Edit) -> Option<Vec<Edit>> {
    (!is_shared(source, &edit)).then(|| vec![edit])
}

fn put_beside(unit: &Unit, map: &Value, beside: &str, text: &str, name: &str) -> Option<Edit> {
    let source = written_source(unit, map.span)?;
    let entries = map
        .as_map()
        .filter(|entries| entries.complete && entries.entry(name).is_none())?;
    let sibling = entries
        .entry(beside)
        .filter(|sibling| map.span.contains(sibling.key.span))?;
    let is_block = !source.slice(map.span).starts_with('{') && !is_template(source.slice(map.span));
    let scalar = scalar(source, sibling).filter(|scalar| is_block && !source.slice(*scalar).contains('\n'))?;
    let indent = indent_of_keys(source, sibling.key.span)?;
    let at = line(source, scalar.range().start)?.range().end;
    let end = line_break(source, at);
    Some(insertion(source, at, format!("{end}{indent}{text}"))).filter(|edit| !is_shared(source, edit))
}

/// Puts lines before an outermost key of a document, and before the comments on it, set apart as the key is.
pub(crate) fn put_before(unit: &Unit, map: &Value, key: &str, lines: &[&str]) -> Option<Vec<Edit>> {
    let source = written_source(unit, map.span)?;
    let entry = map.as_map()?.entry(key)?;
    let mut number = source.line_of(entry.key.span.range().start);
    if source.line_span(number)?.start != entry.key.span.start || source.slice(map.span).starts_with('{') {
        return None;
    }
    while number > 1 && source.line_text(number - 1).starts_with('#') {
        number -= 1;
    }
    let at = source.line_span(number)?.range().start;
    let end = line_break(source, at);
    let is_apart = number > 1 && source.line_text(number - 1).trim().is_empty();
    let mut text: String = lines.iter().flat_map(|line| [*line, end]).collect();
    if is_apart {
        text.push_str(end);
    }
    Some(vec![insertion(source, at, text)])
}

/// Takes an item out of a list whose items stand on lines of their own.
pub(crate) fn without_item(unit: &Unit, item: &Value) -> Option<Vec<Edit>> {
    let source = written_source(unit, item.span)?;
    let first = line(source, item.span.range().start)?;
    let before = source.text().get(first.range().start..item.span.range().start)?;
    let text = source.slice(item.span).trim_end();
    let last = line(source, item.span.range().start + text.len())?.range();
    let after = source.text().get(item.span.range().start + text.len()..last.end)?;
    let after = after.trim_start_matches(['"', '\'']).trim_start();
    let is_alone = before.trim() == "-" && (after.is_empty() || after.starts_with('#')) && !is_template(text);
    let span = item.span.slice(0, text.len());
    is_alone
        .then(|| without_lines(source, span))?
        .and_then(|edit| alone(source, edit))
}

/// The YAML file that a span is in.
pub(crate) fn written_source(unit: &Unit, span: Span) -> Option<&Source> {
    let source = &unit.file(span.source)?.source;
    let is_yaml = [".yaml", ".yml"].iter().any(|end| source.path().ends_with(end));
    is_yaml.then_some(source)
}

/// Whether a template is filled in before this is YAML. The expressions of workflows are none.
fn is_template(text: &str) -> bool {
    text.match_indices("{{").any(|(at, _)| !text[..at].ends_with('$'))
}

/// Replaces the scalar or the list that a key is set to.
fn replace(source: &Source, entry: &Entry, new: New) -> Option<Edit> {
    match new {
        New::Scalar(text) => Some(Edit {
            span: scalar(source, entry)?,
            text: text.to_owned(),
        }),
        New::List(items) => {
            let list = &entry.value;
            let written = source.slice(list.span);
            let items = items.join(", ");
            let is_here = list.origin.is_none() && list.span.start > entry.key.span.end && !written.contains('#');
            let text = match list.as_list()? {
                _ if !is_here => None,
                _ if written.starts_with('[') && written.ends_with(']') => Some(format!("[{items}]")),
                // Of a list on several lines, one item is left.
                [_, ..] if written.starts_with("- ") && !items.contains(',') => Some(format!("- {items}")),
                _ => None,
            };
            let span = list.span.slice(0, written.trim_end().len());
            text.map(|text| Edit { span, text })
        }
    }
}

/// The characters of a key's scalar with its quotes; none where it is written in any other way than behind the key.
pub(crate) fn scalar(source: &Source, entry: &Entry) -> Option<Span> {
    let value = &entry.value;
    let written = source.slice(value.span);
    let is_scalar = match &value.data {
        Data::String(text) => written == text.as_str(),
        Data::Bool(_) | Data::Number(_) => !written.is_empty() && !written.contains(['\n', '*', '&', '!']),
        _ => false,
    };
    let gap = source
        .text()
        .get(entry.key.span.range().end..value.span.range().start)?;
    let gap = gap.strip_prefix(['"', '\'']).unwrap_or(gap).trim_start_matches(' ');
    let quote = gap.strip_prefix(':')?.trim_start_matches(' ');
    let span = match quote {
        "" => value.span,
        "\"" | "'" => {
            let quoted = source.span(value.span.range().start - 1, value.span.range().end + 1);
            Some(quoted).filter(|quoted| source.slice(*quoted).ends_with(quote))?
        }
        _ => return None,
    };
    (is_scalar && value.origin.is_none()).then_some(span)
}

/// Puts a key into the innermost of some maps, as the inner ones are laid out or else the outer ones.
fn put_in(source: &Source, span: Span, around: &[&Map], path: &[&str], new: New) -> Option<Edit> {
    let map = around.last()?;
    let text = source.slice(span);
    if text.starts_with('{') {
        return put_in_flow(source, span, map, path, new);
    }
    let own = map.iter().filter(|entry| span.contains(entry.key.span));
    let first = own.clone().map(|entry| entry.key.span).min()?;
    let last = own.max_by_key(|entry| entry.key.span)?;
    let indent = indent_of_keys(source, first)?;
    let layout = Layout {
        step: around.iter().rev().find_map(|map| step(source, map)).unwrap_or(2),
        dashes: around.iter().rev().find_map(|map| dashes(source, map)).unwrap_or(2),
        end: line_break(source, first.range().start),
    };
    let at = end_of(source, span, last)?;
    let lines = layout.lines(path, new, &indent);
    let text: String = lines.iter().flat_map(|line| [layout.end, line.as_str()]).collect();
    Some(insertion(source, at, text))
}

/// The white space before the keys of a block map, the first of which may stand behind dashes of lists.
fn indent_of_keys(source: &Source, first: Span) -> Option<String> {
    let line = line(source, first.range().start)?.range();
    let before = source.text().get(line.start..first.range().start)?;
    let before = before.trim_start_matches('\u{feff}').trim_end_matches(['"', '\'']);
    before
        .bytes()
        .all(|byte| matches!(byte, b' ' | b'-'))
        .then(|| " ".repeat(before.len()))
}

/// The end of the line that the last value of a map ends on.
fn end_of(source: &Source, span: Span, last: &Entry) -> Option<usize> {
    let end = if span.contains(last.value.span) {
        last.value.span
    } else {
        // An alias, or a value of another kind: only the end of its own line is certain.
        last.key.span
    };
    let within = source.text().get(last.key.span.range().start..end.range().end)?;
    // Where a text keeps its empty lines, more of them would be part of it.
    if within.lines().next()?.trim_end().ends_with('+') {
        return None;
    }
    let at = last.key.span.range().start + within.trim_end().len();
    let line = line(source, at.saturating_sub(1))?.range();
    let next = source.line_text(source.line_of(at.saturating_sub(1)) + 1);
    // A line that is further in would belong to the value, which is then not what it was taken for.
    let own = indent(source, last.key.span.range().start).len();
    let deeper = next.len() - next.trim_start().len() > own && !next.trim_start().starts_with('#');
    let is_list_key = source
        .slice(super::line(source, last.key.span.range().start)?)
        .trim_start()
        .starts_with("- ");
    (!deeper || next.trim().is_empty() || is_list_key).then_some(line.end)
}

/// How the lines of a block map are laid out.
struct Layout {
    /// By how much the keys of an inner map stand further in.
    step: usize,
    /// By how much the dashes of a list stand further in than its key.
    dashes: usize,
    end: &'static str,
}

impl Layout {
    fn lines(&self, path: &[&str], new: New, indent: &str) -> Vec<String> {
        let Some((name, rest)) = path.split_first() else {
            return Vec::new();
        };
        match (rest, new) {
            ([], New::Scalar(text)) => vec![format!("{indent}{name}: {text}")],
            ([], New::List(items)) => {
                let dashes = " ".repeat(self.dashes);
                let items = items.iter().map(|item| format!("{indent}{dashes}- {item}"));
                std::iter::once(format!("{indent}{name}:")).chain(items).collect()
            }
            _ => {
                let inner = self.lines(rest, new, &format!("{indent}{}", " ".repeat(self.step)));
                std::iter::once(format!("{indent}{name}:")).chain(inner).collect()
            }
        }
    }
}

/// By how much the keys of inner maps stand further in, as the first one of a map has it.
fn step(source: &Source, map: &Map) -> Option<usize> {
    let own = column(source, map.iter().next()?.key.span)?;
    let mut steps = map.iter().filter_map(|entry| {
        let inner = entry.value.as_map()?.iter().next()?.key.span;
        column(source, inner)?.checked_sub(own)
    });
    steps.find(|step| (1..=8).contains(step))
}

/// By how much the dashes of lists stand further in than their keys, as the first list of a map has it, or else the one that
/// the map is an item of.
fn dashes(source: &Source, map: &Map) -> Option<usize> {
    let own = column(source, map.iter().next()?.key.span)?;
    let beside = map.iter().find_map(|entry| {
        let item = entry.value.as_list()?.first()?.span.range().start;
        let line = source.line_text(source.line_of(item));
        line.trim_start()
            .starts_with("- ")
            .then(|| depth(line).checked_sub(own))?
    });
    beside.or_else(|| around(source, map)).filter(|dashes| *dashes <= 8)
}

/// By how much the dash of the item that a map is stands further in than the key of its list.
fn around(source: &Source, map: &Map) -> Option<usize> {
    let number = source.line_of(map.iter().next()?.key.span.range().start);
    let first = source.line_text(number);
    let dash = depth(first);
    if !first.trim_start().starts_with("- ") {
        return None;
    }
    let above = (1..number)
        .rev()
        .take(LINES_ABOVE)
        .map(|number| source.line_text(number));
    let mut above = above.filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    let key = above.find(|line| depth(line) < dash || depth(line) == dash && !line.trim_start().starts_with("- "))?;
    dash.checked_sub(depth(key))
}

/// How many blanks a line begins with.
pub(super) fn depth(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// How many bytes stand before a key on its line; none where it is not the first there, but for dashes.
fn column(source: &Source, key: Span) -> Option<usize> {
    Some(indent_of_keys(source, key)?.len())
}

/// How far above its key a list is looked for.
const LINES_ABOVE: usize = 1_000;

fn put_in_flow(source: &Source, span: Span, map: &Map, path: &[&str], new: New) -> Option<Edit> {
    let text = source.slice(span);
    let inside = text.strip_prefix('{')?.strip_suffix('}')?;
    let new = flow(path, new);
    if inside.trim().is_empty() {
        return Some(Edit {
            span,
            text: format!("{{{new}}}"),
        });
    }
    let last = map.iter().map(|entry| entry.value.span.range().end).max()?;
    let rest = source.text().get(last..span.range().end)?;
    let is_plain = rest.trim_start_matches(['"', '\'', ']', '}', ' ']).is_empty();
    let at = span.range().start + 1 + inside.trim_end().len();
    is_plain.then(|| insertion(source, at, format!(", {new}")))
}

fn flow(path: &[&str], new: New) -> String {
    match (path, new) {
        ([], New::Scalar(text)) => text.to_owned(),
        ([], New::List(items)) => format!("[{}]", items.join(", ")),
        ([name, rest @ ..], _) => match flow(rest, new) {
            inner if rest.is_empty() => format!("{name}: {inner}"),
            inner => format!("{name}: {{{inner}}}"),
        },
    }
}
