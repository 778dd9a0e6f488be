//! Spanned values: the tree that every format's data is read into.

use std::sync::Arc;

use smol_str::SmolStr;

use crate::finding::Related;
use crate::source::Span;

/// A value and the characters it was written with.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    /// What the value is.
    pub data: Data,
    /// The characters of the value. The quotes of a quoted string are outside, so that a string without escapes has as
    /// many bytes as its span (those of an empty string may be inside, so that there is something to mark); a block's
    /// span is the whole block.
    pub span: Span,
    /// How a computed value got here; `None` for a value that stands where it is used.
    pub origin: Option<Arc<Origin>>,
    /// Whether it is marked as a secret, so that no report may print it.
    pub sensitive: bool,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// Nothing; for Terraform and Kubernetes the same as not being set.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(Number),
    /// Text.
    String(SmolStr),
    /// A sequence; also the repeated blocks of one type.
    List(Vec<Value>),
    /// Keys and values, in the order of the source; also a block's content.
    Map(Map),
    /// A value that the source does not tell, and why.
    Unknown(Arc<Unknown>),
}

/// A number that keeps integers exact.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A whole number.
    Int(i64),
    /// Any other number.
    Float(f64),
}

impl Number {
    /// The number as a float; integers beyond 2^53 lose precision.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "comparisons with bounds need no more")]
    pub fn as_f64(self) -> f64 {
        match self {
            Number::Int(value) => value as f64,
            Number::Float(value) => value,
        }
    }

    /// The number as an integer, when it is one.
    #[must_use]
    pub fn as_i64(self) -> Option<i64> {
        match self {
            Number::Int(value) => Some(value),
            Number::Float(_) => None,
        }
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Number::Int(value) => value.fmt(f),
            Number::Float(value) => value.fmt(f),
        }
    }
}

/// A key and where it was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The key's text.
    pub name: SmolStr,
    /// The characters of the key, quotes excluded; for a block, its type word.
    pub span: Span,
}

/// One key of a map with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// The value.
    pub value: Value,
}

/// Keys and values in the order of the source.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The entries. A key occurs once: repeated blocks are one entry holding a list, and of a repeated YAML key the
    /// last wins, as it does for the programs that read it.
    pub entries: Vec<Entry>,
    /// Whether these are all keys there will be. False where a dynamic block or an unread part may add others, so that
    /// a key that is not here is unknown rather than missing.
    pub complete: bool,
    /// Where a missing key is reported: a block's header, or the key that holds this map.
    pub head: Span,
}

impl Map {
    /// An empty, complete map.
    #[must_use]
    pub fn empty(head: Span) -> Self {
        Self {
            entries: Vec::new(),
            complete: true,
            head,
        }
    }

    /// The entry with this key.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.name == name)
    }

    /// The value of this key.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.entry(name).map(|entry| &entry.value)
    }

    /// The entries in the order of the source.
    pub fn iter(&self) -> std::slice::Iter<'_, Entry> {
        self.entries.iter()
    }
}

impl<'m> IntoIterator for &'m Map {
    type Item = &'m Entry;
    type IntoIter = std::slice::Iter<'m, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Why a value is not known, told so that a user can act on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The kind of reason.
    pub reason: Reason,
    /// What the value depends on, as the source writes it: `var.region`, `github.ref`, `${VERSION}`.
    pub subject: SmolStr,
    /// The text that a string certainly begins with; empty when nothing is known.
    pub prefix: SmolStr,
    /// Whether it is certainly set to something, though not known to what: an attribute that another resource computes.
    pub set: bool,
}

impl Unknown {
    /// An unknown value with no known prefix.
    #[must_use]
    pub fn new(reason: Reason, subject: impl Into<SmolStr>) -> Self {
        Self {
            reason,
            subject: subject.into(),
            prefix: SmolStr::default(),
            set: false,
        }
    }

    /// Whether the value is certainly there, though not what it is: also a string of which the beginning is known. A
    /// variable may still be null.
    #[must_use]
    pub fn is_certainly_set(&self) -> bool {
        self.set || !self.prefix.is_empty()
    }
}

impl std::fmt::Display for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let subject = &self.subject;
        match self.reason {
            Reason::Variable => write!(f, "{subject} is a variable without a value"),
            Reason::Local => write!(f, "{subject} is a local value that is not evaluated"),
            Reason::Iteration => write!(f, "{subject} differs by instance"),
            Reason::Reference => write!(f, "{subject} belongs to another resource"),
            Reason::DataSource => write!(f, "{subject} is read when the plan is made"),
            Reason::Module => write!(f, "{subject} comes from a module that is not there"),
            Reason::Expression => write!(f, "{subject} is an expression that is not evaluated"),
            Reason::Dynamic => write!(f, "a dynamic block may set {subject}"),
            Reason::Elsewhere => write!(f, "{subject} may be set by what is not written here"),
            Reason::BuildArgument => write!(f, "{subject} is set when the image is built"),
            Reason::Workflow => write!(f, "{subject} is known when the workflow runs"),
            Reason::Template => write!(f, "{subject} is filled in by a template"),
            Reason::Impure => write!(f, "{subject} differs from run to run"),
            Reason::Error => write!(f, "{subject} cannot be evaluated"),
            Reason::Limit => write!(f, "{subject} is beyond a limit"),
            Reason::Unread => write!(f, "{subject} could not be read"),
        }
    }
}

/// The kinds of reason for which a value is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// An input variable of Terraform.
    Variable,
    /// A local value of Terraform.
    Local,
    /// `each`, `count`, or the iterator of a dynamic block.
    Iteration,
    /// An attribute of another resource.
    Reference,
    /// An attribute of a data source.
    DataSource,
    /// An output of a module.
    Module,
    /// An operator, function or template over values.
    Expression,
    /// A dynamic block that may add what is not there.
    Dynamic,
    /// Keys that come from somewhere else: what a patch is applied to, what is merged in.
    Elsewhere,
    /// A build argument or environment variable of a Dockerfile.
    BuildArgument,
    /// A `${{ }}` expression of a workflow.
    Workflow,
    /// A template of Helm or another tool.
    Template,
    /// Time, randomness, or a private key.
    Impure,
    /// An expression that Terraform would refuse.
    Error,
    /// A limit of ours was reached.
    Limit,
    /// A part that could not be read.
    Unread,
}

/// One step of the way by which a value got where it is used, innermost first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// What the value passed here, as it reads after "by way of": "local.acl", "argument acl of module.a", "default of
    /// variable region".
    pub what: SmolStr,
    /// Where it happened.
    pub span: Span,
    /// The step before.
    pub from: Option<Arc<Origin>>,
}

impl Origin {
    /// The steps of the way, from where the value is used to where it was written.
    pub fn steps(&self) -> impl Iterator<Item = &Origin> {
        std::iter::successors(Some(self), |step| step.from.as_deref())
    }

    /// The steps as places that help to understand what is said of the value. What is within the place of use itself
    /// says nothing new and is left out.
    #[must_use]
    pub fn places(&self, used_at: Span) -> Vec<Related> {
        let steps = self.steps().filter(|step| !used_at.contains(step.span));
        steps.map(|step| Related::way(step.span, &step.what)).collect()
    }
}

impl Value {
    /// A value that stands where it is used.
    #[must_use]
    pub fn new(data: Data, span: Span) -> Self {
        Self {
            data,
            span,
            origin: None,
            sensitive: false,
        }
    }

    /// A string.
    #[must_use]
    pub fn string(text: impl Into<SmolStr>, span: Span) -> Self {
        Self::new(Data::String(text.into()), span)
    }

    /// A value that is not known.
    #[must_use]
    pub fn unknown(unknown: Unknown, span: Span) -> Self {
        Self::new(Data::Unknown(Arc::new(unknown)), span)
    }

    /// Whether this is null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self.data, Data::Null)
    }

    /// The text, if this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.data {
            Data::String(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean, also of the strings `true` and `false`, which Terraform converts.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match &self.data {
            Data::Bool(value) => Some(*value),
            Data::String(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Data::String(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }
    }

    /// The number, also of a string that is one.
    #[must_use]
    pub fn as_number(&self) -> Option<f64> {
        match &self.data {
            Data::Number(number) => Some(number.as_f64()),
            Data::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// The integer, also of a string that is one.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        match &self.data {
            Data::Number(number) => number.as_i64(),
            Data::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// The map, if this is one.
    #[must_use]
    pub fn as_map(&self) -> Option<&Map> {
        match &self.data {
            Data::Map(map) => Some(map),
            _ => None,
        }
    }

    /// The list, if this is one.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Value]> {
        match &self.data {
            Data::List(items) => Some(items),
            _ => None,
        }
    }

    /// Why the value is not known, if it is not.
    #[must_use]
    pub fn as_unknown(&self) -> Option<&Arc<Unknown>> {
        match &self.data {
            Data::Unknown(unknown) => Some(unknown),
            _ => None,
        }
    }

    /// The items of a list, or the value itself as the only item: for what may be written either way.
    #[must_use]
    pub fn items(&self) -> &[Value] {
        match &self.data {
            Data::List(items) => items,
            Data::Null => &[],
            _ => std::slice::from_ref(self),
        }
    }

    /// A scalar's text as a user would write it; `None` for lists, maps, null and unknown values.
    #[must_use]
    pub fn scalar_text(&self) -> Option<SmolStr> {
        match &self.data {
            Data::String(text) => Some(text.clone()),
            Data::Bool(value) => Some(if *value { "true".into() } else { "false".into() }),
            Data::Number(number) => Some(smol_str::format_smolstr!("{number}")),
            _ => None,
        }
    }

    /// The span of a part of a string, by byte offsets into its text. Where escapes make text and characters differ,
    /// the whole string; so where the value was not written here but computed.
    #[must_use]
    pub fn part(&self, start: usize, end: usize) -> Span {
        match &self.data {
            Data::String(text) if self.origin.is_none() && text.len() == self.span.len() => self.span.slice(start, end),
            _ => self.span,
        }
    }

    /// Where a missing key of this value is reported.
    #[must_use]
    pub fn head(&self) -> Span {
        match &self.data {
            Data::Map(map) => map.head,
            Data::List(items) if items.len() == 1 => items[0].head(),
            _ => self.span,
        }
    }

    /// Calls `visit` for every scalar below and including this value, with the nearest key above it.
    pub fn each_scalar<'v>(&'v self, key: Option<&'v Key>, visit: &mut dyn FnMut(Option<&'v Key>, &'v Value)) {
        match &self.data {
            Data::List(items) => items.iter().for_each(|item| item.each_scalar(key, visit)),
            Data::Map(map) => map
                .iter()
                .for_each(|entry| entry.value.each_scalar(Some(&entry.key), visit)),
            _ => visit(key, self),
        }
    }
}
