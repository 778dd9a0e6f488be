//! Declarations stand in files where nobody looks for them.
//!
//! A module is read through its variables and outputs. Where every module keeps them in `variables.tf` and `outputs.tf`,
//! and what it makes in `main.tf` or in files that say what is in them, nobody has to search.
//!
//! # Remedy
//!
//! Move variables to a file whose name has `variable` in it, and outputs to one with `output`.
//!
//! ```hcl,bad
//! # file: main.tf
//! # finding: `variable "region"` variables.tf
//! variable "region" {
//!   type = string
//! }
//! # finding: `output "region"` outputs.tf
//! output "region" {
//!   value = var.region
//! }
//! ```
//!
//! ```hcl,good
//! # file: variables.tf
//! variable "region" {
//!   type = string
//! }
//! # file: outputs.tf
//! output "region" {
//!   value = var.region
//! }
//! ```

use std::collections::HashSet;

use portcullis_model::{FormatId, Profile, Severity, Unit};

use crate::{Cx, Judge, Rule};

/// Declarations stand in files where nobody looks for them.
pub static RULE: Rule = Rule {
    id: "tf-module-layout-irregular",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &[
        "tflint:terraform_standard_module_structure",
        "terraform_standard_module_structure",
    ],
    judge: Judge::Unit(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    // One finding for each file and word: who moves one declaration moves the others with it.
    let mut said = HashSet::new();
    for resource in &unit.resources {
        let (word, place) = match resource.kind.as_str() {
            "variable" => ("variable", "variables.tf"),
            "output" => ("output", "outputs.tf"),
            _ => continue,
        };
        let source = resource.head.source;
        let Some(file) = unit.file(source) else {
            continue;
        };
        let path = file.source.path();
        let name = path.rsplit('/').next().unwrap_or(path);
        if !name.contains(word) && said.insert((source, word)) {
            cx.on(resource).report(
                resource.head,
                format_args!("{word}s stand in {name} rather than in {place}"),
            );
        }
    }
}
