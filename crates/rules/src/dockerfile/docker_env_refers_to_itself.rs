//! ENV uses a variable that it sets itself.
//!
//! All values of one `ENV` are expanded before any of them is set, so a variable that the same instruction sets is still empty, or has its old value.
//!
//! # Remedy
//!
//! Split the instruction in two.
//!
//! ```dockerfile,bad
//! FROM alpine:3.20
//! # finding: `${HOME_DIR}/bin` `HOME_DIR` is not set yet
//! ENV HOME_DIR=/srv BIN=${HOME_DIR}/bin
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! ENV HOME_DIR=/srv
//! ENV BIN=${HOME_DIR}/bin PATH=/opt/bin:$PATH
//! ```

use std::collections::HashSet;

use portcullis_model::dockerfile::{Instruction, Keyword};
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// No value uses the name of another pair of the same instruction that was not set before.
pub static RULE: Rule = Rule {
    id: "docker-env-refers-to-itself",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["DL3044"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    // A name once set has a value, in later stages perhaps by inheritance: what is doubtful there is no finding.
    let mut set: HashSet<&str> = HashSet::new();
    for (position, instruction) in dockerfile.instructions.iter().enumerate() {
        if instruction.keyword == Keyword::Env && instruction.pairs().len() > 1 {
            cx.address(dockerfile.address_at(position));
            judge(instruction, &set, cx);
        }
        if matches!(instruction.keyword, Keyword::Env | Keyword::Arg) {
            set.extend(instruction.pairs().iter().map(|pair| pair.key.name.as_str()));
        }
    }
}

fn judge(instruction: &Instruction, set: &HashSet<&str>, cx: &mut Cx) {
    let pairs = instruction.pairs();
    let new: HashSet<&str> = pairs
        .iter()
        .map(|pair| pair.key.name.as_str())
        .filter(|name| !set.contains(name))
        .collect();
    let mut above: HashSet<&str> = HashSet::new();
    for pair in pairs {
        // A name that is set twice here has its old value in both.
        let again = !above.insert(pair.key.name.as_str());
        let Some(value) = &pair.value else { continue };
        let used = used_names(cx.text(value.span));
        if let Some(name) = used.into_iter().find(|name| {
            if *name == pair.key.name {
                again
            } else {
                new.contains(name)
            }
        }) {
            cx.report(
                value.span,
                format_args!("`{name}` is not set yet, this same ENV sets it"),
            );
        }
    }
}

/// The names behind each `$` that is not escaped.
fn used_names(text: &str) -> Vec<&str> {
    text.match_indices('$')
        .filter(|(at, _)| !text[..*at].ends_with('\\'))
        .map(|(at, _)| {
            let rest = text[at + 1..].strip_prefix('{').unwrap_or(&text[at + 1..]);
            let end = rest
                .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            &rest[..end]
        })
        .filter(|name| !name.is_empty())
        .collect()
}
