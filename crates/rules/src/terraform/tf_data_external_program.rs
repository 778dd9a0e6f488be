//! A program runs while the plan is made.
//!
//! The external data source runs on every plan, also that of a pull request, with the credentials of whoever plans.
//!
//! # Remedy
//!
//! Use a provider, or compute the value before Terraform runs.
//!
//! ```hcl,bad
//! # finding: `data "external" "version"`
//! data "external" "version" {
//!   program = ["sh", "version.sh"]
//! }
//! ```
//!
//! ```hcl,good
//! variable "app_version" {
//!   type = string
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A program runs while the plan is made.
pub static RULE: Rule = Rule {
    id: "tf-data-external-program",
    severity: Severity::Medium,
    category: "supply-chain",
    profile: Profile::All,
    judge: Judge::Resource(&["data.external"], check),
    ..Rule::DEFAULT
};

fn check(data: &Resource, cx: &mut Cx) {
    cx.report(data.head, "a program runs while the plan is made");
}
