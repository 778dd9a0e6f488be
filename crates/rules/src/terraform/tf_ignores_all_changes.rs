//! No change to this resource is ever made or seen.
//!
//! With `ignore_changes = all` the configuration and the world drift apart, and no plan says so.
//!
//! # Remedy
//!
//! List the attributes that something else manages.
//!
//! ```hcl,bad
//! resource "aws_instance" "web" {
//!   lifecycle {
//!     # finding: `all`
//!     ignore_changes = all
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_instance" "web" {
//!   lifecycle {
//!     ignore_changes = [tags]
//!   }
//! }
//! ```

use portcullis_model::{FormatId, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// No change to this resource is ever made or seen.
pub static RULE: Rule = Rule {
    id: "tf-ignores-all-changes",
    severity: Severity::Medium,
    category: "correctness",
    judge: Judge::Every(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    if let Some(ignored) = resource.at("lifecycle.ignore_changes").known()
        && ignored.as_str() == Some("all")
    {
        cx.report(ignored.span, "changes to every attribute are ignored");
    }
}
