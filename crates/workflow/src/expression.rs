//! One expression: its text to a tree with places in the file.

use github_actions_expressions::call::{self, Function};
use github_actions_expressions::literal::Literal;
use github_actions_expressions::op::BinOp;
use github_actions_expressions::{Error, Expr, SpannedExpr};
use portcullis_model::limits;
use portcullis_model::workflow::{Node, NodeKind, Part, SyntaxError};
use portcullis_model::{Data, Number, SmolStr, Span};

/// Operators in one expression. A chain of operators nests to the left as deep as it is long, and trees are walked and
/// freed recursively. GitHub itself refuses expressions that are far shorter than this many operators need.
const OPERATORS: usize = 1_000;

/// The text of an expression, and where each of its bytes stands in the file.
pub(crate) struct Text<'s> {
    /// The expression as GitHub sees it, after YAML has taken its own quoting away.
    pub text: &'s str,
    /// The characters of the file that hold it.
    pub span: Span,
    /// The offset in `span` of every byte of `text` and of its end; `None` where they are the same.
    pub offsets: Option<&'s [u32]>,
}

impl Text<'_> {
    /// The place of a part of the expression.
    fn place(&self, start: usize, end: usize) -> Span {
        match self.offsets {
            None => self.span.slice(start, end),
            Some(offsets) => {
                let at = |offset: usize| offsets.get(offset).map_or(self.span.len(), |&raw| raw as usize);
                self.span.slice(at(start), at(end))
            }
        }
    }

    /// Reads the expression.
    pub(crate) fn parse(&self) -> Result<Node, SyntaxError> {
        if self.text.len() > limits::EMBEDDED_BYTES {
            return Err(self.error(0, 0, "the expression is too long to be read"));
        }
        if operators(self.text) > OPERATORS {
            return Err(self.error(0, 0, "the expression has too many operators to be read"));
        }
        match Expr::parse(self.text) {
            Ok(expression) => Ok(self.node(&expression)),
            Err(Error::Depth) => Err(self.error(0, 0, "the expression is nested deeper than GitHub allows")),
            Err(Error::Syntax(error)) => {
                let rest = self.text.get(error.offset..).unwrap_or("");
                let len = rest.chars().next().map_or(0, char::len_utf8);
                let message = match rest.chars().next() {
                    Some(found) => format!("{} at `{}`", error.message, found.escape_debug()),
                    None => format!("{} at the end", error.message),
                };
                Err(self.error(error.offset, error.offset + len, &message))
            }
            Err(Error::Call(error)) => Err(self.call_error(&error)),
        }
    }

    fn error(&self, start: usize, end: usize, message: &str) -> SyntaxError {
        let span = if start < end { self.place(start, end) } else { self.span };
        SyntaxError {
            message: message.to_owned(),
            span,
        }
    }

    fn call_error(&self, error: &call::Error) -> SyntaxError {
        let (name, message) = match error {
            call::Error::UnknownFunction(name) => (name.as_str(), format!("there is no function `{name}`")),
            call::Error::Arity(function, expected) => {
                let name = function_name(*function);
                (name, format!("`{name}` takes {expected}"))
            }
        };
        let found = find_ignoring_case(self.text, name);
        let (start, end) = found.map_or((0, 0), |start| (start, start + name.len()));
        self.error(start, end, &message)
    }

    fn node(&self, expression: &SpannedExpr<'_>) -> Node {
        let origin = &expression.origin.span;
        let kind = match &expression.inner {
            Expr::Literal(literal) => NodeKind::Literal(data(literal)),
            Expr::Call(call) => NodeKind::Call(
                SmolStr::new(function_name(call.func).to_ascii_lowercase()),
                call.args.iter().map(|argument| self.node(argument)).collect(),
            ),
            Expr::Context(context) => NodeKind::Context(context.parts.iter().map(|part| self.part(part)).collect()),
            Expr::BinExpr(binary) => NodeKind::Binary(
                operator(&binary.op),
                Box::new([self.node(&binary.lhs), self.node(&binary.rhs)]),
            ),
            Expr::UnExpr { expr, .. } => NodeKind::Not(Box::new(self.node(expr))),
            // These stand only inside contexts, where `part` reads them.
            Expr::Identifier(_) | Expr::Index(_) | Expr::Star => NodeKind::Context(vec![self.part(expression)]),
        };
        Node {
            span: self.place(origin.start, origin.end),
            kind,
        }
    }

    fn part(&self, part: &SpannedExpr<'_>) -> Part {
        match &part.inner {
            Expr::Identifier(name) => Part::Name(lower(name.as_str())),
            Expr::Star => Part::Star,
            Expr::Index(index) => match &index.inner {
                Expr::Star => Part::Star,
                Expr::Literal(Literal::String(text)) => Part::Name(lower(text)),
                _ => Part::Index(Box::new(self.node(index))),
            },
            _ => Part::Value(Box::new(self.node(part))),
        }
    }
}

/// An upper bound of the operators in a text, without reading it.
fn operators(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_operator = |pair: &&[u8]| {
        matches!(
            **pair,
            [b'&', b'&'] | [b'|', b'|'] | [b'=' | b'!', b'='] | [b'<' | b'>', _]
        )
    };
    bytes.windows(2).filter(is_operator).count()
}

fn find_ignoring_case(text: &str, name: &str) -> Option<usize> {
    let (text, name) = (text.as_bytes(), name.as_bytes());
    text.windows(name.len().max(1))
        .position(|window| window.eq_ignore_ascii_case(name))
}

fn lower(text: &str) -> SmolStr {
    if text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        SmolStr::new(text.to_ascii_lowercase())
    } else {
        SmolStr::new(text)
    }
}

fn data(literal: &Literal<'_>) -> Data {
    match literal {
        Literal::Null => Data::Null,
        Literal::Boolean(value) => Data::Bool(*value),
        Literal::Number(value) => Data::Number(number(*value)),
        Literal::String(text) => Data::String(SmolStr::new(text)),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "only whole numbers that fit are converted"
)]
fn number(value: f64) -> Number {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        Number::Int(value as i64)
    } else {
        Number::Float(value)
    }
}

fn operator(operator: &BinOp) -> &'static str {
    match operator {
        BinOp::And => "&&",
        BinOp::Or => "||",
        BinOp::Eq => "==",
        BinOp::Neq => "!=",
        BinOp::Gt => ">",
        BinOp::Ge => ">=",
        BinOp::Lt => "<",
        BinOp::Le => "<=",
    }
}

fn function_name(function: Function) -> &'static str {
    match function {
        Function::Contains => "contains",
        Function::StartsWith => "startsWith",
        Function::EndsWith => "endsWith",
        Function::Format => "format",
        Function::Join => "join",
        Function::ToJSON => "toJSON",
        Function::FromJSON => "fromJSON",
        Function::HashFiles => "hashFiles",
        Function::Case => "case",
        Function::Success => "success",
        Function::Always => "always",
        Function::Cancelled => "cancelled",
        Function::Failure => "failure",
    }
}
