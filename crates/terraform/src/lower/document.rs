//! JSON documents inside attributes: `jsonencode` calls, strings and heredocs that hold JSON, and what is computed and
//! turns out to be JSON.

use std::ops::Range;
use std::sync::Arc;

use portcullis_model::value::Origin;
use portcullis_model::{Data, Reason, Source, Span, Unknown, Value};
use smol_str::SmolStr;

use super::expression::is_structure;
use super::found::Found;
use super::{Lowering, Values, shortened};
use crate::evaluate::evaluate;
use crate::syntax::{Expression, Kind, Part, Template};
use crate::value::{self, Val};

impl Lowering<'_> {
    /// The value of an attribute, with the document that it holds put to what is found.
    pub(super) fn with_document(self, expression: &Expression, key: Span, found: &mut Found) -> Value {
        if let Some(document) = self.written_document(expression, key, found) {
            found.document(document);
            return self.value(expression, key, found);
        }
        let Values::Evaluated(scope) = self.values else {
            return self.value(expression, key, found);
        };
        if is_structure(expression) {
            return self.value(expression, key, found);
        }
        match evaluate(expression, scope) {
            Ok(val) => {
                if let Some(document) = self.computed_document(&val, expression.span, key, found) {
                    found.document(document);
                }
                self.settled(&val, expression.span, key, found)
            }
            Err(fault) => self.fault(&fault, expression.span),
        }
    }

    /// The document that is written here, with the characters of its parts.
    fn written_document(self, expression: &Expression, key: Span, found: &mut Found) -> Option<Value> {
        match &expression.kind {
            Kind::Parenthesis(inner) => self.written_document(inner, key, found),
            Kind::Call(call) if call.name == "jsonencode" || call.name == "core::jsonencode" => {
                let value = self.value(call.arguments.first()?, key, found);
                is_document(&value).then_some(value)
            }
            Kind::String(text) if looks_like_json(text) => {
                let mut filling = Filling::new(expression.span);
                filling.literal(text, expression.span, self);
                filling.read()
            }
            Kind::Template(template) => self.in_template(template, expression.span),
            _ => None,
        }
    }

    /// The document that an evaluated string is: the value that it encodes, or its text.
    fn computed_document(self, val: &Val, at: Span, key: Span, found: &mut Found) -> Option<Value> {
        if let Some(document) = val.document() {
            let document = document.clone().part_of(val);
            let value = self.settled(&document, at, key, found);
            return is_document(&value).then_some(value);
        }
        let value::Data::String(text) = &val.data else {
            return None;
        };
        if !looks_like_json(text) {
            return None;
        }
        let mut filling = Filling::new(at);
        filling.computed(&self.settled(val, at, key, found), at, text);
        filling.read()
    }

    fn in_template(self, template: &Template, span: Span) -> Option<Value> {
        let mut filling = Filling::new(span);
        for (position, part) in template.parts.iter().enumerate() {
            match part {
                Part::Literal(text, _) if position == 0 && !looks_like_json(text) => return None,
                Part::Literal(text, span) => filling.literal(text, *span, self),
                _ if position == 0 => return None,
                Part::Interpolation(expression, span) => {
                    let value = self.value(expression, *span, &mut Found::default());
                    filling.computed(&value, *span, self.text(*span));
                }
                Part::If { .. } | Part::For { .. } => return None,
            }
        }
        filling.read()
    }
}

/// The document that a string holds all of which is known.
pub(crate) fn document_of(text: &str, span: Span) -> Option<Value> {
    if !looks_like_json(text) {
        return None;
    }
    let is_exact = text.len() == span.len();
    let mut filling = Filling::new(span);
    filling.add(text, span, if is_exact { PieceKind::Exact } else { PieceKind::Escaped });
    filling.read()
}

/// Whether a text begins as an object or a list of JSON does. YAML would take more, such as the braces of a template.
fn looks_like_json(text: &str) -> bool {
    let text = text.trim_start();
    let inside = |open: char| text.strip_prefix(open).map(str::trim_start);
    match (inside('{'), inside('[')) {
        (Some(inside), _) => inside.is_empty() || inside.starts_with(['"', '}']),
        (_, Some(inside)) => {
            inside.is_empty()
                || inside.starts_with(['"', '{', '[', ']', '-'])
                || inside.starts_with(|first: char| first.is_ascii_alphanumeric())
        }
        _ => false,
    }
}

fn is_document(value: &Value) -> bool {
    matches!(value.data, Data::Map(_) | Data::List(_))
}

/// The text of a document, and where its parts lie in the source.
struct Filling {
    /// The characters of the whole string.
    span: Span,
    text: String,
    pieces: Vec<Piece>,
}

struct Piece {
    /// Its bytes in the text.
    range: Range<usize>,
    span: Span,
    kind: PieceKind,
}

enum PieceKind {
    /// Written so that its bytes are those of its characters.
    Exact,
    /// Written with escapes.
    Escaped,
    /// Computed: the way that it came, and whether it is a secret.
    Known(Option<Arc<Origin>>, bool),
    /// Filled with something, because nobody knows what it is.
    Unknown(Unknown),
}

impl Filling {
    fn new(span: Span) -> Self {
        Self {
            span,
            text: String::new(),
            pieces: Vec::new(),
        }
    }

    fn add(&mut self, text: &str, span: Span, kind: PieceKind) {
        let start = self.text.len();
        self.text.push_str(text);
        let range = start..self.text.len();
        self.pieces.push(Piece { range, span, kind });
    }

    /// A part that is written. The indent of a heredoc means nothing in JSON, so that its own characters will do.
    fn literal(&mut self, text: &str, span: Span, lowering: Lowering<'_>) {
        let written = lowering.text(span);
        if is_same_but_for_indent(written, text, self.pieces.is_empty()) {
            self.add(written, span, PieceKind::Exact);
        } else {
            self.add(text, span, PieceKind::Escaped);
        }
    }

    /// A part that is computed.
    fn computed(&mut self, value: &Value, span: Span, written: &str) {
        match (value.scalar_text(), &value.data) {
            (Some(text), _) => {
                let kind = PieceKind::Known(value.origin.clone(), value.sensitive);
                self.add(&text, span, kind);
            }
            (None, data) => {
                let because = match data {
                    Data::Unknown(unknown) => (**unknown).clone(),
                    _ => Unknown::new(Reason::Expression, shortened(written)),
                };
                let filling = "x".repeat(written.len().max(1));
                self.add(&filling, span, PieceKind::Unknown(because));
            }
        }
    }

    fn read(self) -> Option<Value> {
        let own = Source::new(self.span.source, "", self.text.clone());
        let stream = portcullis_yaml::parse(&own);
        let mut documents = stream.documents.into_iter();
        let (Some(only), None, true) = (documents.next(), documents.next(), stream.problems.is_empty()) else {
            return None;
        };
        let mut value = only.value;
        self.settle(&mut value);
        is_document(&value).then_some(value)
    }

    /// Moves a value's places into the source, and forgets what was only put there to fill a hole.
    fn settle(&self, value: &mut Value) {
        let within = value.span.range();
        let pieces = self.pieces(&within);
        value.span = self.place(&within);
        // What lies in one computed part, or has one in it, came its way.
        let is_string = matches!(value.data, Data::String(_));
        let known = pieces.iter().find_map(|piece| match &piece.kind {
            PieceKind::Known(origin, sensitive) if is_string || pieces.len() == 1 => Some((origin, *sensitive)),
            _ => None,
        });
        if let Some((origin, sensitive)) = known {
            value.origin.clone_from(origin);
            value.sensitive = sensitive;
        }
        match &mut value.data {
            Data::List(items) => items.iter_mut().for_each(|item| self.settle(item)),
            Data::Map(map) => {
                let all = map.entries.len();
                map.entries
                    .retain(|entry| unknown_in(self.pieces(&entry.key.span.range())).is_none());
                map.complete &= map.entries.len() == all;
                map.head = self.place(&map.head.range());
                for entry in &mut map.entries {
                    entry.key.span = self.place(&entry.key.span.range());
                    self.settle(&mut entry.value);
                }
            }
            Data::String(text) => {
                if let Some((from, because)) = unknown_in(pieces) {
                    let mut because = because.clone();
                    let certain = text.get(..from.saturating_sub(within.start));
                    because.prefix = SmolStr::new(certain.filter(|_| text.len() == within.len()).unwrap_or(""));
                    value.data = Data::Unknown(Arc::new(because));
                } else if text.contains("$${") && pieces.iter().any(|piece| matches!(piece.kind, PieceKind::Exact)) {
                    *text = SmolStr::new(text.replace("$${", "${"));
                }
            }
            _ => {}
        }
    }

    /// The pieces that a range of the text lies in.
    fn pieces(&self, range: &Range<usize>) -> &[Piece] {
        let first = self.pieces.partition_point(|piece| piece.range.end <= range.start);
        let rest = self.pieces.get(first..).unwrap_or(&[]);
        let count = rest.partition_point(|piece| piece.range.start < range.end);
        rest.get(..count).unwrap_or(&[])
    }

    fn place(&self, range: &Range<usize>) -> Span {
        let within = |piece: &Piece| match piece.kind {
            PieceKind::Exact => {
                let from = range.start.saturating_sub(piece.range.start);
                piece.span.slice(from, range.end.saturating_sub(piece.range.start))
            }
            _ => piece.span,
        };
        match self.pieces(range) {
            [] => self.span,
            [only] => within(only),
            [first, .., last] => within(first).to(within(last)),
        }
    }
}

/// The first of some pieces that is not known: where it begins, and why.
fn unknown_in(pieces: &[Piece]) -> Option<(usize, &Unknown)> {
    pieces.iter().find_map(|piece| match &piece.kind {
        PieceKind::Unknown(because) => Some((piece.range.start, because)),
        _ => None,
    })
}

/// Whether a text is what is written, without the white space that its lines begin with. Only the first part of a
/// template begins a line.
fn is_same_but_for_indent(written: &str, text: &str, mut begins_line: bool) -> bool {
    if written == text {
        return true;
    }
    let marks = written.replace("$${", "${").replace("%%{", "%{");
    let (mut ours, mut theirs) = (marks.split_inclusive('\n'), text.split_inclusive('\n'));
    loop {
        match (ours.next(), theirs.next()) {
            (None, None) => return true,
            (Some(ours), Some(theirs)) => {
                let indent = ours.len().saturating_sub(theirs.len());
                let is_indent = ours.get(..indent).is_some_and(|indent| indent.trim().is_empty());
                if !ours.ends_with(theirs) || !(indent == 0 || begins_line && is_indent) {
                    return false;
                }
            }
            _ => return false,
        }
        begins_line = true;
    }
}
