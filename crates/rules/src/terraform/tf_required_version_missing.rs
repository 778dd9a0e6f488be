//! Any version of Terraform may run this configuration.
//!
//! A newer version upgrades the state on its first apply, and older ones refuse it from then on. Syntax and
//! defaults change between versions too.
//!
//! # Remedy
//!
//! Set `required_version` in `terraform`.
//!
//! ```hcl,bad
//! # finding: `terraform` required_version
//! terraform {
//!   backend "gcs" {
//!     bucket = "state"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   required_version = ">= 1.9"
//! }
//! ```

use crate::support::terraform::{is_plan, is_read_whole};
use portcullis_model::{FormatId, Severity, Unit};

use crate::{Cx, Judge, Rule};

/// Any version of Terraform may run this configuration.
pub static RULE: Rule = Rule {
    id: "tf-required-version-missing",
    severity: Severity::Low,
    category: "reliability",
    aliases: &["tflint:terraform_required_version", "terraform_required_version"],
    judge: Judge::Unit(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    let mut settings = unit.of_kind("terraform");
    if settings.any(|settings| !settings.at("required_version").is_missing()) || !is_read_whole(unit) || is_plan(unit) {
        return;
    }
    // A folder of nothing but values is no configuration.
    let first = unit.of_kind("terraform").next();
    let first = first.or_else(|| unit.resources.iter().find(|resource| resource.kind != "tfvars"));
    if let Some(first) = first {
        cx.on(first)
            .report(first.head, "no required_version is set for this configuration");
    }
}
