//! This variable takes any value, though only a few are meant.
//!
//! A typing error in an environment or a size makes a plan for something that does not exist, and is noticed in
//! production.
//!
//! # Remedy
//!
//! Add a `validation` block with the values there are.
//!
//! ```hcl,bad
//! # finding: `variable "environment"` any value
//! variable "environment" {
//!   type = string
//! }
//! ```
//!
//! ```hcl,good
//! variable "environment" {
//!   type = string
//!   validation {
//!     condition     = contains(["dev", "prod"], var.environment)
//!     error_message = "There are dev and prod."
//!   }
//! }
//!
//! variable "name" {
//!   type = string
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Opt, OptValue, Rule};

/// This variable takes any value, though only a few are meant.
pub static RULE: Rule = Rule {
    id: "tf-variable-without-validation",
    severity: Severity::Low,
    category: "correctness",
    profile: Profile::All,
    options: &[Opt {
        name: "names",
        about: "the names of variables that have a closed set of values",
        default: OptValue::List(&[
            "environment",
            "env",
            "stage",
            "tier",
            "environment_type",
            "deployment_stage",
        ]),
    }],
    judge: Judge::Resource(&["variable"], check),
    ..Rule::DEFAULT
};

fn check(variable: &Resource, cx: &mut Cx) {
    let closed = cx.list("names");
    let is_text = variable.at("type").as_str().is_none_or(|kind| kind == "string");
    if is_text && closed.contains(&variable.name.as_str()) {
        cx.require(
            variable.at("validation").is_set(),
            format_args!("any value of {} is taken", variable.name),
        );
    }
}
