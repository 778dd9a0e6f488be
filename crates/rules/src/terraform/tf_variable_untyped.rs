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
//! ```hcl,bad
//! # finding: `variable "zones"`
//! variable "zones" {
//!   description = "How many zones to use."
//!   default     = 3
//! }
//! ```
//!
//! ```hcl,fixed
//! variable "zones" {
//!   description = "How many zones to use."
//!   default     = 3
//!   type        = number
//! }
//! ```
//!
//! ```hcl,good
//! variable "region" {
//!   type = string
//! }
//! ```

use portcullis_model::{Data, Resource, Severity};

use crate::support::mend::hcl;
use crate::{Cx, Judge, Rule};

/// This variable takes anything.
pub static RULE: Rule = Rule {
    id: "tf-variable-untyped",
    severity: Severity::Low,
    category: "correctness",
    aliases: &["tflint:terraform_typed_variables", "terraform_typed_variables"],
    fixable: true,
    judge: Judge::Resource(&["variable"], check),
    ..Rule::DEFAULT
};

fn check(variable: &Resource, cx: &mut Cx) {
    let unit = cx.unit();
    if let Some(finding) = cx.require(variable.at("type").is_filled(), "the variable has no type")
        && let Some(kind) = kind_of_default(variable)
        && let Some(edits) = hcl::set(unit, variable, "type", kind)
    {
        finding.unsafe_fix("Give it the type of its default", edits);
    }
}

/// The type that a default is of; of what is in a list or a map, the default says too little.
fn kind_of_default(variable: &Resource) -> Option<&'static str> {
    match variable.at("default").known()?.data {
        Data::String(_) => Some("string"),
        Data::Bool(_) => Some("bool"),
        Data::Number(_) => Some("number"),
        _ => None,
    }
}
