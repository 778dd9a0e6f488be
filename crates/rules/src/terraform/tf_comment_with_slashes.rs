//! This comment begins with slashes.
//!
//! Both forms work, but `#` is the one that Terraform documents and its formatter prefers.
//!
//! # Remedy
//!
//! Begin comments with `#`.
//!
//! ```hcl,bad
//! # finding: `// The bucket with the logs.`
//! // The bucket with the logs.
//! resource "aws_s3_bucket" "logs" {
//! }
//! ```
//!
//! ```hcl,good
//! # The bucket with the logs.
//! resource "aws_s3_bucket" "logs" {
//! }
//! ```

use portcullis_model::Edit;
use portcullis_model::{FormatId, Profile, Severity, Unit};

use crate::{Cx, Judge, Rule};

/// This comment begins with slashes.
pub static RULE: Rule = Rule {
    id: "tf-comment-with-slashes",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    aliases: &["tflint:terraform_comment_syntax", "terraform_comment_syntax"],
    fixable: true,
    judge: Judge::Unit(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(unit: &Unit, cx: &mut Cx) {
    for comment in unit.files.iter().flat_map(|file| &file.comments) {
        if cx.text(comment.span).starts_with("//") {
            let text = cx.text(comment.span);
            // A line that is drawn with slashes is drawn with as many of the other.
            let slashes = text.len() - text.trim_start_matches('/').len();
            let edit = Edit {
                span: comment.span.slice(0, slashes),
                text: "#".repeat(if slashes == 2 { 1 } else { slashes }),
            };
            let finding = cx.report(comment.span, "the comment begins with slashes");
            finding.fix("Begin the comment with #", vec![edit]);
        }
    }
}
