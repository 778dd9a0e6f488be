//! Which provider configuration governs a resource, and what that gives to all resources.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use portcullis_model::{Data, Lookup, Value};
use smol_str::SmolStr;

use super::directory::dotted;
use super::evaluation::{Evaluation, Frame};
use super::unit;
use crate::syntax::{Block, KeyKind, Kind};

/// What the provider blocks of one evaluation give to all resources.
#[derive(Default)]
pub(super) struct Defaults(RefCell<HashMap<Provider, Option<Rc<Value>>>>);

/// The number of the instance of the module that a provider block is in, and its position there.
type Provider = (usize, usize);

impl Defaults {
    /// The labels that the provider adds to those of a resource.
    pub(super) fn labels<'p>(
        &self,
        evaluation: &Evaluation<'p>,
        frame: &Rc<Frame<'p>>,
        block: &'p Block,
    ) -> Option<Rc<Value>> {
        let kind = block.label(0);
        let name = match block.body.attribute("provider") {
            Some(provider) => dotted(&provider.value)?,
            None => SmolStr::new(kind.split('_').next().unwrap_or(kind)),
        };
        let path = if kind.starts_with("aws_") {
            "default_tags.tags"
        } else if kind.starts_with("google_") {
            "default_labels"
        } else {
            return None;
        };
        let (frame, position) = governing(evaluation, frame, name)?;
        let known = self.0.borrow().get(&(frame.number, position)).cloned();
        known.unwrap_or_else(|| {
            let labels = labels(evaluation, &frame, position, path).map(Rc::new);
            self.0.borrow_mut().insert((frame.number, position), labels.clone());
            labels
        })
    }
}

/// The provider block that a name means in an instance of a module: its own, one that the call passes, or the one of the
/// same name around it.
fn governing<'p>(evaluation: &Evaluation<'p>, frame: &Rc<Frame<'p>>, name: SmolStr) -> Option<(Rc<Frame<'p>>, usize)> {
    let (mut frame, mut name) = (Rc::clone(frame), name);
    loop {
        let passed = frame
            .caller
            .as_ref()
            .and_then(|caller| passed(caller.calls.block, &name));
        let own = frame.module.provider(&name);
        match (passed, own, &frame.caller) {
            (None, Some(position), _) => return Some((frame, position)),
            (None, None, None) => return None,
            // Only configurations without an alias are handed down by themselves.
            (None, None, Some(_)) if name.contains('.') => return None,
            (passed, _, Some(caller)) => {
                name = passed.unwrap_or(name);
                frame = evaluation.frame(caller.calls.frame)?;
            }
            (Some(_), _, None) => return None,
        }
    }
}

/// What a call passes as the provider of a name.
fn passed(call: &Block, name: &str) -> Option<SmolStr> {
    let Kind::Object(fields) = &call.body.attribute("providers")?.value.kind else {
        return None;
    };
    let is_it = |key: &KeyKind| matches!(key, KeyKind::Name(key) if key == name);
    let field = fields.iter().find(|field| is_it(&field.key.kind))?;
    dotted(&field.value)
}

fn labels<'p>(evaluation: &Evaluation<'p>, frame: &Rc<Frame<'p>>, position: usize, path: &str) -> Option<Value> {
    let provider = unit::lowered(evaluation, frame, frame.module.block(position)?);
    match provider.at(path) {
        Lookup::Known(value) => Some(value.clone()),
        Lookup::Unknown { unknown, at } => Some(Value::new(Data::Unknown(unknown), at)),
        Lookup::Missing { .. } => None,
    }
}
