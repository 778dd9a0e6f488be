//! Evaluation recurs, through names too: it has to end in a limit before the stack does.

use std::collections::BTreeMap;
use std::sync::Arc;

use portcullis_model::{SourceId, Span};
use smol_str::SmolStr;

use super::shown;
use crate::evaluate::{Budget, Environment, Fault, Files, Scope, Unread, evaluate};
use crate::syntax::{self, Expression, Place, Step};
use crate::value::{Handle, Val};

/// An environment in which every name means one expression, which may use any name again.
struct Circle {
    expression: Expression,
    budget: Budget,
}

impl Circle {
    fn value(text: &str) -> Result<Val, Fault> {
        let circle = Circle {
            expression: syntax::expression(text, Place::At(SourceId(0), 0)).expect("the expression is right"),
            budget: Budget::new(1_000_000, 1_000_000),
        };
        evaluate(&circle.expression, Scope::new(&circle))
    }
}

impl Environment for Circle {
    fn name(&self, _root: &str, _steps: &[Step], _span: Span) -> Result<(Val, usize), Fault> {
        Ok((evaluate(&self.expression, Scope::new(self))?, 0))
    }

    fn member(&self, _handle: Handle, _name: &str, span: Span) -> Result<Val, Fault> {
        Err(Fault::error(span, "there are no resources"))
    }

    fn whole(&self, _handle: Handle) -> Result<Val, Fault> {
        Ok(Val::bool(true))
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

impl Files for Circle {
    fn read(&self, _path: &str) -> Result<Arc<[u8]>, Unread> {
        Err(Unread::Missing("there are no files".into()))
    }

    fn below(&self, _directory: &str) -> Result<Vec<SmolStr>, Unread> {
        Ok(Vec::new())
    }
}

#[test]
fn whatever_refers_to_itself_ends_in_a_limit() {
    let expressions = [
        "x",
        "(x)",
        "!x",
        "x + 1",
        "x && x",
        "x == 1",
        "x ? 1 : 2",
        "true ? x : 2",
        "[x]",
        "{ a = x }",
        "{ (x) = 1 }",
        "\"a${x}\"",
        "\"a%{ if x }b%{ endif }\"",
        "\"a%{ if true }${x}%{ endif }\"",
        "\"a%{ for y in [1] }${x}%{ endfor }\"",
        "\"a%{ for y in x }${y}%{ endfor }\"",
        "[for y in x : y]",
        "[for y in [1] : x]",
        "[for y in [1] : y if x]",
        "{ for k, v in [1] : x => v }",
        "{ for k, v in [1] : k => x }",
        "x[0]",
        "[1][x]",
        "x[*].a",
        "[[1]][*][x]",
        "try(x, 1)",
        "try(x.a, 1)",
        "can([x])",
        "max(x)",
        "max(x...)",
    ];
    let given: BTreeMap<&str, String> = expressions
        .into_iter()
        .map(|text| (text, shown(&Circle::value(text))))
        .collect();
    let other: Vec<_> = given.into_iter().filter(|(_, given)| given != "limit").collect();
    assert!(other.is_empty(), "{other:?}");
}
