//! Nobody can tell what this variable is for.
//!
//! The description is the interface of a module: it shows in the registry, in prompts and in editors.
//!
//! # Remedy
//!
//! Add a `description`.
//!
//! ```hcl,bad
//! # finding: `variable "region"`
//! variable "region" {
//!   type = string
//! }
//! ```
//!
//! ```hcl,good
//! variable "region" {
//!   type        = string
//!   description = "The region of everything."
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// Nobody can tell what this variable is for.
pub static RULE: Rule = Rule {
    id: "tf-variable-undescribed",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &[
        "tflint:terraform_documented_variables",
        "terraform_documented_variables",
    ],
    judge: Judge::Attribute(Attribute {
        kinds: &["variable"],
        path: "description",
        must: Must::BeSet,
        missing_holds: false,
        message: "the variable has no description",
    }),
    ..Rule::DEFAULT
};
