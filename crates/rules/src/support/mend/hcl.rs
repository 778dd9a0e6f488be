//! Arguments of Terraform blocks, set to what they must be.

use portcullis_model::{Data, Edit, Entry, FormatId, Map, Resource, Source, Span, Unit, Value};

use super::{indent, insertion, line, line_break};
use crate::support::terraform_format::changes;

/// Sets the argument at this path of a resource to a value, given as HCL writes it: the literal that stands there is
/// replaced; what is missing, blocks included, is put in. There is no edit where the value came from elsewhere, or where
/// it is not certain what stands there.
pub(crate) fn set(unit: &Unit, resource: &Resource, path: &str, value: &str) -> Option<Vec<Edit>> {
    let source = written_source(unit, resource)?;
    let names: Vec<&str> = path.split('.').collect();
    let (last, outer) = names.split_last()?;
    let mut block = Block::of_resource(resource)?;
    for (depth, name) in outer.iter().enumerate() {
        let Some(entry) = block.map.entry(name) else {
            return put_in(source, resource, &block, &names[depth..], value);
        };
        let inner = entry.value.items().first().filter(|_| entry.value.as_list().is_some());
        block = Block::of_value(inner.unwrap_or(&entry.value))?;
    }
    match block.map.entry(last) {
        Some(entry) => Some(vec![replace(source, entry, value)?]),
        None => put_in(source, resource, &block, &[last], value),
    }
}

/// The file of a resource that is written in Terraform's own syntax.
pub(crate) fn written_source<'u>(unit: &'u Unit, resource: &Resource) -> Option<&'u Source> {
    let source = &unit.file(resource.span.source)?.source;
    let is_written = [".tf", ".tofu"].iter().any(|end| source.path().ends_with(end));
    (resource.format == FormatId::Terraform && is_written).then_some(source)
}

/// A block, or an object in braces.
struct Block<'v> {
    map: &'v Map,
    span: Span,
}

impl<'v> Block<'v> {
    fn of_value(value: &'v Value) -> Option<Self> {
        let map = value.as_map().filter(|_| value.origin.is_none())?;
        Some(Self { map, span: value.span })
    }

    fn of_resource(resource: &'v Resource) -> Option<Self> {
        let map = resource.body.as_map()?;
        Some(Self {
            map,
            span: resource.span,
        })
    }

    /// The offsets of its braces, if it is a block: its header, a brace, and a brace at its end.
    fn braces(&self, source: &Source) -> Option<(usize, usize)> {
        let head = self.map.head;
        if !self.span.contains(head) || head.is_empty() {
            return None;
        }
        let after = source.text().get(head.end as usize..self.span.end as usize)?;
        let blank = after.len() - after.trim_start_matches([' ', '\t']).len();
        let is_block = after[blank..].starts_with('{') && after.ends_with('}');
        is_block.then_some((head.end as usize + blank, self.span.end as usize - 1))
    }
}

/// Replaces the literal that an argument is set to. A literal stands right behind its `=` and is followed by nothing.
pub(crate) fn replace(source: &Source, entry: &Entry, value: &str) -> Option<Edit> {
    let literal = literal(source, entry)?;
    let quoted = source.slice(literal).starts_with('"');
    // Who wrote a boolean in quotes has a reason: a map of strings.
    let text = if quoted && !value.starts_with(['"', '[']) {
        format!("\"{value}\"")
    } else {
        value.to_owned()
    };
    Some(Edit { span: literal, text })
}

/// The characters of a literal with its quotes.
pub(crate) fn literal(source: &Source, entry: &Entry) -> Option<Span> {
    let value = &entry.value;
    let written = source.slice(value.span);
    let is_literal = match &value.data {
        Data::Null => written == "null",
        Data::String(text) => written == text.as_str() || (text.is_empty() && written == "\"\""),
        Data::Bool(_) | Data::Number(_) => value
            .scalar_text()
            .is_some_and(|text| written.trim_matches('"') == text),
        _ => false,
    };
    let from = entry.key.span.end as usize;
    let gap = source.text().get(from..value.span.start as usize)?;
    let gap = gap.strip_prefix('"').unwrap_or(gap).trim_matches([' ', '\t']);
    let sets = gap.strip_prefix(['=', ':'])?.trim_start_matches([' ', '\t']);
    let end = source.line_text(source.line_of(value.span.end as usize));
    let column = value.span.end as usize - line(source, value.span.end as usize)?.range().start;
    let mut rest = end.get(column..)?;
    let mut span = value.span;
    if sets == "\"" {
        rest = rest.strip_prefix('"')?;
        span = source.span(span.start as usize - 1, span.end as usize + 1);
    } else if !sets.is_empty() || value.as_str().is_some() && !written.starts_with('"') {
        return None;
    }
    let ends = |rest: &str| rest.is_empty() || rest.starts_with(['#', ',', '}']) || rest.starts_with("//");
    (is_literal && value.origin.is_none() && ends(rest.trim_start())).then_some(span)
}

/// Puts an argument into a block; with more names than one, the blocks around it too.
fn put_in(source: &Source, resource: &Resource, block: &Block, names: &[&str], value: &str) -> Option<Vec<Edit>> {
    let (open, close) = block.braces(source)?;
    let is_name = |name: &&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    // What makes such blocks from a list that is empty today may make one tomorrow, and two may be one too many.
    let makes_blocks = |name: &str| {
        let text = source.slice(block.span);
        text.contains("dynamic") && text.contains(&format!("\"{name}\""))
    };
    if names.len() > 1 && makes_blocks(names[0]) {
        return None;
    }
    // A block that another part may add to is not known to lack anything.
    if !block.map.complete || !names.iter().all(is_name) {
        return None;
    }
    let end = line_break(source, open);
    let outer = indent(source, block.span.start as usize);
    let step = if outer.contains('\t') { "\t" } else { "  " };
    let inside = source.text().get(open + 1..close)?;
    let is_empty = inside.trim().is_empty();
    let content = written(names, value, &format!("{outer}{step}"), step, end);
    if is_empty {
        let edit = Edit {
            span: source.span(open + 1, close),
            text: format!("{end}{content}{end}{outer}"),
        };
        return Some(vec![edit]);
    }
    let closing = line(source, close)?.range().start;
    if source.text().get(closing..close)? != outer || closing <= open {
        return None;
    }
    match (names, last_argument(source, block)) {
        ([name], Some(anchor)) => {
            let at = line(source, anchor.key.span.start as usize)?.range().end;
            let text = format!(
                "{end}{}{name} = {value}",
                indent(source, anchor.key.span.start as usize)
            );
            Some(vec![laid_out(source, resource, insertion(source, at, text), anchor)])
        }
        ([_], None) => {
            // Only blocks, or arguments over several lines: first of all, with an empty line behind.
            let at = line(source, open)?.range().end;
            Some(vec![insertion(source, at, format!("{end}{content}{end}"))])
        }
        _ => {
            let before = source.text().get(open + 1..closing)?.trim_end_matches([' ', '\t']);
            let gap = if before.ends_with("\n\n") || before.ends_with("\n\r\n") {
                ""
            } else {
                end
            };
            let last = before_lifecycle(source, open + 1, closing, &format!("{outer}{step}"));
            Some(vec![match last {
                Some((at, true)) => insertion(source, at, format!("{content}{end}{end}")),
                Some((at, false)) => insertion(source, at, format!("{end}{content}{end}{end}")),
                None => insertion(source, closing, format!("{gap}{content}{end}")),
            }])
        }
    }
}

/// Where `lifecycle` begins with the comments on it, if it is the last block between two offsets, and whether it stands
/// apart. It is what one expects at the end.
fn before_lifecycle(source: &Source, from: usize, to: usize, indent: &str) -> Option<(usize, bool)> {
    let text = source.text().get(from..to)?;
    let start = text.rfind(&format!("\n{indent}lifecycle {{"))? + 1;
    let closing = format!("\n{indent}}}");
    let end = start + text[start..].find(&closing)? + closing.len();
    let mut number = source.line_of(from + start);
    while number > 1 && source.line_text(number - 1).trim_start().starts_with('#') {
        number -= 1;
    }
    let above = source.line_text(number.checked_sub(1)?).trim();
    let at = source.line_span(number)?.range().start;
    let is_last = text[end..].trim().is_empty() && at >= from;
    is_last.then_some((at, above.is_empty() || number == source.line_of(from) + 1))
}

/// An argument within its blocks, without a line break at its end.
fn written(names: &[&str], value: &str, indent: &str, step: &str, end: &str) -> String {
    match names {
        [] => String::new(),
        [name] => format!("{indent}{name} = {value}"),
        [name, rest @ ..] => {
            let inner = written(rest, value, &format!("{indent}{step}"), step, end);
            format!("{indent}{name} {{{end}{inner}{end}{indent}}}")
        }
    }
}

/// The last argument of a block that stands on one line, before its blocks. It is certain that the next line begins
/// something else.
fn last_argument<'v>(source: &Source, block: &Block<'v>) -> Option<&'v Entry> {
    let starts: Vec<usize> = block.map.iter().map(|entry| entry.key.span.range().start).collect();
    let is_alone = |entry: &Entry| {
        let own = source.line_of(entry.key.span.start as usize);
        let Some(next) = source.line_span(own + 1) else {
            return false;
        };
        let text = source.slice(next).trim_start();
        let at = next.range().end - text.len();
        let ends = text.is_empty() || text.starts_with('#') || starts.contains(&at) || at + 1 == block.span.range().end;
        source.line_of(entry.value.span.end as usize) == own && ends && is_balanced(source.line_text(own))
    };
    let entries = block.map.iter().filter(|entry| block.span.contains(entry.key.span));
    let arguments = entries.take_while(|entry| is_argument(source, entry));
    let ordinary = arguments.filter(|entry| !META.contains(&entry.key.name.as_str()));
    ordinary.filter(|entry| is_alone(entry)).last()
}

/// Arguments that stand apart, before or behind what a block is about.
const META: &[&str] = &[
    "count",
    "for_each",
    "provider",
    "source",
    "version",
    "providers",
    "depends_on",
];

/// Whether what is opened on a line is closed on it. Braces in strings are counted too: in doubt it is not.
fn is_balanced(line: &str) -> bool {
    let count = |brackets: &[char]| line.matches(brackets).count();
    count(&['(', '[', '{']) == count(&[')', ']', '}'])
        && line.matches('"').count().is_multiple_of(2)
        && !line.contains("<<")
}

/// Whether an entry is an argument rather than a block: `=` follows its name.
fn is_argument(source: &Source, entry: &Entry) -> bool {
    let after = source.text().get(entry.key.span.end as usize..).unwrap_or("");
    after.trim_start_matches(['"', ' ', '\t']).starts_with('=')
}

/// A new line among others of a block, as `terraform fmt` would lay them all out where it laid out the block; else with
/// its `=` below that of the line before, where the name leaves room.
fn laid_out(source: &Source, resource: &Resource, line: Edit, anchor: &Entry) -> Edit {
    aligned_all(source, resource.span, &line).unwrap_or_else(|| aligned_one(source, line, anchor))
}

fn aligned_all(source: &Source, block: Span, line: &Edit) -> Option<Edit> {
    let before = source.slice(block);
    if !changes(before)?.is_empty() {
        return None;
    }
    let mut after = before.to_owned();
    after.insert_str((line.span.start.checked_sub(block.start)?) as usize, &line.text);
    for change in changes(&after)?.into_iter().rev() {
        after.replace_range(change.range, &change.text);
    }
    let head = common_lines(before.split_inclusive('\n'), after.split_inclusive('\n'));
    let (old, new) = (before.get(head..)?, after.get(head..)?);
    let tail = common_lines(old.split_inclusive('\n').rev(), new.split_inclusive('\n').rev());
    Some(Edit {
        span: block.slice(head, before.len() - tail),
        text: new.get(..new.len() - tail)?.to_owned(),
    })
}

/// How many bytes the lines have that both begin with.
fn common_lines<'t>(one: impl Iterator<Item = &'t str>, other: impl Iterator<Item = &'t str>) -> usize {
    let common = one.zip(other).take_while(|(one, other)| one == other);
    common.map(|(line, _)| line.len()).sum()
}

fn aligned_one(source: &Source, mut edit: Edit, anchor: &Entry) -> Edit {
    let at = anchor.key.span.start as usize;
    let Some(own) = line(source, at) else { return edit };
    let column = source.slice(own).find('=').unwrap_or(0);
    let body = edit.text.trim_start_matches(['\r', '\n']);
    if let Some(equals) = body.find('=')
        && equals < column
    {
        let at = edit.text.len() - body.len() + equals;
        edit.text.insert_str(at, &" ".repeat(column - equals));
    }
    edit
}
