//! Expression falls through to its last part.
//!
//! `condition && value || other` gives `other` whenever `value` is empty, zero, false or null, also where the condition
//! holds.
//!
//! # Remedy
//!
//! Use `case(condition, value, other)`, or turn the condition round so that the value in the middle is never empty.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     env:
//!       # finding: `''` never the value of the expression
//!       SUFFIX: ${{ github.ref_type == 'tag' && '' || '-dev' }}
//!     steps:
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     env:
//!       SUFFIX: ${{ github.ref_type != 'tag' && '-dev' || '' }}
//!     steps:
//!       - run: make
//! ```

use portcullis_model::workflow::NodeKind;
use portcullis_model::{Data, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `a && FALSY || b`.
pub static RULE: Rule = Rule {
    id: "workflow-unsound-ternary",
    severity: Severity::Low,
    category: "correctness",
    aliases: &["unsound-ternary"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for expression in resource.expressions() {
        let Some(node) = expression.node() else { continue };
        node.walk(&mut |node| {
            if let NodeKind::Binary("||", sides) = &node.kind
                && let NodeKind::Binary("&&", arms) = &sides[0].kind
                && let NodeKind::Literal(value) = &arms[1].kind
                && is_falsy(value)
            {
                cx.report(
                    arms[1].span,
                    "this is never the value of the expression: what follows `||` takes its place",
                );
            }
        });
    }
}

fn is_falsy(value: &Data) -> bool {
    match value {
        Data::Null => true,
        Data::Bool(value) => !value,
        Data::Number(number) => number.as_f64() == 0.0,
        Data::String(text) => text.is_empty(),
        _ => false,
    }
}
