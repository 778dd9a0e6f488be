//! The value of this secret is printed by every plan.
//!
//! Only a variable that is `sensitive` is kept out of plans and logs, which are read by more people than the secret
//! is meant for.
//!
//! # Remedy
//!
//! Set `sensitive = true`.
//!
//! ```hcl,bad
//! # finding: `variable "db_password"` not marked
//! variable "db_password" {
//!   type = string
//! }
//! ```
//!
//! ```hcl,fixed
//! variable "db_password" {
//!   type      = string
//!   sensitive = true
//! }
//! ```
//!
//! ```hcl,good
//! variable "db_password" {
//!   type      = string
//!   sensitive = true
//! }
//! ```

use crate::support::mend::hcl;
use crate::support::terraform::names_a_secret;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// The value of this secret is printed by every plan.
pub static RULE: Rule = Rule {
    id: "tf-variable-secret-shown",
    severity: Severity::Medium,
    fixable: true,
    judge: Judge::Resource(&["variable"], check),
    ..Rule::DEFAULT
};

fn check(variable: &Resource, cx: &mut Cx) {
    // A flag about a secret is none.
    let switch = variable
        .at("type")
        .as_str()
        .is_some_and(|kind| matches!(kind, "bool" | "number"));
    if names_a_secret(&variable.name) && !switch {
        let marked = variable.at("sensitive").when_missing(false).is(true);
        let ephemeral = variable.at("ephemeral").when_missing(false).is(true);
        let unit = cx.unit();
        let message = format_args!("the variable {} is not marked as sensitive", variable.name);
        if let Some(finding) = cx.require(marked.or(ephemeral), message)
            && let Some(edits) = hcl::set(unit, variable, "sensitive", "true")
        {
            finding.unsafe_fix("Mark it as sensitive", edits);
        }
    }
}
