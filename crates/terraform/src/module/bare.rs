//! Expressions where no name means anything: the defaults in types, and the values of variables in files.

use portcullis_model::Span;
use smol_str::{SmolStr, format_smolstr};

use crate::evaluate::{Budget, Environment, Fault, Files, Scope, Unread, evaluate};
use crate::syntax::{Expression, Step};
use crate::value::{Handle, Val};

/// Expressions that such a value may have; it is no more than written down.
const STEPS: u64 = 1_000_000;

/// Text that such a value may make.
const BYTES: u64 = 10 * 1024 * 1024;

/// The value of an expression that names nothing; `None` where it has none.
pub(crate) fn value(expression: &Expression) -> Option<Val> {
    let bare = Bare {
        budget: Budget::new(STEPS, BYTES),
    };
    evaluate(expression, Scope::new(&bare)).ok()
}

struct Bare {
    budget: Budget,
}

impl Environment for Bare {
    fn name(&self, root: &str, _steps: &[Step], span: Span) -> Result<(Val, usize), Fault> {
        Err(Fault::error(span, format_smolstr!("{root} means nothing here")))
    }

    fn member(&self, _handle: Handle, name: &str, span: Span) -> Result<Val, Fault> {
        Err(Fault::error(span, format_smolstr!("{name} means nothing here")))
    }

    fn whole(&self, _handle: Handle) -> Result<Val, Fault> {
        Ok(Val::object(crate::value::Fields::default()))
    }

    fn text(&self, _span: Span) -> &str {
        ""
    }

    fn files(&self) -> &dyn Files {
        self
    }

    fn budget(&self) -> &Budget {
        &self.budget
    }
}

impl Files for Bare {
    fn read(&self, path: &str) -> Result<std::sync::Arc<[u8]>, Unread> {
        Err(Unread::OutOfReach(SmolStr::new(path)))
    }

    fn below(&self, directory: &str) -> Result<Vec<SmolStr>, Unread> {
        Err(Unread::OutOfReach(SmolStr::new(directory)))
    }
}
