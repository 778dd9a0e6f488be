//! The native form: from the tree that the parser makes to ours.

use std::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr as hcl;
use hcl_edit::structure::{BlockLabel, Structure};
use hcl_edit::template::{self as template_hcl, Directive, Element, Strip};
use portcullis_model::{SourceId, Span};
use smol_str::{SmolStr, SmolStrBuilder};

use super::text::{Form, Literals, unescaped, without_marks};
use super::{
    Attribute, Base, Binary, Block, Body, Call, Expression, Field, For, Key, KeyKind, Kind, Label, Part, Step,
    StepKind, Template, Traversal, Unary,
};
use crate::scan;
use crate::value::Number;

/// Why a text is not read, and at which of its bytes.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    pub(crate) at: usize,
    pub(crate) message: SmolStr,
    /// Whether it is one of our limits, or the parser's, and not Terraform's.
    pub(crate) is_limit: bool,
}

impl Refusal {
    fn limit(at: usize, message: &'static str) -> Self {
        Self {
            at,
            message: SmolStr::new_static(message),
            is_limit: true,
        }
    }

    /// What the parser says, in one line.
    pub(crate) fn of_parser(error: &hcl_edit::parser::Error) -> Self {
        let words: Vec<&str> = error.message().split_whitespace().collect();
        Self {
            at: error.location().offset(),
            message: words.join(" ").into(),
            is_limit: error.message().contains("at most"),
        }
    }
}

impl From<scan::Fault> for Refusal {
    fn from(fault: scan::Fault) -> Self {
        match fault {
            scan::Fault::Deep(at) => Refusal::limit(at, "it is nested too deeply"),
            scan::Fault::Crowded(at) => Refusal::limit(at, "an object in it has too many keys"),
        }
    }
}

/// Where a text that is parsed by itself stands.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    /// In a source, from this byte on.
    At(SourceId, usize),
    /// Somewhere within a span, where its characters are not the text's own: a string with escapes.
    Within(Span),
}

/// An expression by itself.
pub(crate) fn expression(text: &str, place: Place) -> Result<Expression, Refusal> {
    if let Some(fault) = scan::fault_of_expression(text) {
        return Err(fault.into());
    }
    let parsed = hcl_edit::parser::parse_expr(text).map_err(|error| Refusal::of_parser(&error))?;
    Ok(Reader { text, place }.expression(&parsed))
}

/// A template by itself: the content of a file that `templatefile` reads, a string of the JSON form.
pub(crate) fn template(text: &str, place: Place) -> Result<Template, Refusal> {
    if let Some(fault) = scan::fault_of_template(text) {
        return Err(fault.into());
    }
    let parsed = hcl_edit::parser::parse_template(text).map_err(|error| Refusal::of_parser(&error))?;
    Ok(Reader { text, place }.template(&parsed, Form::Bare))
}

/// Adds what a parsed body holds. `text` is what its offsets speak of.
pub(crate) fn body(parsed: &hcl_edit::structure::Body, text: &str, place: Place, out: &mut Body) {
    Reader { text, place }.body(parsed, out);
}

#[derive(Clone, Copy)]
struct Reader<'t> {
    text: &'t str,
    place: Place,
}

impl<'t> Reader<'t> {
    fn span(self, range: Option<Range<usize>>) -> Span {
        match (self.place, range) {
            (Place::At(source, base), Some(range)) => Span::new(source, base + range.start, base + range.end),
            (Place::At(source, base), None) => Span::new(source, base, base),
            (Place::Within(span), _) => span,
        }
    }

    /// The span of a string without its quotes.
    fn within_quotes(self, range: Option<Range<usize>>) -> Span {
        let span = self.span(range);
        match self.place {
            Place::At(..) => span.slice(1, span.len().saturating_sub(1)),
            Place::Within(_) => span,
        }
    }

    fn body(self, body: &hcl_edit::structure::Body, out: &mut Body) {
        for structure in body {
            match structure {
                Structure::Attribute(attribute) => out.attributes.push(Attribute {
                    name: SmolStr::new(attribute.key.as_str()),
                    name_span: self.span(attribute.key.span()),
                    value: self.expression(&attribute.value),
                }),
                Structure::Block(block) => out.blocks.push(self.block(block)),
            }
        }
    }

    fn block(self, block: &hcl_edit::structure::Block) -> Block {
        let mut body = Body::default();
        self.body(&block.body, &mut body);
        let label = |label: &BlockLabel| Label {
            name: SmolStr::new(label.as_str()),
            span: match label {
                BlockLabel::String(_) => self.within_quotes(label.span()),
                BlockLabel::Ident(_) => self.span(label.span()),
            },
        };
        let word_span = self.span(block.ident.span());
        Block {
            word: SmolStr::new(block.ident.as_str()),
            word_span,
            head: block
                .labels
                .last()
                .map_or(word_span, |label| word_span.to(self.span(label.span()))),
            labels: block.labels.iter().map(label).collect(),
            body,
            span: self.span(block.span()),
        }
    }

    fn expression(self, expression: &hcl::Expression) -> Expression {
        let range = expression.span();
        let mut span = self.span(range.clone());
        let kind = match expression {
            hcl::Expression::Null(_) => Kind::Null,
            hcl::Expression::Bool(value) => Kind::Bool(*value.value()),
            hcl::Expression::Number(_) => number(self.slice(range)),
            hcl::Expression::String(text) => {
                span = self.within_quotes(range);
                Kind::String(SmolStr::new(text.value()))
            }
            hcl::Expression::StringTemplate(elements) => {
                span = self.within_quotes(range);
                Kind::Template(Box::new(self.template(elements, Form::Quoted)))
            }
            hcl::Expression::HeredocTemplate(heredoc) => {
                span = heredoc.template.span().map_or(span, |range| self.span(Some(range)));
                let indented = self.slice(range).starts_with("<<-");
                let form = if indented { Form::Indented } else { Form::Bare };
                self.heredoc(&heredoc.template, form)
            }
            hcl::Expression::Array(items) => Kind::Tuple(items.iter().map(|item| self.expression(item)).collect()),
            hcl::Expression::Object(object) => {
                let field = |(key, value): (&hcl::ObjectKey, &hcl::ObjectValue)| Field {
                    key: self.key(key),
                    value: self.expression(value.expr()),
                };
                Kind::Object(object.iter().map(field).collect())
            }
            hcl::Expression::Parenthesis(inner) => Kind::Parenthesis(Box::new(self.expression(inner.inner()))),
            hcl::Expression::Variable(name) => Kind::Traversal(Box::new(Traversal {
                base: Base::Name(SmolStr::new(name.as_str())),
                steps: Box::default(),
            })),
            hcl::Expression::Traversal(traversal) => Kind::Traversal(Box::new(self.traversal(traversal))),
            hcl::Expression::Conditional(choice) => Kind::Conditional(Box::new([
                self.expression(&choice.cond_expr),
                self.expression(&choice.true_expr),
                self.expression(&choice.false_expr),
            ])),
            hcl::Expression::FuncCall(call) => Kind::Call(Box::new(self.call(call))),
            hcl::Expression::UnaryOp(operation) => {
                let operator = match operation.operator.value() {
                    hcl::UnaryOperator::Neg => Unary::Negate,
                    hcl::UnaryOperator::Not => Unary::Not,
                };
                Kind::Unary(operator, Box::new(self.expression(&operation.expr)))
            }
            hcl::Expression::BinaryOp(operation) => Kind::Binary(
                binary(*operation.operator.value()),
                Box::new([
                    self.expression(&operation.lhs_expr),
                    self.expression(&operation.rhs_expr),
                ]),
            ),
            hcl::Expression::ForExpr(each) => Kind::For(Box::new(For {
                key: each.intro.key_var.as_ref().map(|name| SmolStr::new(name.as_str())),
                value: SmolStr::new(each.intro.value_var.as_str()),
                collection: self.expression(&each.intro.collection_expr),
                result_key: each.key_expr.as_ref().map(|key| self.expression(key)),
                result: self.expression(&each.value_expr),
                groups: each.grouping,
                condition: each.cond.as_ref().map(|condition| self.expression(&condition.expr)),
            })),
        };
        Expression { kind, span }
    }

    /// The characters of a range of the text itself.
    fn slice(self, range: Option<Range<usize>>) -> &'t str {
        range.and_then(|range| self.text.get(range)).unwrap_or("")
    }

    fn traversal(self, traversal: &hcl::Traversal) -> Traversal {
        let step = |operator: &hcl_edit::Decorated<hcl::TraversalOperator>| Step {
            kind: match operator.value() {
                hcl::TraversalOperator::GetAttr(name) => StepKind::Attribute(SmolStr::new(name.as_str())),
                hcl::TraversalOperator::Index(index) => StepKind::Index(self.expression(index)),
                hcl::TraversalOperator::LegacyIndex(index) => StepKind::Index(Expression {
                    kind: number(&index.value().to_string()),
                    span: self.span(index.span()),
                }),
                hcl::TraversalOperator::AttrSplat(_) => StepKind::AttributeSplat,
                hcl::TraversalOperator::FullSplat(_) => StepKind::FullSplat,
            },
            span: self.span(operator.span()),
        };
        Traversal {
            base: match &traversal.expr {
                hcl::Expression::Variable(name) => Base::Name(SmolStr::new(name.as_str())),
                other => Base::Expression(self.expression(other)),
            },
            steps: traversal.operators.iter().map(step).collect(),
        }
    }

    fn call(self, call: &hcl::FuncCall) -> Call {
        let mut name = SmolStrBuilder::new();
        for namespace in &call.name.namespace {
            name.push_str(namespace.as_str());
            name.push_str("::");
        }
        name.push_str(call.name.name.as_str());
        let first = call.name.namespace.first().unwrap_or(&call.name.name);
        Call {
            name: name.finish(),
            name_span: self.span(first.span()).to(self.span(call.name.name.span())),
            arguments: call.args.iter().map(|argument| self.expression(argument)).collect(),
            expands: call.args.expand_final(),
        }
    }

    fn key(self, key: &hcl::ObjectKey) -> Key {
        let span = self.span(key.span());
        match key {
            hcl::ObjectKey::Ident(name) => Key {
                kind: KeyKind::Name(SmolStr::new(name.as_str())),
                span,
            },
            hcl::ObjectKey::Expression(expression) => match expression {
                hcl::Expression::String(text) => Key {
                    kind: KeyKind::Name(SmolStr::new(text.value())),
                    span: self.within_quotes(key.span()),
                },
                // A word like others where a key is expected, and a dotted name such as `aws.west` in the `providers` of
                // a module.
                hcl::Expression::Bool(_) | hcl::Expression::Null(_) | hcl::Expression::Traversal(_) => Key {
                    kind: KeyKind::Name(SmolStr::new(self.slice(key.span()).trim())),
                    span,
                },
                other => {
                    let computed = self.expression(other);
                    Key {
                        span: computed.span,
                        kind: KeyKind::Computed(computed),
                    }
                }
            },
        }
    }

    /// A heredoc; one that is only text is a string.
    fn heredoc(self, parsed: &template_hcl::Template, form: Form) -> Kind {
        let mut template = self.template(parsed, form);
        match template.parts.as_mut_slice() {
            [] => Kind::String(SmolStr::default()),
            [Part::Literal(text, _)] => Kind::String(std::mem::take(text)),
            _ => Kind::Template(Box::new(template)),
        }
    }

    fn template(self, parsed: &template_hcl::Template, form: Form) -> Template {
        if form != Form::Indented && is_plain(parsed) {
            let texts = parsed.iter().filter_map(Element::as_literal);
            return self.parts(parsed, &mut texts.map(|text| SmolStr::new(text.value())));
        }
        let mut literals = Literals::new(form);
        self.gather(parsed, 0, &mut literals);
        let mut texts = literals.settled().into_iter();
        self.parts(parsed, &mut texts)
    }

    /// Hands over what white space is trimmed from, in the order of the text.
    fn gather(self, parsed: &template_hcl::Template, depth: usize, literals: &mut Literals) {
        for element in parsed {
            match element {
                // The parser takes the indent of a heredoc away by rules of its own, and leaves the escapes in what
                // stands inside of a string's directives.
                Element::Literal(text) => match literals.form() {
                    Form::Quoted if depth == 0 => literals.text(text.value()),
                    Form::Quoted => literals.text(&unescaped(self.slice(text.span()))),
                    Form::Bare | Form::Indented => literals.text(&without_marks(self.slice(text.span()))),
                },
                Element::Interpolation(part) => literals.sequence(trims(part.strip)),
                Element::Directive(directive) => match &**directive {
                    Directive::If(choice) => {
                        literals.sequence(trims(choice.if_expr.strip));
                        self.gather(&choice.if_expr.template, depth + 1, literals);
                        if let Some(other) = &choice.else_expr {
                            literals.sequence(trims(other.strip));
                            self.gather(&other.template, depth + 1, literals);
                        }
                        literals.sequence(trims(choice.endif_expr.strip));
                    }
                    Directive::For(each) => {
                        literals.sequence(trims(each.for_expr.strip));
                        self.gather(&each.for_expr.template, depth + 1, literals);
                        literals.sequence(trims(each.endfor_expr.strip));
                    }
                },
            }
        }
    }

    /// The parts, with the literals as they were settled.
    fn parts(self, parsed: &template_hcl::Template, texts: &mut impl Iterator<Item = SmolStr>) -> Template {
        let part = |element: &Element| match element {
            Element::Literal(literal) => Part::Literal(texts.next().unwrap_or_default(), self.span(literal.span())),
            Element::Interpolation(part) => Part::Interpolation(self.expression(&part.expr), self.span(element.span())),
            Element::Directive(directive) => self.directive(directive, self.span(element.span()), texts),
        };
        Template {
            parts: parsed.iter().map(part).collect(),
        }
    }

    fn directive(self, directive: &Directive, span: Span, texts: &mut impl Iterator<Item = SmolStr>) -> Part {
        // The literals come in the order of the text.
        match directive {
            Directive::If(choice) => Part::If {
                condition: self.expression(&choice.if_expr.cond_expr),
                then: self.parts(&choice.if_expr.template, texts),
                otherwise: choice
                    .else_expr
                    .as_ref()
                    .map(|other| self.parts(&other.template, texts)),
                span,
            },
            Directive::For(each) => Part::For {
                key: each.for_expr.key_var.as_ref().map(|name| SmolStr::new(name.as_str())),
                value: SmolStr::new(each.for_expr.value_var.as_str()),
                collection: self.expression(&each.for_expr.collection_expr),
                body: self.parts(&each.for_expr.template, texts),
                span,
            },
        }
    }
}

/// Whether the literals of a template count as they are: no more than what is between them is computed.
fn is_plain(template: &template_hcl::Template) -> bool {
    template.iter().all(|element| match element {
        Element::Literal(_) => true,
        Element::Interpolation(part) => part.strip == Strip::None,
        Element::Directive(_) => false,
    })
}

/// Whether white space before and behind a sequence is trimmed.
fn trims(strip: Strip) -> [bool; 2] {
    match strip {
        Strip::None => [false, false],
        Strip::Start => [true, false],
        Strip::End => [false, true],
        Strip::Both => [true, true],
    }
}

/// A number by its digits, of which the parser does not keep all. The minus may stand apart from them.
fn number(text: &str) -> Kind {
    let negative = text.starts_with('-');
    let digits = text
        .rsplit([' ', '\t', '/'])
        .next()
        .unwrap_or(text)
        .trim_start_matches('-');
    match Number::parse(digits) {
        Some(number) if negative => Kind::Number(number.negate()),
        Some(number) => Kind::Number(number),
        // A string of digits is a number wherever one is asked for.
        None => Kind::String(SmolStr::new(text)),
    }
}

fn binary(operator: hcl::BinaryOperator) -> Binary {
    match operator {
        hcl::BinaryOperator::Plus => Binary::Add,
        hcl::BinaryOperator::Minus => Binary::Subtract,
        hcl::BinaryOperator::Mul => Binary::Multiply,
        hcl::BinaryOperator::Div => Binary::Divide,
        hcl::BinaryOperator::Mod => Binary::Modulo,
        hcl::BinaryOperator::Eq => Binary::Equal,
        hcl::BinaryOperator::NotEq => Binary::NotEqual,
        hcl::BinaryOperator::Less => Binary::Less,
        hcl::BinaryOperator::LessEq => Binary::LessOrEqual,
        hcl::BinaryOperator::Greater => Binary::Greater,
        hcl::BinaryOperator::GreaterEq => Binary::GreaterOrEqual,
        hcl::BinaryOperator::And => Binary::And,
        hcl::BinaryOperator::Or => Binary::Or,
    }
}
