//! YAML by way of the parser's events.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, StrInput, Tag};
use portcullis_model::limits::{ALIAS_VALUES, FILE_BYTES, NESTING};
use portcullis_model::value::Origin;
use portcullis_model::{Comment, Data, ProblemKind, Reason, SmolStr, Source, Span, Unknown, Value};

use crate::build::Builder;
use crate::problems::character_at;
use crate::{Document, Stream, scalar};

/// Reads YAML that begins at `start` of the source.
pub(crate) fn read(source: &Source, text: &str, start: usize) -> Stream {
    let mut lines = JoinedLines::default();
    let mut text = Cow::Borrowed(text);
    loop {
        match attempt(source, &text, start, &lines) {
            Ok(stream) => return stream,
            Err(at) => text = Cow::Owned(lines.join(&text, at)),
        }
    }
}

/// Reads the text once. The place of a line in quotes that must be joined to the one before, where there is one.
fn attempt(source: &Source, text: &str, start: usize, lines: &JoinedLines) -> Result<Stream, usize> {
    let options = granit_parser::options! {
        emit_unresolved_aliases: true,
        max_buffered_comment_events: usize::MAX,
        // JSON on one line is one long key until its end is seen.
        simple_key_max_lookahead: FILE_BYTES as usize,
        flow_nesting_limit: NESTING,
        block_nesting_limit: NESTING,
    };
    let mut parser = Parser::new_from_str_with_options(text, options);
    let mut reader = Reader {
        source,
        start,
        lines,
        builder: Builder::new(source),
        comments: Vec::new(),
        documents: Vec::new(),
        anchors: Anchors::new(text),
    };
    match reader.run(&mut parser) {
        Some(at) if lines.may_join(text, at) => Err(at),
        _ => Ok(Stream {
            documents: reader.documents,
            comments: reader.comments,
            problems: reader.builder.problems.finish(),
        }),
    }
}

/// Lines in quotes that stand no deeper than the key they belong to. The grammar forbids them, the readers of Kubernetes
/// and GitHub take them: their breaks are replaced by as many spaces, so that every offset stays what it is.
#[derive(Default)]
struct JoinedLines {
    /// Where the spaces are, in the text that is read.
    breaks: Vec<std::ops::Range<usize>>,
}

impl JoinedLines {
    /// Whether one more line may be joined: each costs another reading of the text.
    fn may_join(&self, text: &str, at: usize) -> bool {
        (self.breaks.len() + 1) * text.len() <= 4 * FILE_BYTES as usize && break_before(text, at).is_some()
    }

    fn join(&mut self, text: &str, at: usize) -> String {
        let range = break_before(text, at).unwrap_or(at..at);
        let spaces = " ".repeat(range.len());
        let joined = format!("{}{spaces}{}", &text[..range.start], &text[range.end..]);
        self.breaks.push(range);
        joined
    }

    /// The text of a scalar with one space for each joined break in it.
    fn fold<'t>(&self, text: Cow<'t, str>, range: &std::ops::Range<usize>) -> Cow<'t, str> {
        let within = self
            .breaks
            .iter()
            .filter(|joined| range.start <= joined.start && joined.end <= range.end);
        within.fold(text, |text, joined| {
            Cow::Owned(text.replacen(&" ".repeat(joined.len()), " ", 1))
        })
    }
}

/// The last line break at or before an offset, with the space around it.
fn break_before(text: &str, at: usize) -> Option<std::ops::Range<usize>> {
    let before = text.get(..at)?;
    let kept = before.trim_end().len();
    before[kept..].contains('\n').then_some(kept..at)
}

struct Reader<'s> {
    source: &'s Source,
    start: usize,
    lines: &'s JoinedLines,
    builder: Builder<'s>,
    comments: Vec<Comment>,
    documents: Vec<Document>,
    anchors: Anchors,
}

impl<'s> Reader<'s> {
    /// Reads to the end. The place of a line in quotes that is not indented, where that is met.
    fn run<'t>(&mut self, parser: &mut Parser<'t, StrInput<'t>>) -> Option<usize> {
        let mut unindented = None;
        loop {
            match parser.next_event() {
                None | Some(Ok((Event::StreamEnd, _))) => return unindented,
                Some(Ok((event, span))) => {
                    let span = self.span(span);
                    if !self.event(event, span) {
                        self.too_deep(span);
                        if !matches!(parser.proceed_next_document(), Ok(true)) {
                            return unindented;
                        }
                    }
                }
                Some(Err(error)) => {
                    if matches!(error.kind(), ErrorKind::InvalidQuotedScalarIndent) {
                        unindented = unindented.or(error.marker().byte_offset());
                    }
                    self.fault(&error);
                    if !matches!(parser.proceed_next_document(), Ok(true)) {
                        return unindented;
                    }
                }
            }
        }
    }

    /// Takes one event. False where it nests too deep.
    fn event(&mut self, event: Event<'_>, span: Span) -> bool {
        match event {
            Event::DocumentStart(..) => self.anchors.forget(),
            Event::DocumentEnd => {
                let tree = self.builder.take();
                self.document(tree);
            }
            Event::Comment(text, _) => self.comments.push(Comment {
                span,
                text: SmolStr::new(text.trim()),
            }),
            Event::Scalar(text, style, anchor, tag) => {
                let range = span.start as usize - self.start..span.end as usize - self.start;
                let text = self.lines.fold(text, &range);
                self.scalar(&text, style, anchor, tag.as_deref(), span);
            }
            Event::SequenceStart(_, anchor, _) => {
                let start = self.dash(span);
                return self.builder.open_list(start, anchor);
            }
            Event::MappingStart(_, anchor, _) => return self.builder.open_map(span, anchor),
            Event::SequenceEnd | Event::MappingEnd => {
                if let Some(closed) = self.builder.end(span) {
                    self.anchors.define(closed.anchor, &closed.value);
                    self.builder.value(closed.value, closed.outer);
                }
            }
            Event::Alias(anchor) => self.alias(anchor, span),
            Event::UnresolvedAlias(name) => {
                let message = format!("the alias `*{name}` names no anchor that stands before it");
                self.builder.problems.push(ProblemKind::Syntax, span, message);
                let unknown = Unknown::new(Reason::Unread, self.source.slice(span));
                self.builder.value(Value::unknown(unknown, span), span);
            }
            _ => {}
        }
        true
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, anchor: usize, tag: Option<&Tag>, outer: Span) {
        let plain = style == ScalarStyle::Plain;
        // An absent value is reported as `~` without characters.
        let text = if plain && outer.is_empty() { "" } else { text };
        let span = self.content(style, outer);
        let anchored = anchor != 0 && self.anchors.wanted;
        if self.builder.wants_key() {
            let merge = plain && text == "<<";
            self.builder.key(text, span, outer, merge);
            if anchored {
                self.anchors.define(anchor, &Value::string(text, span));
            }
            return;
        }
        let data = match tag {
            None if plain => scalar::resolve(text),
            None => Data::String(SmolStr::new(text)),
            Some(tag) => tagged(tag, text),
        };
        let value = Value::new(data, span);
        if anchored {
            self.anchors.define(anchor, &value);
        }
        self.builder.value(value, outer);
    }

    /// The characters of a scalar without quotes, and of a block without the space around it.
    fn content(&self, style: ScalarStyle, outer: Span) -> Span {
        match style {
            // Of an empty string the quotes are all there is to mark.
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted if outer.len() > 2 => outer.slice(1, outer.len() - 1),
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let text = self.source.slice(outer);
                let end = text.trim_end().len();
                let start = end - text[..end].trim_start().len();
                outer.slice(start, end)
            }
            _ => outer,
        }
    }

    fn alias(&mut self, anchor: usize, span: Span) {
        let room = NESTING - self.builder.depth().min(NESTING);
        let value = match self.anchors.expand(anchor, room) {
            Some(mut value) => {
                value.origin = Some(Arc::new(Origin {
                    what: smol_str::format_smolstr!("alias {}", self.source.slice(span)),
                    span,
                    from: value.origin.take(),
                }));
                value
            }
            None => {
                if self.anchors.reports_limit() {
                    let message = format!(
                        "the aliases of this document stand for more than {ALIAS_VALUES} values: this one and all that follow are not expanded"
                    );
                    self.builder.problems.push(ProblemKind::Limit, span, message);
                }
                Value::unknown(Unknown::new(Reason::Limit, self.source.slice(span)), span)
            }
        };
        self.builder.value(value, span);
    }

    fn document(&mut self, tree: Option<(Value, Span)>) {
        if let Some((value, span)) = tree {
            self.documents.push(Document { value, span });
        }
    }

    fn too_deep(&mut self, at: Span) {
        let message = format!("more than {NESTING} levels of nesting: the rest of this document is not read");
        let place = character_at(self.source, at.start as usize);
        self.builder.problems.push(ProblemKind::Limit, place, message);
        let tree = self.builder.abandon();
        self.document(tree);
    }

    fn fault(&mut self, error: &ScanError) {
        let offset = self.start + error.marker().byte_offset().unwrap_or(0);
        if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
            return self.too_deep(self.source.span(offset, offset));
        }
        let place = character_at(self.source, offset);
        let reason = reason(error, self.line(place));
        let message = format!("{reason}; the rest of this document is not read");
        self.builder.problems.push(ProblemKind::Syntax, place, message);
        let tree = self.builder.abandon();
        self.document(tree);
    }

    /// The text of the line that a place is on.
    fn line(&self, place: Span) -> &'s str {
        let text = self.source.text();
        let at = place.start as usize;
        let from = text[..at].rfind('\n').map_or(0, |end| end + 1);
        text[from..].lines().next().unwrap_or("")
    }

    /// A block list begins with the dash of its first item; some are told to begin behind it.
    fn dash(&self, span: Span) -> Span {
        let (before, after) = self.source.text().split_at(span.start as usize);
        let at_dash = after.starts_with('-') && !after[1..].starts_with(|next: char| !next.is_whitespace());
        match before.trim_end_matches([' ', '\t']).strip_suffix('-') {
            Some(rest) if span.is_empty() && !at_dash => self.source.span(rest.len(), rest.len()),
            _ => span,
        }
    }

    fn span(&self, span: granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or(0..0);
        self.source.span(self.start + range.start, self.start + range.end)
    }
}

/// What a tag says a scalar is. A tag of another program's own makes of the text something that only it knows.
fn tagged(tag: &Tag, text: &str) -> Data {
    match tag.core_suffix() {
        Some("int" | "float" | "bool" | "null") => scalar::resolve(text),
        Some(_) => Data::String(SmolStr::new(text)),
        None if tag.is_custom() && tag.original() != "!" => {
            let subject = smol_str::format_smolstr!("{} {text}", tag.original());
            Data::Unknown(Arc::new(Unknown::new(Reason::Template, subject)))
        }
        None => Data::String(SmolStr::new(text)),
    }
}

/// What is wrong, in words that help.
fn reason(error: &ScanError, line: &str) -> Cow<'static, str> {
    if line.contains("{{") {
        return "this is not YAML; it looks like a template that must be rendered first".into();
    }
    match error.kind() {
        ErrorKind::MappingValueNotAllowed => {
            "a second `: ` is not allowed in this place; put the text in quotes or mend the indentation".into()
        }
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
            "a tab is used for indentation, where YAML wants spaces".into()
        }
        ErrorKind::UnclosedQuotedScalar => "this quote is not closed".into(),
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => {
            "a key with `:` is missing here; is the line indented rightly?".into()
        }
        _ => error.info().into(),
    }
}

/// What the anchors of a document stand for.
struct Anchors {
    /// Whether the text has anything that may be an alias; otherwise anchors need not be kept.
    wanted: bool,
    values: HashMap<usize, Kept>,
    /// How many values may still be copied for anchors.
    to_keep: usize,
    /// How many values aliases may still add.
    to_expand: usize,
    reported: bool,
}

struct Kept {
    value: Value,
    size: usize,
    depth: usize,
}

impl Anchors {
    fn new(text: &str) -> Self {
        Self {
            wanted: text.contains('*'),
            values: HashMap::new(),
            to_keep: ALIAS_VALUES,
            to_expand: ALIAS_VALUES,
            reported: false,
        }
    }

    /// Anchors are known within their document only.
    fn forget(&mut self) {
        *self = Self {
            values: HashMap::new(),
            to_keep: ALIAS_VALUES,
            to_expand: ALIAS_VALUES,
            reported: false,
            ..*self
        };
    }

    fn define(&mut self, anchor: usize, value: &Value) {
        if anchor == 0 || !self.wanted {
            return;
        }
        let mut left = self.to_keep;
        let Some(depth) = measure(value, &mut left) else {
            return;
        };
        let size = self.to_keep - left;
        self.to_keep = left;
        let value = value.clone();
        self.values.insert(anchor, Kept { value, size, depth });
    }

    /// A copy of what an anchor stands for; `None` where that would be beyond a limit.
    fn expand(&mut self, anchor: usize, room: usize) -> Option<Value> {
        let kept = self.values.get(&anchor)?;
        if kept.depth > room {
            return None;
        }
        self.to_expand = self.to_expand.checked_sub(kept.size)?;
        Some(kept.value.clone())
    }

    /// Whether a reached limit is still to be reported.
    fn reports_limit(&mut self) -> bool {
        self.to_expand = 0;
        !std::mem::replace(&mut self.reported, true)
    }
}

/// The levels of lists and maps in a value, while no more than `left` values are in it.
fn measure(value: &Value, left: &mut usize) -> Option<usize> {
    *left = left.checked_sub(1)?;
    let mut deepest = 0;
    match &value.data {
        Data::List(items) => {
            for item in items {
                deepest = deepest.max(measure(item, left)?);
            }
        }
        Data::Map(map) => {
            for entry in map {
                deepest = deepest.max(measure(&entry.value, left)?);
            }
        }
        _ => return Some(0),
    }
    Some(deepest + 1)
}
