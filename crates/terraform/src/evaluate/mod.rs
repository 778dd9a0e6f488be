//! Expressions to values.
//!
//! What the names in an expression mean is asked of an [`Environment`]; everything else, operators, functions, templates,
//! `for`, splats, is done here, the same for a module's locals as for a test's made-up names.

mod attempt;
mod call;
mod comprehension;
mod conditional;
mod construct;
mod extent;
mod operator;
mod splat;
mod template;
mod traversal;

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use portcullis_model::{Cancel, Span};
use smol_str::SmolStr;
use thiserror::Error;

use crate::syntax::{Expression, Kind, Step};
use crate::value::{Data, Handle, NOWHERE, Type, Unknown, Val};

/// Why an expression has no value.
#[derive(Clone, Debug, Error)]
pub(crate) enum Fault {
    /// Terraform would refuse it too; `try` and `can` catch it.
    #[error("{message}")]
    Error { span: Span, message: SmolStr },
    /// One of our limits was reached; nothing catches it.
    #[error("{what}")]
    Limit { span: Span, what: SmolStr },
}

impl Fault {
    pub(crate) fn error(span: Span, message: impl Into<SmolStr>) -> Self {
        Fault::Error {
            span,
            message: message.into(),
        }
    }
}

/// What stands around an expression.
pub(crate) trait Environment {
    /// The value of a name with as many of the steps behind it as are part of the name (`var.region` takes one step,
    /// `data.aws_ami.base` two), and how many these were. Names that `for` binds are not asked here.
    fn name(&self, root: &str, steps: &[Step], span: Span) -> Result<(Val, usize), Fault>;

    /// An attribute of a resource, or an output of a module.
    fn member(&self, handle: Handle, name: &str, span: Span) -> Result<Val, Fault>;

    /// All outputs of a module as an object. A resource stays as it is: nobody knows all its attributes.
    fn whole(&self, handle: Handle) -> Result<Val, Fault>;

    /// The characters of a span; empty where it lies in no file of this evaluation.
    fn text(&self, span: Span) -> &str;

    /// The files that `file` and its like may read.
    fn files(&self) -> &dyn Files;

    /// What this evaluation may still cost.
    fn budget(&self) -> &Budget;

    /// Whether the expression stands in a template that a function renders, and which therefore renders no other.
    fn is_template(&self) -> bool {
        false
    }
}

/// The files below the scanned root, for `file`, `templatefile`, `fileset` and their like.
pub(crate) trait Files {
    /// The bytes of a file by a path as an expression gives it: relative to where Terraform would be run.
    fn read(&self, path: &str) -> Result<Arc<[u8]>, Unread>;

    /// The paths of the files below a directory, relative to it, sorted.
    fn below(&self, directory: &str) -> Result<Vec<SmolStr>, Unread>;
}

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// There is none: Terraform would refuse it too.
    Missing(SmolStr),
    /// It may be there for Terraform, but lies where we do not look: what is made of it is not known.
    OutOfReach(SmolStr),
    /// It is larger than what we read.
    TooLarge(SmolStr),
}

/// Steps of evaluation and bytes of values that one configuration may cost; and what was taken for granted on the way.
#[derive(Debug)]
pub(crate) struct Budget {
    steps: Cell<u64>,
    bytes: Cell<u64>,
    depth: Cell<u32>,
    assumed: RefCell<Option<Arc<Unknown>>>,
    cancel: Option<Cancel>,
}

/// Expressions that may be evaluated within each other, through all names and modules: evaluation recurs.
const DEPTH: u32 = 512;

/// The stack that one expression certainly has, and how much more there is where that is not left.
const STACK_LEFT: usize = 256 * 1024;
const STACK_MORE: usize = 1024 * 1024;

impl Budget {
    pub(crate) fn new(steps: u64, bytes: u64) -> Self {
        Self {
            steps: Cell::new(steps),
            bytes: Cell::new(bytes),
            depth: Cell::new(0),
            assumed: RefCell::default(),
            cancel: None,
        }
    }

    /// Takes no more steps once this is cancelled.
    pub(crate) fn cancelled_by(self, cancel: Cancel) -> Self {
        Self {
            cancel: Some(cancel),
            ..self
        }
    }

    /// Remembers that something was done with what is not known, which may fail when it is.
    pub(crate) fn assume(&self, unknown: &Arc<Unknown>) {
        *self.assumed.borrow_mut() = Some(Arc::clone(unknown));
    }

    /// The result of some work, and what was assumed in it. What was assumed before stays.
    fn watch<T>(&self, work: impl FnOnce() -> T) -> (T, Option<Arc<Unknown>>) {
        let before = self.assumed.take();
        let result = work();
        let assumed = self.assumed.replace(before);
        (result, assumed)
    }

    /// Goes one expression deeper, until the result is dropped.
    fn deeper(&self, span: Span) -> Result<Deeper<'_>, Fault> {
        let depth = self.depth.get() + 1;
        if depth > DEPTH {
            return Err(Fault::Limit {
                span,
                what: SmolStr::new_static("the depth to which expressions may refer to each other"),
            });
        }
        self.depth.set(depth);
        Ok(Deeper(&self.depth))
    }

    /// Takes steps: one for an expression, one for each item that a function makes.
    pub(crate) fn step(&self, steps: usize, span: Span) -> Result<(), Fault> {
        if self.cancel.as_ref().is_some_and(Cancel::is_cancelled) {
            self.steps.set(0);
        }
        take(
            &self.steps,
            steps,
            span,
            "the steps that evaluating a configuration may take",
        )
    }

    /// Takes bytes of text that is made.
    pub(crate) fn text(&self, bytes: usize, span: Span) -> Result<(), Fault> {
        take(
            &self.bytes,
            bytes,
            span,
            "the text that evaluating a configuration may make",
        )
    }
}

/// That an expression is being evaluated.
struct Deeper<'b>(&'b Cell<u32>);

impl Drop for Deeper<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get().saturating_sub(1));
    }
}

fn take(left: &Cell<u64>, cost: usize, span: Span, what: &'static str) -> Result<(), Fault> {
    match left.get().checked_sub(cost as u64) {
        Some(rest) => {
            left.set(rest);
            Ok(())
        }
        None => {
            left.set(0);
            Err(Fault::Limit {
                span,
                what: SmolStr::new_static(what),
            })
        }
    }
}

/// Where an expression stands: its environment, and the names that `for` and `dynamic` bind around it.
#[derive(Clone, Copy)]
pub(crate) struct Scope<'e> {
    pub(crate) environment: &'e dyn Environment,
    bound: Option<&'e Bound<'e>>,
}

/// A name that is bound, and what is bound around it.
pub(crate) struct Bound<'e> {
    name: &'e str,
    value: Val,
    outer: Option<&'e Bound<'e>>,
}

impl<'e> Scope<'e> {
    pub(crate) fn new(environment: &'e dyn Environment) -> Self {
        Self {
            environment,
            bound: None,
        }
    }

    /// What to hand to [`Scope::within`] so that `name` means `value` there.
    pub(crate) fn bind(self, name: &'e str, value: Val) -> Bound<'e> {
        Bound {
            name,
            value,
            outer: self.bound,
        }
    }

    pub(crate) fn within<'b>(self, bound: &'b Bound<'b>) -> Scope<'b>
    where
        'e: 'b,
    {
        Scope {
            environment: self.environment,
            bound: Some(bound),
        }
    }

    /// Asks the environment. What goes on behind a name is no business of the expression that uses it: a fault there is
    /// one of the configuration, whatever tries to catch it here.
    fn ask<T>(self, question: impl FnOnce(&'e dyn Environment) -> T) -> T {
        let environment = self.environment;
        environment.budget().watch(|| question(environment)).0
    }

    /// Says that something is done with a value that is not known.
    fn assume(self, unknown: &Arc<Unknown>) {
        self.environment.budget().assume(unknown);
    }

    fn bound(&self, name: &str) -> Option<&'e Val> {
        let mut next = self.bound;
        while let Some(bound) = next {
            if bound.name == name {
                return Some(&bound.value);
            }
            next = bound.outer;
        }
        None
    }
}

/// The value of an expression.
pub(crate) fn evaluate(expression: &Expression, scope: Scope<'_>) -> Result<Val, Fault> {
    let budget = scope.environment.budget();
    let _deeper = budget.deeper(expression.span)?;
    budget.step(1, expression.span)?;
    let value = stacker::maybe_grow(STACK_LEFT, STACK_MORE, || of_kind(expression, scope))?;
    Ok(if value.place == NOWHERE {
        value.at(expression.span)
    } else {
        value
    })
}

fn of_kind(expression: &Expression, scope: Scope<'_>) -> Result<Val, Fault> {
    let span = expression.span;
    match &expression.kind {
        Kind::Null => Ok(Val::null(Type::Any)),
        Kind::Bool(value) => Ok(Val::bool(*value)),
        Kind::Number(value) => Ok(Val::new(Data::Number(value.clone()))),
        Kind::String(text) => Ok(Val::string(text.clone())),
        Kind::Template(template) => template::evaluate(template, span, scope),
        Kind::Tuple(items) => construct::tuple(items, span, scope),
        Kind::Object(fields) => construct::object(fields, span, scope),
        Kind::Traversal(traversal) => traversal::evaluate(traversal, span, scope),
        Kind::Call(call) => call::evaluate(call, span, scope),
        Kind::Conditional(parts) => conditional::evaluate(parts, span, scope),
        Kind::Unary(operator, operand) => operator::unary(*operator, operand, span, scope),
        Kind::Binary(operator, operands) => operator::binary(*operator, operands, span, scope),
        Kind::For(parts) => comprehension::evaluate(parts, span, scope),
        Kind::Parenthesis(inner) => evaluate(inner, scope),
    }
}

/// The value as a whole: of a called module all its outputs.
fn whole(value: Val, scope: Scope<'_>) -> Result<Val, Fault> {
    match value.data {
        Data::Handle(handle) if handle.is_module => {
            Ok(scope.ask(|environment| environment.whole(handle))?.part_of(&value))
        }
        _ => Ok(value),
    }
}

/// What may fail without harm: the value, or nothing where there is none. A limit that was reached stays one.
fn allowed_to_fail(result: Result<Val, Fault>) -> Result<Option<Val>, Fault> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(Fault::Error { .. }) => Ok(None),
        Err(limit @ Fault::Limit { .. }) => Err(limit),
    }
}

#[cfg(test)]
mod tests;
