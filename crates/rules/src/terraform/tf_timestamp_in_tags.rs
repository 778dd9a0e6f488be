//! This resource changes with every plan.
//!
//! `timestamp()` has another value on each run: the plan is never empty, and a real change drowns in it.
//!
//! # Remedy
//!
//! Take the time from the pipeline as a variable, or use `time_static`, or ignore changes of the tag.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket" "logs" {
//!   tags = {
//!     # finding: `timestamp()`
//!     Created = timestamp()
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "logs" {
//!   tags = {
//!     Created = "2026-01-01"
//!   }
//! }
//! ```

use portcullis_model::{FormatId, Reason, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// This resource changes with every plan.
pub static RULE: Rule = Rule {
    id: "tf-timestamp-in-tags",
    severity: Severity::Medium,
    category: "correctness",
    judge: Judge::Every(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let ignored = resource.at("lifecycle.ignore_changes");
    for path in ["tags", "labels", "name", "bucket", "default_tags.tags"] {
        let is_ignored = |item: &Value| {
            item.as_str()
                .is_some_and(|name| name.starts_with(path) || name == "all")
        };
        if ignored.items().iter().any(is_ignored) {
            continue;
        }
        let Some(value) = value_at(resource, path) else {
            continue;
        };
        value.each_scalar(None, &mut |_, scalar| {
            let text = cx.text(scalar.span);
            let written = text.contains("timestamp()") && !text.contains("plantimestamp()");
            // Through locals and modules, the value says where it comes from.
            let passed_on = scalar
                .as_unknown()
                .is_some_and(|unknown| unknown.reason == Reason::Impure && is_clock(&unknown.subject));
            if scalar.as_unknown().is_some() && (written || passed_on) {
                cx.report(scalar.span, "timestamp() has another value in every plan");
            }
        });
    }
}

/// The value at a path, also one that is not known.
fn value_at<'r>(resource: &'r Resource, path: &str) -> Option<&'r Value> {
    let mut value = &resource.body;
    for key in path.split('.') {
        let map = value.items().first().and_then(Value::as_map)?;
        value = map.get(key)?;
    }
    Some(value)
}

/// Whether what is not known is the time of the run.
fn is_clock(subject: &str) -> bool {
    subject.contains("timestamp") && !subject.contains("plantimestamp")
}
