//! This name is not in snake case.
//!
//! Terraform's own words are lower case with underscores. Names that mix in dashes or capitals have to be looked up
//! each time they are written.
//!
//! # Remedy
//!
//! Use lower-case letters, digits and underscores.
//!
//! ```hcl,bad
//! # finding: `Access-Logs`
//! resource "aws_s3_bucket" "Access-Logs" {
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "access_logs" {
//! }
//! ```

use crate::support::terraform::name_span;
use portcullis_model::{FormatId, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This name is not in snake case.
pub static RULE: Rule = Rule {
    id: "tf-name-not-snake-case",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["tflint:terraform_naming_convention", "terraform_naming_convention"],
    judge: Judge::Every(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let named = matches!(resource.kind.as_str(), "variable" | "output") || resource.address.contains('.');
    // Names of module calls have a rule of their own, whose form can be set.
    let other = matches!(resource.kind.as_str(), "provider" | "check" | "tfvars" | "module");
    if resource.kind == "locals" {
        for entry in resource.body.as_map().into_iter().flatten() {
            if !is_snake_case(&entry.key.name) {
                cx.report(entry.key.span, format_args!("{} is not in snake case", entry.key.name));
            }
        }
    } else if named && !other && !resource.name.is_empty() && !is_snake_case(&resource.name) {
        let span = name_span(resource, cx);
        cx.report(span, format_args!("{} is not in snake case", resource.name));
    }
}

fn is_snake_case(name: &str) -> bool {
    let starts = name.starts_with(|first: char| first.is_ascii_lowercase());
    let words = |word: &str| {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    starts && name.split('_').all(words)
}
