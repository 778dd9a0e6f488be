//! Texts to syntax trees, block by block where the whole cannot be read.

use std::ops::Range;
use std::sync::Arc;

use portcullis_model::{Comment, Problem, ProblemKind, Source, limits};
use smol_str::SmolStr;

use crate::scan::{Fault, Item, Scan, argument_end, first_of_key, key_at, scan};
use crate::syntax::{self, Body, Place};

/// Attempts at one block that repeats its keys; each takes one repetition out.
const REPAIRS: usize = 8;

/// A text in HCL, as far as it could be read.
#[derive(Debug)]
pub(crate) struct Hcl {
    pub(crate) body: Body,
    pub(crate) comments: Vec<Comment>,
    pub(crate) problems: Vec<Problem>,
}

impl Hcl {
    /// Adds what was parsed of the text from `base` on.
    fn add(&mut self, parsed: &hcl_edit::structure::Body, source: &Source, base: usize) {
        let text = source.text().get(base..).unwrap_or("");
        syntax::body(parsed, text, Place::At(source.id(), base), &mut self.body);
    }
}

/// Parses a text.
pub(crate) fn parse(source: &Arc<Source>) -> Hcl {
    let text = source.text();
    let base = source.bom();
    let seen = scan(text, base);
    let mut hcl = Hcl {
        body: Body::default(),
        comments: seen.comments.iter().map(|range| comment(source, range)).collect(),
        problems: Vec::new(),
    };
    if seen.items.iter().all(|item| item.fault.is_none())
        && let Ok(parsed) = hcl_edit::parser::parse_body(&text[base..])
    {
        hcl.add(&parsed, source, base);
        return hcl;
    }
    for item in &seen.items {
        recover(source, item, &seen, &mut hcl);
    }
    bound_problems(&mut hcl.problems);
    hcl
}

fn comment(source: &Source, range: &Range<usize>) -> Comment {
    let text = &source.text()[range.clone()];
    let inner = match text.strip_prefix("/*") {
        Some(inner) => inner.strip_suffix("*/").unwrap_or(inner),
        None => text.trim_start_matches(['#', '/']),
    };
    Comment {
        span: source.span(range.start, range.end),
        text: SmolStr::new(inner.trim()),
    }
}

/// Parses one block by itself. Where the parser refuses what Terraform takes, or a key is repeated, the text is mended
/// without moving a byte, so that places stay right.
fn recover(source: &Arc<Source>, item: &Item, seen: &Scan, hcl: &mut Hcl) {
    let range = item.range.clone();
    let original = &source.text()[range.clone()];
    if let Some(fault) = item.fault {
        hcl.problems.push(beyond_limit(source, original, fault));
        return;
    }
    let mut error = match hcl_edit::parser::parse_body(original) {
        Ok(parsed) => return hcl.add(&parsed, source, range.start),
        Err(error) => error,
    };
    let mut text = soften(original, range.start, seen).into_bytes();
    for _ in 0..REPAIRS {
        let Ok(mended) = std::str::from_utf8(&text) else { break };
        match hcl_edit::parser::parse_body(mended) {
            Ok(parsed) => return hcl.add(&parsed, source, range.start),
            Err(next) => error = next,
        }
        if !error.message().contains("redefined") {
            break;
        }
        let again = error.location().offset().min(mended.len());
        let key = key_at(mended, again);
        let key_start = again + usize::from(mended[again..].starts_with('"'));
        let span = source.span(range.start + key_start, range.start + key_start + key.len());
        // Of an object's keys the last counts. A block with an argument twice is refused by Terraform too.
        let earlier = first_of_key(mended, again).filter(|_| error.message().contains("object key"));
        let counts = if earlier.is_some() {
            "the last is read"
        } else {
            "the first is read"
        };
        let message = format!("{key} is given twice in {}; {counts}", header(original));
        hcl.problems.push(Problem::at(ProblemKind::DuplicateKey, span, message));
        let repeated = repetition(mended, earlier.unwrap_or(again));
        blank(&mut text[repeated]);
    }
    let at = range.start + error.location().offset().min(original.len());
    let kind = if error.message().contains("at most") {
        ProblemKind::Limit
    } else {
        ProblemKind::Syntax
    };
    let message = format!("{} is not read: {}", header(original), one_line(error.message()));
    hcl.problems.push(Problem::at(kind, one_character(source, at), message));
}

/// The text with line breaks and comments turned to spaces where they are nothing but space.
fn soften(original: &str, base: usize, seen: &Scan) -> String {
    let mut text = original.as_bytes().to_vec();
    let end = base + text.len();
    let from = seen.soft.partition_point(|range| range.start < base);
    for range in seen.soft[from..].iter().take_while(|range| range.end <= end) {
        blank(&mut text[range.start - base..range.end - base]);
    }
    String::from_utf8(text).unwrap_or_default()
}

fn blank(bytes: &mut [u8]) {
    bytes.fill(b' ');
}

/// The characters of a repeated key with its value and the comma behind it.
fn repetition(text: &str, start: usize) -> Range<usize> {
    let start = start.min(text.len());
    let end = argument_end(text, start);
    start..end + usize::from(text[end..].starts_with(','))
}

fn beyond_limit(source: &Source, original: &str, fault: Fault) -> Problem {
    let header = header(original);
    let (at, message) = match fault {
        Fault::Deep(at) => (
            at,
            format!(
                "{header} is not read: it is nested deeper than {} levels",
                limits::NESTING
            ),
        ),
        Fault::Crowded(at) => (at, format!("{header} is not read: an object in it has too many keys")),
    };
    Problem::at(ProblemKind::Limit, one_character(source, at), message)
}

/// The block's header, which names it to the user.
fn header(text: &str) -> String {
    let line = text.lines().next().unwrap_or("").trim_end();
    let end = line.find(['{', '=']).unwrap_or(line.len());
    let head = line[..end].trim_end();
    let head = if head.is_empty() { line } else { head };
    let short: String = head.chars().take(80).collect();
    if short.is_empty() { "a block".to_owned() } else { short }
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The character at an offset, or none at the end of the text.
fn one_character(source: &Source, at: usize) -> portcullis_model::Span {
    let text = source.text();
    let mut start = at.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let len = text[start..].chars().next().map_or(0, char::len_utf8);
    source.span(start, start + len)
}

/// Keeps the first problems, and says in the last how many more there are.
fn bound_problems(problems: &mut Vec<Problem>) {
    if problems.len() <= limits::PROBLEMS_PER_FILE {
        return;
    }
    let more = problems.len() - limits::PROBLEMS_PER_FILE;
    problems.truncate(limits::PROBLEMS_PER_FILE);
    if let Some(last) = problems.last_mut() {
        last.message
            .push_str(&format!(" (and {more} more problems in this file)"));
    }
}
