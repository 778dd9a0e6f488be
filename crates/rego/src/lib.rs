//! Rego policies as rules: the only crate that knows the interpreter.
//!
//! A policy is a file: its `# METADATA` block says what the rule is, in the form that OPA has for it, and its `deny` set
//! says what is wrong with `input`, one resource. Policies are chosen by the kind of the resource before the interpreter
//! is touched, and compiled when the first resource of such a kind is met.
//!
//! A policy does not see unknown values: they are left out of its input. What it then misses it calls wrong (`not
//! input.body.spec.prune`), names the path, and the unknown value found at that path makes an undecided of it. So a
//! policy is written as *what is not certainly right*, and never as *what is certainly wrong*.

mod answer;
mod engine;
mod error;
mod input;
mod metadata;
mod place;
mod policies;

pub use error::PolicyError;
pub use metadata::MetadataError;
pub use policies::Policies;
