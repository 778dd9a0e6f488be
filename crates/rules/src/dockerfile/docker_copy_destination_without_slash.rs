//! Several files are copied to what is not written as a folder.
//!
//! With more than one source the destination must be a folder, and Docker wants it to end with a slash.
//!
//! # Remedy
//!
//! End the destination with `/`.
//!
//! ```dockerfile,bad
//! # finding: `/srv` must end with a slash
//! COPY package.json yarn.lock /srv
//! ```
//!
//! ```dockerfile,good
//! COPY package.json yarn.lock /srv/
//! COPY package.json /srv
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Edit, Judged, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// More than one source, and a destination that ends with a slash.
pub static RULE: Rule = Rule {
    id: "docker-copy-destination-without-slash",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3021", "DS-0011"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Copy, Keyword::Add], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    let Some((sources, destination)) = docker::copied(instruction) else {
        return;
    };
    if sources.len() < 2 {
        return;
    }
    let value = &destination.value;
    let written = cx.text(value.span);
    let judged = match value.as_unknown() {
        // What stands last is known also where a variable stands before it.
        Some(unknown) if !written.ends_with('/') && written.ends_with('}') => Judged::unknown(unknown, value.span),
        Some(unknown) if written.starts_with('$') && !written.contains('/') => Judged::unknown(unknown, value.span),
        _ => Judged::known(
            destination.text().trim_end_matches(['"', '\'']).ends_with(['/', '\\']),
            value.span,
        ),
    };
    let end = value.span.slice(value.span.len(), value.span.len());
    let message = "with several sources the destination must end with a slash";
    if let Some(finding) = cx.require(judged, message) {
        finding.fix(
            "End the destination with a slash",
            vec![Edit {
                span: end,
                text: "/".to_owned(),
            }],
        );
    }
}
