//! What a block refers to, wherever in it the reference stands.

use portcullis_model::{Reference, Span};
use smol_str::{SmolStr, SmolStrBuilder, format_smolstr};

use super::Lowering;
use crate::syntax::{Base, Body, Expression, KeyKind, Kind, Part, StepKind, Template, Traversal};

/// Words that begin a reference to no other block.
const NO_BLOCK: &[&str] = &["each", "count", "self", "path", "terraform", "null", "true", "false"];

/// The references in a body.
pub(super) fn references(body: &Body, lowering: Lowering<'_>) -> Vec<Reference> {
    let mut collector = Collector {
        lowering,
        via: String::new(),
        bound: Vec::new(),
        out: Vec::new(),
    };
    collector.body(body);
    collector.out
}

struct Collector<'a> {
    lowering: Lowering<'a>,
    /// The path of the attribute that is walked.
    via: String,
    /// Names that `for` and dynamic blocks bind here.
    bound: Vec<SmolStr>,
    out: Vec<Reference>,
}

impl Collector<'_> {
    fn body(&mut self, body: &Body) {
        // In the order of the source.
        let mut attributes = body.attributes.iter().peekable();
        for block in &body.blocks {
            while let Some(attribute) = attributes.next_if(|next| next.name_span.start < block.word_span.start) {
                self.attribute(&attribute.name, &attribute.value);
            }
            if let ("dynamic", Some(label)) = (block.word.as_str(), block.labels.first()) {
                self.below(&label.name, |this| this.dynamic(&label.name, &block.body));
                continue;
            }
            let labels = block.labels.iter().map(|label| label.name.as_str());
            let path = std::iter::once(block.word.as_str()).chain(labels).collect::<Vec<_>>();
            self.below(&path.join("."), |this| this.body(&block.body));
        }
        for attribute in attributes {
            self.attribute(&attribute.name, &attribute.value);
        }
    }

    fn attribute(&mut self, name: &SmolStr, value: &Expression) {
        self.below(name, |this| match name.as_str() {
            // Provider names look like references to resources.
            "provider" => this.provider(value),
            "providers" => this.providers(value),
            // Names of the block's own attributes.
            "ignore_changes" => {}
            _ => this.expression(value),
        });
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
    fn dynamic(&mut self, label: &SmolStr, body: &Body) {
        let iterator = super::body::iterator(body, label).clone();
        for attribute in &body.attributes {
            match attribute.name.as_str() {
                "for_each" => self.expression(&attribute.value),
                "iterator" => {}
                _ => self.binding([iterator.clone()], |this| this.expression(&attribute.value)),
            }
        }
        for block in &body.blocks {
            self.binding([iterator.clone()], |this| this.body(&block.body));
        }
    }

    fn binding(&mut self, names: impl IntoIterator<Item = SmolStr>, walk: impl FnOnce(&mut Self)) {
        let len = self.bound.len();
        self.bound.extend(names);
        walk(self);
        self.bound.truncate(len);
    }

    fn expression(&mut self, expression: &Expression) {
        match &expression.kind {
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {}
            Kind::Tuple(items) => items.iter().for_each(|item| self.expression(item)),
            Kind::Object(fields) => {
                for field in fields {
                    if let KeyKind::Computed(key) = &field.key.kind {
                        self.expression(key);
                    }
                    self.expression(&field.value);
                }
            }
            Kind::Template(template) => self.template(template),
            Kind::Parenthesis(inner) | Kind::Unary(_, inner) => self.expression(inner),
            Kind::Conditional(parts) => parts.iter().for_each(|part| self.expression(part)),
            Kind::Call(call) => call.arguments.iter().for_each(|argument| self.expression(argument)),
            Kind::Traversal(traversal) => self.traversal(traversal, expression.span),
            Kind::Binary(_, operands) => operands.iter().for_each(|operand| self.expression(operand)),
            Kind::For(each) => {
                self.expression(&each.collection);
                let names = each.key.iter().cloned().chain([each.value.clone()]);
                self.binding(names, |this| {
                    each.result_key.iter().for_each(|key| this.expression(key));
                    this.expression(&each.result);
                    each.condition.iter().for_each(|condition| this.expression(condition));
                });
            }
        }
    }

    fn template(&mut self, template: &Template) {
        for part in &template.parts {
            match part {
                Part::Literal(..) => {}
                Part::Interpolation(expression, _) => self.expression(expression),
                Part::If {
                    condition,
                    then,
                    otherwise,
                    ..
                } => {
                    self.expression(condition);
                    self.template(then);
                    otherwise.iter().for_each(|other| self.template(other));
                }
                Part::For {
                    key,
                    value,
                    collection,
                    body,
                    ..
                } => {
                    self.expression(collection);
                    let names = key.iter().cloned().chain([value.clone()]);
                    self.binding(names, |this| this.template(body));
                }
            }
        }
    }

    fn traversal(&mut self, traversal: &Traversal, span: Span) {
        for step in &traversal.steps {
            if let StepKind::Index(index) = &step.kind {
                self.expression(index);
            }
        }
        let root = match &traversal.base {
            Base::Name(root) => root.as_str(),
            Base::Expression(base) => return self.expression(base),
        };
        if NO_BLOCK.contains(&root) || self.bound.iter().any(|name| name == root) {
            return;
        }
        let mut names = traversal.steps.iter().map(|step| match &step.kind {
            StepKind::Attribute(name) => Some(name.as_str()),
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
        self.push(target, attribute.finish(), span);
    }

    fn push(&mut self, target: SmolStr, attribute: SmolStr, span: Span) {
        self.out.push(Reference {
            via: SmolStr::new(&self.via),
            target,
            attribute,
            span,
        });
    }

    /// `aws` or `aws.west`: the address of a provider's block.
    fn provider(&mut self, expression: &Expression) {
        let name = expression
            .as_text()
            .unwrap_or_else(|| self.lowering.text(expression.span));
        let target = format_smolstr!("provider.{name}");
        self.push(target, SmolStr::default(), expression.span);
    }

    fn providers(&mut self, expression: &Expression) {
        if let Kind::Object(fields) = &expression.kind {
            fields.iter().for_each(|field| self.provider(&field.value));
        }
    }
}
