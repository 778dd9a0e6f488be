//! State is kept on the machine that runs Terraform.
//!
//! Without a backend the state is a file beside the code: it is lost with the machine, nobody else can apply, and
//! it ends in the repository with every secret in it.
//!
//! # Remedy
//!
//! Declare a `backend` (or `cloud`) block in `terraform`.
//!
//! ```hcl,bad
//! # finding: `provider "aws"` no backend
//! provider "aws" {
//!   region = "eu-west-1"
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   backend "s3" {
//!     bucket = "state"
//!   }
//! }
//! provider "aws" {
//!   region = "eu-west-1"
//! }
//! ```

use crate::support::terraform::{is_plan, is_root};
use portcullis_model::{FormatId, Resource, Severity, Unit};

use crate::{Cx, Judge, Rule};

/// State is kept on the machine that runs Terraform.
pub static RULE: Rule = Rule {
    id: "tf-backend-missing",
    severity: Severity::Medium,
    category: "reliability",
    judge: Judge::Unit(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    if !is_root(unit) || is_plan(unit) || unit.of_kind("terraform").any(keeps_state) {
        return;
    }
    // What is only an example, a test or a module is not applied.
    if unit.name.split('/').any(|part| NOT_APPLIED.contains(&part)) {
        return;
    }
    if let Some(provider) = unit.of_kind("provider").next() {
        cx.on(provider)
            .report(provider.head, "this configuration declares no backend for its state");
    }
}

const NOT_APPLIED: &[&str] = &["example", "examples", "modules", "test", "tests"];

fn keeps_state(settings: &Resource) -> bool {
    !settings.at("backend").is_missing() || !settings.at("cloud").is_missing()
}
