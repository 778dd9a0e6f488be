//! A secret has its value in the configuration.
//!
//! A default is the same for everyone and is copied with every clone of the repository.
//!
//! # Remedy
//!
//! Remove the default and pass the value in from a secret store.
//!
//! ```hcl,bad
//! variable "db_password" {
//!   type      = string
//!   sensitive = true
//!   # finding: `hunter2-for-all`
//!   default   = "hunter2-for-all"
//! }
//! ```
//!
//! ```hcl,good
//! variable "db_password" {
//!   type      = string
//!   sensitive = true
//! }
//! variable "ssm_key_password" {
//!   default = "admin/db_password"
//! }
//! ```

use crate::support::terraform::names_a_secret;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A secret has its value in the configuration.
pub static RULE: Rule = Rule {
    id: "tf-variable-secret-default",
    severity: Severity::High,
    judge: Judge::Resource(&["variable"], check),
    ..Rule::DEFAULT
};

fn check(variable: &Resource, cx: &mut Cx) {
    let marked = variable.at("sensitive").when_missing(false).is(true).holds();
    if (marked || names_a_secret(&variable.name))
        && let Some(default) = variable.at("default").known()
        && default.as_str().is_some_and(|text| !text.trim().is_empty())
    {
        cx.report(
            default.span,
            format_args!("the secret {} has its value in the configuration", variable.name),
        );
    }
}
