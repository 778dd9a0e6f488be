//! Nothing uses this declaration.
//!
//! What is declared and not used misleads whoever changes it, and a data source that nobody reads still costs a
//! request in every plan.
//!
//! # Remedy
//!
//! Remove it.
//!
//! ```hcl,bad
//! # finding: `variable "region"` var.region
//! variable "region" {
//!   type = string
//! }
//! locals {
//!   # finding: `name` local.name
//!   name = "a"
//! }
//! ```
//!
//! ```hcl,good
//! variable "region" {
//!   type = string
//! }
//! output "region" {
//!   value = var.region
//! }
//! ```

use crate::support::terraform::{is_read_whole, referenced};
use portcullis_model::{FormatId, Profile, Severity, Span, Unit};
use std::collections::HashSet;

use crate::{Cx, Judge, Rule};

/// Nothing uses this declaration.
pub static RULE: Rule = Rule {
    id: "tf-unused-declaration",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["tflint:terraform_unused_declarations", "terraform_unused_declarations"],
    judge: Judge::Unit(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    // What could not be read may use anything.
    if !is_read_whole(unit) {
        return;
    }
    let used = referenced(unit);
    for resource in &unit.resources {
        cx.on(resource);
        match resource.kind.as_str() {
            "variable" => report(cx, resource.head, &format!("var.{}", resource.name), &used),
            "locals" => {
                for entry in resource.body.as_map().into_iter().flatten() {
                    report(cx, entry.key.span, &format!("local.{}", entry.key.name), &used);
                }
            }
            kind if kind.starts_with("data.") => {
                report(cx, resource.head, &resource.address, &used);
            }
            _ => {}
        }
    }
}

fn report(cx: &mut Cx, span: Span, address: &str, used: &HashSet<&str>) {
    if !used.contains(address) {
        cx.report(span, format_args!("nothing uses {address}"));
    }
}
