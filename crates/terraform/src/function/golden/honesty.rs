//! What is said with less known than there is must hold with all of it: each case of the tables is asked again with one
//! literal after the other not known.
//!
//! In one thing Terraform itself says more than it knows, and so do we: what is of no known type has no part in choosing the
//! type that several values have in common, so that a number may turn out to be its text.

use super::{Names, tables};
use crate::evaluate::{Scope, evaluate};
use crate::syntax::{Base, Expression, KeyKind, Kind, Part, Place, Step, StepKind, Template, Traversal, expression};
use crate::value::{Data, Fields, Type, Val, convert, equal};
use portcullis_model::SourceId;

/// Replaces the literal with this number by a name, where there are so many.
struct Forgetting {
    left: usize,
    is_typed: bool,
}

impl Forgetting {
    fn expression(&mut self, expression: &mut Expression) {
        let name = match &expression.kind {
            Kind::String(_) => Some("string"),
            Kind::Number(_) => Some("number"),
            Kind::Bool(_) => Some("bool"),
            Kind::Tuple(_) | Kind::Object(_) | Kind::Null => Some("any"),
            _ => None,
        };
        if let Some(name) = name {
            if self.left == 0 {
                let name = if self.is_typed { name } else { "any" };
                let step = Step {
                    kind: StepKind::Attribute(name.into()),
                    span: expression.span,
                };
                expression.kind = Kind::Traversal(Box::new(Traversal {
                    base: Base::Name("local".into()),
                    steps: [step].into(),
                }));
                self.left = usize::MAX;
                return;
            }
            self.left -= 1;
        }
        match &mut expression.kind {
            Kind::Template(template) => self.template(template),
            Kind::Tuple(items) => items.iter_mut().for_each(|item| self.expression(item)),
            Kind::Object(fields) => {
                for field in fields.iter_mut() {
                    if let KeyKind::Computed(key) = &mut field.key.kind {
                        self.expression(key);
                    }
                    self.expression(&mut field.value);
                }
            }
            Kind::Traversal(traversal) => {
                if let Base::Expression(base) = &mut traversal.base {
                    self.expression(base);
                }
            }
            Kind::Call(call) => call.arguments.iter_mut().for_each(|argument| self.expression(argument)),
            Kind::Conditional(parts) => parts.iter_mut().for_each(|part| self.expression(part)),
            Kind::Unary(_, operand) => self.expression(operand),
            Kind::Binary(_, operands) => operands.iter_mut().for_each(|operand| self.expression(operand)),
            Kind::For(parts) => {
                self.expression(&mut parts.collection);
                self.expression(&mut parts.result);
            }
            Kind::Parenthesis(inner) => self.expression(inner),
            Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::String(_) => {}
        }
    }

    fn template(&mut self, template: &mut Template) {
        for part in &mut template.parts {
            if let Part::Interpolation(inner, _) = part {
                self.expression(inner);
            }
        }
    }
}

/// Whether what is said of a value holds for it: what is not known may be anything that it is not said not to be.
fn holds(said: &Val, value: &Val) -> bool {
    let fields = |said: &Fields, fields: &Fields| {
        said.len() == fields.len()
            && said
                .iter()
                .all(|(name, said)| fields.get(name).is_some_and(|value| holds(said, value)))
    };
    match (&said.data, &value.data) {
        (_, Data::Unknown(_)) => true,
        (Data::Unknown(unknown), data) => {
            let begins = match data {
                Data::String(text) => text.starts_with(unknown.prefix.as_str()),
                _ => unknown.prefix.is_empty(),
            };
            let is_set = !unknown.not_null || !value.is_null();
            let certain = unknown.fields.iter().flat_map(|fields| fields.iter());
            let mut certain = certain.map(|(name, said)| (value.fields().and_then(|fields| fields.get(name)), said));
            begins && is_set && certain.all(|(value, said)| value.is_some_and(|value| holds(said, value)))
        }
        // Of a set that is not wholly known the count is not.
        (Data::Set(_, items), Data::Set(..)) if items.iter().any(|item| !item.is_wholly_known()) => true,
        (
            Data::List(_, said) | Data::Set(_, said) | Data::Tuple(said),
            Data::List(_, items) | Data::Set(_, items) | Data::Tuple(items),
        ) => said.len() == items.len() && said.iter().zip(items.iter()).all(|(said, item)| holds(said, item)),
        (Data::Map(_, said) | Data::Object(said), Data::Map(_, values) | Data::Object(values)) => fields(said, values),
        (Data::Bool(_) | Data::Number(_) | Data::String(_), Data::Bool(_) | Data::Number(_) | Data::String(_)) => {
            let text = |value: &Val| convert(value.clone(), &Type::String);
            matches!((text(said), text(value)), (Ok(said), Ok(value)) if matches!(equal(&said, &value), Ok(true)))
        }
        _ => matches!(equal(said, value), Ok(true)),
    }
}

#[test]
fn what_is_said_with_less_known_holds_with_all_of_it() {
    let mut report = String::new();
    for (table, cases) in tables() {
        for case in cases {
            let names = Names::of(&case.expression);
            let Ok(whole) = expression(&case.expression, Place::At(SourceId(0), 0)) else {
                continue;
            };
            let Ok(value) = evaluate(&whole, Scope::new(&names)) else {
                continue;
            };
            for (position, is_typed) in (0..24).flat_map(|position| [(position, false), (position, true)]) {
                let mut forgetting = Forgetting {
                    left: position,
                    is_typed,
                };
                let mut partial = whole.clone();
                forgetting.expression(&mut partial);
                if forgetting.left != usize::MAX {
                    break;
                }
                if let Ok(said) = evaluate(&partial, Scope::new(&names))
                    && !holds(&said, &value)
                {
                    let (said, value) = (super::console::printed(&said), super::console::printed(&value));
                    report += &format!(
                        "{table}: {} without literal {position} (typed: {is_typed})\n  is {value}\n  but {said} is said\n",
                        case.expression
                    );
                }
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}
