//! Which names the expressions of a body begin with.

use super::{Base, Body, Expression, KeyKind, Kind, Part, StepKind, Template};

impl Body {
    /// Whether an expression in it, at any depth, begins with one of these names. A name that `for` binds counts too:
    /// who asks wants to be sure that there is none.
    pub(crate) fn mentions(&self, names: &[&str]) -> bool {
        let attributes = self.attributes.iter().map(|attribute| &attribute.value);
        attributes.into_iter().any(|value| value.mentions(names))
            || self.blocks.iter().any(|block| block.body.mentions(names))
    }
}

impl Expression {
    /// As of [`Body::mentions`].
    pub(crate) fn mentions(&self, names: &[&str]) -> bool {
        let any = |expressions: &[Expression]| expressions.iter().any(|inner| inner.mentions(names));
        match &self.kind {
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => false,
            Kind::Template(template) => template.mentions(names),
            Kind::Tuple(items) => any(items),
            Kind::Object(fields) => fields.iter().any(|field| {
                let key = match &field.key.kind {
                    KeyKind::Name(_) => false,
                    KeyKind::Computed(key) => key.mentions(names),
                };
                key || field.value.mentions(names)
            }),
            Kind::Traversal(traversal) => {
                let base = match &traversal.base {
                    Base::Name(name) => names.contains(&name.as_str()),
                    Base::Expression(base) => base.mentions(names),
                };
                base || traversal.steps.iter().any(|step| match &step.kind {
                    StepKind::Index(index) => index.mentions(names),
                    StepKind::Attribute(_) | StepKind::AttributeSplat | StepKind::FullSplat => false,
                })
            }
            Kind::Call(call) => any(&call.arguments),
            Kind::Conditional(parts) => any(&**parts),
            Kind::Unary(_, operand) => operand.mentions(names),
            Kind::Binary(_, operands) => any(&**operands),
            Kind::For(each) => {
                let parts = [&each.collection, &each.result].into_iter();
                let parts = parts.chain(&each.result_key).chain(&each.condition);
                parts.into_iter().any(|part| part.mentions(names))
            }
            Kind::Parenthesis(inner) => inner.mentions(names),
        }
    }
}

impl Template {
    fn mentions(&self, names: &[&str]) -> bool {
        self.parts.iter().any(|part| match part {
            Part::Literal(..) => false,
            Part::Interpolation(expression, _) => expression.mentions(names),
            Part::If {
                condition,
                then,
                otherwise,
                ..
            } => {
                let otherwise = otherwise.as_ref().is_some_and(|otherwise| otherwise.mentions(names));
                condition.mentions(names) || then.mentions(names) || otherwise
            }
            Part::For { collection, body, .. } => collection.mentions(names) || body.mentions(names),
        })
    }
}
