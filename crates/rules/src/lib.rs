//! The native rules, one file each.
//!
//! A rule is a file: its header is the rule's page with examples that a test runs, below it stand `RULE` and one
//! function. Rules see only the model; they know no parser and no output. A family's module list is written by the
//! tidy test and committed.

mod attribute;
mod context;
mod dockerfile;
mod helm;
mod index;
mod kubernetes;
mod options;
mod rule;
mod shared;
mod support;
mod terraform;
mod workflow;

pub use attribute::{Attribute, Must};
pub use context::Cx;
pub use index::Index;
pub use options::{Opt, OptValue, Options};
pub use rule::{Entry, Judge, Rule};

/// Every native rule, family by family, each family in the order of its ids.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    [
        kubernetes::RULES,
        dockerfile::RULES,
        workflow::RULES,
        terraform::RULES,
        helm::RULES,
        shared::RULES,
    ]
    .into_iter()
    .flatten()
}
