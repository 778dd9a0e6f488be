//! The syntax of a configuration, the same for the native and the JSON form: what is written, with its places, and nothing
//! of the parser that read it.

mod json;
mod names;
mod native;
#[cfg(test)]
mod tests;
mod text;

use portcullis_model::Span;
use smol_str::SmolStr;

pub(crate) use json::{configuration, variable_values};
#[cfg(test)]
pub(crate) use native::expression;
pub(crate) use native::{Place, body, template};

use crate::value::Number;

/// What stands between the braces of a block, or in a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) blocks: Vec<Block>,
}

/// A name and its expression.
#[derive(Clone, Debug)]
pub(crate) struct Attribute {
    pub(crate) name: SmolStr,
    pub(crate) name_span: Span,
    pub(crate) value: Expression,
}

/// A block. In the JSON form only what Terraform itself has as blocks, `dynamic` and what holds it are blocks; everything
/// else below them are attributes whose values are objects, because nothing tells them apart without the provider's
/// schema.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) word: SmolStr,
    pub(crate) word_span: Span,
    /// Its header: its type and labels. In the JSON form the innermost key, since several stand below the others.
    pub(crate) head: Span,
    pub(crate) labels: Vec<Label>,
    pub(crate) body: Body,
    /// All its characters.
    pub(crate) span: Span,
}

/// A label of a block; the span is without quotes.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) name: SmolStr,
    pub(crate) span: Span,
}

/// An expression and its characters. Of a quoted string or template these are without the quotes, of a heredoc its body.
#[derive(Clone, Debug)]
pub(crate) struct Expression {
    pub(crate) kind: Kind,
    pub(crate) span: Span,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Null,
    Bool(bool),
    Number(Number),
    String(SmolStr),
    Template(Box<Template>),
    Tuple(Box<[Expression]>),
    Object(Box<[Field]>),
    /// A name or a value, and the way on from there.
    Traversal(Box<Traversal>),
    Call(Box<Call>),
    /// Condition, then, else.
    Conditional(Box<[Expression; 3]>),
    Unary(Unary, Box<Expression>),
    Binary(Binary, Box<[Expression; 2]>),
    For(Box<For>),
    Parenthesis(Box<Expression>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unary {
    Negate,
    Not,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Binary {
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
}

/// One `key = value` of an object.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    pub(crate) key: Key,
    pub(crate) value: Expression,
}

#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) kind: KeyKind,
    /// Quotes excluded.
    pub(crate) span: Span,
}

#[derive(Clone, Debug)]
pub(crate) enum KeyKind {
    /// A bare word or a string without a template.
    Name(SmolStr),
    /// `(expression)`, a template, a number.
    Computed(Expression),
}

#[derive(Clone, Debug)]
pub(crate) struct Traversal {
    pub(crate) base: Base,
    pub(crate) steps: Box<[Step]>,
}

#[derive(Clone, Debug)]
pub(crate) enum Base {
    /// `var`, `local`, `aws_s3_bucket`, `each`, the name that a `for` binds ...
    Name(SmolStr),
    Expression(Expression),
}

#[derive(Clone, Debug)]
pub(crate) struct Step {
    pub(crate) kind: StepKind,
    pub(crate) span: Span,
}

#[derive(Clone, Debug)]
pub(crate) enum StepKind {
    /// `.name`
    Attribute(SmolStr),
    /// `[expression]`, and `.0` with the number.
    Index(Expression),
    /// `.*`: the attributes right behind it are asked of each item; an index behind them is asked of the list.
    AttributeSplat,
    /// `[*]`: all steps behind it are asked of each item.
    FullSplat,
}

/// A call. `provider::name::function` is a name too.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) name: SmolStr,
    pub(crate) name_span: Span,
    pub(crate) arguments: Box<[Expression]>,
    /// Whether `...` stands behind the last argument.
    pub(crate) expands: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct For {
    pub(crate) key: Option<SmolStr>,
    pub(crate) value: SmolStr,
    pub(crate) collection: Expression,
    /// Where it makes an object, the key; a list otherwise.
    pub(crate) result_key: Option<Expression>,
    pub(crate) result: Expression,
    /// Whether `...` groups the results by key.
    pub(crate) groups: bool,
    pub(crate) condition: Option<Expression>,
}

/// A string with interpolations and directives. The white space that `~` and the indent of a `<<-` heredoc take away is
/// gone from the literals already.
#[derive(Clone, Debug)]
pub(crate) struct Template {
    pub(crate) parts: Vec<Part>,
}

#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// Text as it counts: escapes are resolved. It is as long as its span where it stands in the source just so.
    Literal(SmolStr, Span),
    /// `${ }`; the span is with the marks.
    Interpolation(Expression, Span),
    If {
        condition: Expression,
        then: Template,
        otherwise: Option<Template>,
        span: Span,
    },
    For {
        key: Option<SmolStr>,
        value: SmolStr,
        collection: Expression,
        body: Template,
        span: Span,
    },
}

impl Body {
    /// The attribute of this name.
    pub(crate) fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.name == name)
    }

    /// The blocks of this type.
    pub(crate) fn blocks<'b>(&'b self, word: &'b str) -> impl Iterator<Item = &'b Block> {
        self.blocks.iter().filter(move |block| block.word == word)
    }
}

impl Expression {
    /// The text of a string without a template.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }
}

impl Block {
    /// The label at a position; empty where there is none.
    pub(crate) fn label(&self, position: usize) -> &str {
        self.labels.get(position).map_or("", |label| &label.name)
    }
}

/// The arguments whose expressions are no values but names: types, addresses and providers.
pub(crate) fn is_taken_as_written(word: &str, name: &str) -> bool {
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
