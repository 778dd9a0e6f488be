//! This variable takes anything.
//!
//! Without a type a list passed for a string is found only deep inside of a resource, if at all.
//!
//! # Remedy
//!
//! Add a `type`.
//!
//! ```hcl,bad
//! # finding: `variable "region"`
//! variable "region" {
//!   description = "The region of everything."
//! }
//! ```
//!
//! ```hcl,good
//! variable "region" {
//!   type = string
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// This variable takes anything.
pub static RULE: Rule = Rule {
    id: "tf-variable-untyped",
    severity: Severity::Low,
    category: "correctness",
    aliases: &["tflint:terraform_typed_variables", "terraform_typed_variables"],
    judge: Judge::Attribute(Attribute {
        kinds: &["variable"],
        path: "type",
        must: Must::BeSet,
        missing_holds: false,
        message: "the variable has no type",
    }),
    ..Rule::DEFAULT
};
