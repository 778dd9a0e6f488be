//! What a block refers to, wherever in it the reference stands.

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, ObjectKey, Traversal, TraversalOperator};
use hcl_edit::structure::{Body, Structure};
use hcl_edit::template::{Directive, Element, Template};
use portcullis_model::Reference;
use smol_str::{SmolStr, SmolStrBuilder, format_smolstr};

use crate::expression::Place;

/// Words that begin a reference to no other block.
const NO_BLOCK: &[&str] = &["each", "count", "self", "path", "terraform", "null", "true", "false"];

/// The references in a body.
pub(crate) fn references(body: &Body, place: Place<'_>) -> Vec<Reference> {
    let mut collector = Collector::new(place);
    collector.body(body);
    collector.out
}

/// The references in a template of the JSON syntax, whose places cannot be told apart within the string.
pub(crate) fn template_references(template: &Template, via: &str, place: Place<'_>) -> Vec<Reference> {
    let mut collector = Collector::new(place);
    collector.via = via.to_owned();
    collector.template(template);
    collector.out
}

struct Collector<'a> {
    place: Place<'a>,
    /// The path of the attribute that is walked.
    via: String,
    /// Names that `for` and dynamic blocks bind here.
    bound: Vec<SmolStr>,
    out: Vec<Reference>,
}

impl<'a> Collector<'a> {
    fn new(place: Place<'a>) -> Self {
        Self {
            place,
            via: String::new(),
            bound: Vec::new(),
            out: Vec::new(),
        }
    }

    fn body(&mut self, body: &Body) {
        for structure in body {
            match structure {
                Structure::Attribute(attribute) => {
                    let key = attribute.key.as_str();
                    self.below(key, |this| match key {
                        // Provider names look like references to resources.
                        "provider" => this.provider(&attribute.value),
                        "providers" => this.providers(&attribute.value),
                        // Names of the block's own attributes.
                        "ignore_changes" => {}
                        _ => this.expression(&attribute.value),
                    });
                }
                Structure::Block(block) if block.ident.as_str() == "dynamic" && !block.labels.is_empty() => {
                    let label = block.labels[0].as_str();
                    self.below(label, |this| this.dynamic(label, &block.body));
                }
                Structure::Block(block) => {
                    let labels = block.labels.iter().map(|label| label.as_str());
                    let path = std::iter::once(block.ident.as_str()).chain(labels).collect::<Vec<_>>();
                    self.below(&path.join("."), |this| this.body(&block.body));
                }
            }
        }
    }

    fn below(&mut self, key: &str, walk: impl FnOnce(&mut Self)) {
        let len = self.via.len();
        if len > 0 {
            self.via.push('.');
        }
        self.via.push_str(key);
        walk(self);
        self.via.truncate(len);
    }

    /// A dynamic block: its content binds the iterator, which is the block's label unless it says otherwise.
    fn dynamic(&mut self, label: &str, body: &Body) {
        let named = body
            .get_attribute("iterator")
            .and_then(|attribute| attribute.value.as_variable());
        let iterator = SmolStr::new(named.map_or(label, |name| name.as_str()));
        for structure in body {
            match structure {
                Structure::Attribute(attribute) if attribute.key.as_str() == "for_each" => {
                    self.expression(&attribute.value);
                }
                Structure::Attribute(attribute) if attribute.key.as_str() == "iterator" => {}
                Structure::Attribute(attribute) => self.binding([iterator.clone()], |this| {
                    this.expression(&attribute.value);
                }),
                Structure::Block(block) => self.binding([iterator.clone()], |this| this.body(&block.body)),
            }
        }
    }

    fn binding(&mut self, names: impl IntoIterator<Item = SmolStr>, walk: impl FnOnce(&mut Self)) {
        let len = self.bound.len();
        self.bound.extend(names);
        walk(self);
        self.bound.truncate(len);
    }

    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Null(_) | Expression::Bool(_) | Expression::Number(_) | Expression::String(_) => {}
            Expression::Variable(_) => {}
            Expression::Array(items) => items.iter().for_each(|item| self.expression(item)),
            Expression::Object(object) => {
                for (key, value) in object {
                    if let ObjectKey::Expression(key) = key {
                        self.expression(key);
                    }
                    self.expression(value.expr());
                }
            }
            Expression::StringTemplate(template) => self.template(template),
            Expression::HeredocTemplate(heredoc) => self.template(&heredoc.template),
            Expression::Parenthesis(inner) => self.expression(inner.inner()),
            Expression::Conditional(conditional) => {
                self.expression(&conditional.cond_expr);
                self.expression(&conditional.true_expr);
                self.expression(&conditional.false_expr);
            }
            Expression::FuncCall(call) => call.args.iter().for_each(|argument| self.expression(argument)),
            Expression::Traversal(traversal) => self.traversal(traversal),
            Expression::UnaryOp(operation) => self.expression(&operation.expr),
            Expression::BinaryOp(operation) => {
                self.expression(&operation.lhs_expr);
                self.expression(&operation.rhs_expr);
            }
            Expression::ForExpr(each) => {
                self.expression(&each.intro.collection_expr);
                let key = each.intro.key_var.as_ref().map(|name| SmolStr::new(name.as_str()));
                let value = SmolStr::new(each.intro.value_var.as_str());
                self.binding(key.into_iter().chain([value]), |this| {
                    each.key_expr.iter().for_each(|key| this.expression(key));
                    this.expression(&each.value_expr);
                    each.cond.iter().for_each(|condition| this.expression(&condition.expr));
                });
            }
        }
    }

    fn template(&mut self, template: &Template) {
        for element in template {
            match element {
                Element::Literal(_) => {}
                Element::Interpolation(part) => self.expression(&part.expr),
                Element::Directive(directive) => match &**directive {
                    Directive::If(choice) => {
                        self.expression(&choice.if_expr.cond_expr);
                        self.template(&choice.if_expr.template);
                        choice.else_expr.iter().for_each(|other| self.template(&other.template));
                    }
                    Directive::For(each) => {
                        let intro = &each.for_expr;
                        self.expression(&intro.collection_expr);
                        let key = intro.key_var.as_ref().map(|name| SmolStr::new(name.as_str()));
                        let value = SmolStr::new(intro.value_var.as_str());
                        self.binding(key.into_iter().chain([value]), |this| this.template(&intro.template));
                    }
                },
            }
        }
    }

    fn traversal(&mut self, traversal: &Traversal) {
        for operator in &traversal.operators {
            if let TraversalOperator::Index(index) = operator.value() {
                self.expression(index);
            }
        }
        let Expression::Variable(root) = &traversal.expr else {
            return self.expression(&traversal.expr);
        };
        let root = root.as_str();
        if NO_BLOCK.contains(&root) || self.bound.iter().any(|name| name == root) {
            return;
        }
        let mut names = traversal.operators.iter().map(|operator| match operator.value() {
            TraversalOperator::GetAttr(name) => Some(name.as_str()),
            _ => None,
        });
        let target = match (root, names.next().flatten()) {
            (_, None) => return,
            ("data" | "ephemeral", Some(kind)) => match names.next().flatten() {
                Some(name) => format_smolstr!("{root}.{kind}.{name}"),
                None => return,
            },
            (_, Some(name)) => format_smolstr!("{root}.{name}"),
        };
        let mut attribute = SmolStrBuilder::new();
        for (position, name) in names.flatten().enumerate() {
            if position > 0 {
                attribute.push('.');
            }
            attribute.push_str(name);
        }
        self.push(target, attribute.finish(), traversal.span());
    }

    fn push(&mut self, target: SmolStr, attribute: SmolStr, span: Option<std::ops::Range<usize>>) {
        self.out.push(Reference {
            via: SmolStr::new(&self.via),
            target,
            attribute,
            span: self.place.span(span),
        });
    }

    /// `aws` or `aws.west`: the address of a provider's block.
    fn provider(&mut self, expression: &Expression) {
        let span = expression.span();
        let name = self.place.text(self.place.span(span.clone())).trim_matches('"');
        self.push(format_smolstr!("provider.{name}"), SmolStr::default(), span);
    }

    fn providers(&mut self, expression: &Expression) {
        if let Expression::Object(object) = expression {
            object.iter().for_each(|(_, value)| self.provider(value.expr()));
        }
    }
}
