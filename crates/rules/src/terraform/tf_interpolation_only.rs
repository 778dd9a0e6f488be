//! An expression is wrapped in a string for nothing.
//!
//! `"${var.name}"` was how Terraform before 0.12 wrote `var.name`. The quotes say that a string comes out, which is
//! not so.
//!
//! # Remedy
//!
//! Write the expression alone.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket" "logs" {
//!   # finding: `"${var.name}"`
//!   bucket = "${var.name}"
//!   # finding: `"${var.tags}"`
//!   tags = "${var.tags}"
//! }
//!
//! variable "tags" {
//!   default = { team = "net", stage = "prod" }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "logs" {
//!   bucket = var.name
//!   region = "${var.area}-1"
//! }
//! ```

use portcullis_model::Edit;
use portcullis_model::{FormatId, Resource, Severity, Span};

use crate::{Cx, Judge, Rule};

/// An expression is wrapped in a string for nothing.
pub static RULE: Rule = Rule {
    id: "tf-interpolation-only",
    severity: Severity::Low,
    category: "style",
    aliases: &[
        "tflint:terraform_deprecated_interpolation",
        "terraform_deprecated_interpolation",
    ],
    fixable: true,
    judge: Judge::Every(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    // In the JSON syntax there is no other way to write an expression.
    if cx
        .text(resource.head)
        .starts_with(|first: char| !first.is_ascii_alphabetic())
        || resource.span.is_empty()
    {
        return;
    }
    let is_json = cx
        .unit()
        .file(resource.span.source)
        .is_some_and(|file| file.source.path().ends_with(".json"));
    if is_json {
        return;
    }
    let mut last = None;
    resource.body.each_scalar(None, &mut |_, value| {
        // All that is in a computed value has the characters of its expression.
        if last.replace(value.span) == Some(value.span) {
            return;
        }
        let text = cx.text(value.span);
        let Some(inner) = alone(text) else { return };
        let quoted = Span {
            start: value.span.start.saturating_sub(1),
            end: value.span.end + 1,
            ..value.span
        };
        let is_computed = value.origin.is_some() || value.as_unknown().is_some();
        if is_computed && cx.text(quoted) == format!("\"{text}\"") {
            let edit = Edit {
                span: quoted,
                text: inner.trim().to_owned(),
            };
            let finding = cx.report(
                // With the quotes, for they are what is wrong, and not what the value is.
                quoted,
                format_args!("the interpolation is all there is in the string"),
            );
            // Outside of the braces an expression ends with its line.
            if !edit.text.contains('\n') {
                finding.fix("Write the expression alone", vec![edit]);
            }
        }
    });
}

/// The expression of a string that is one interpolation and nothing else.
fn alone(text: &str) -> Option<&str> {
    let inner = text.strip_prefix("${")?.strip_suffix('}')?;
    (!inner.contains(['{', '}', '"', '~'])).then_some(inner)
}
