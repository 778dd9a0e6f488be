//! The file is not written as `terraform fmt` would write it.
//!
//! One layout for all files keeps changes small: whoever edits a file and saves it from an editor that formats would
//! otherwise change lines that have nothing to do with the matter. The rule is not on by default, since many teams run
//! `terraform fmt -check` already.
//!
//! It asks for exactly what `terraform fmt` of Terraform 1.11 writes: the white space, quotes around labels, `"${x}"` as `x`
//! where it is all of an argument, and the types of variables without quotes. A file that Terraform cannot read is not
//! judged, nor is one where formatting would lose a comment, or where a label has characters that would be escaped.
//!
//! # Remedy
//!
//! Run `terraform fmt`, or apply the fix, which does the same.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket" "logs" {
//!   # finding: `bucket="logs"` 2 lines
//!   bucket="logs"
//!   force_destroy=true
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "logs" {
//!   bucket        = "logs"
//!   force_destroy = true
//! }
//! ```

use std::collections::HashSet;

use portcullis_model::{Edit, FormatId, ProblemKind, Profile, Severity, Source, SourceId, Span, Unit};

use crate::support::terraform_format::changes;
use crate::{Cx, Judge, Rule};

/// The file is not written as `terraform fmt` would write it.
pub static RULE: Rule = Rule {
    id: "tf-not-formatted",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    fixable: true,
    judge: Judge::Unit(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(unit: &Unit, cx: &mut Cx) {
    let syntax = unit
        .problems
        .iter()
        .filter(|problem| problem.kind == ProblemKind::Syntax);
    let unread: HashSet<SourceId> = syntax.filter_map(|problem| Some(problem.span?.source)).collect();
    for file in &unit.files {
        let source = &*file.source;
        if is_formatted_by_terraform(source.path()) && !unread.contains(&source.id()) {
            judge(source, cx);
        }
    }
}

fn is_formatted_by_terraform(path: &str) -> bool {
    [".tf", ".tofu", ".tfvars"].iter().any(|end| path.ends_with(end))
}

fn judge(source: &Source, cx: &mut Cx) {
    let text = source.text();
    let changes = changes(text).unwrap_or_default();
    let Some(first) = changes.first() else { return };
    let lines: usize = changes.iter().map(|change| change.lines(text)).sum();
    let message = match lines {
        1 => "1 line is not as terraform fmt writes it".to_owned(),
        _ => format!("{lines} lines are not as terraform fmt writes them"),
    };
    let at = marked(source, first.range.start);
    let edits = changes.into_iter().map(|change| Edit {
        span: source.span(change.range.start, change.range.end),
        text: change.text,
    });
    let edits = edits.collect();
    cx.report(at, message).fix("Format the file", edits);
}

/// The line of a place, without the white space around it, if it has anything else.
fn marked(source: &Source, at: usize) -> Span {
    let Some(line) = source.line_span(source.line_of(at)) else {
        return source.span(at, at);
    };
    let text = source.slice(line);
    let content = text.trim();
    if content.is_empty() {
        return line;
    }
    let start = text.len() - text.trim_start().len();
    line.slice(start, start + content.len())
}
