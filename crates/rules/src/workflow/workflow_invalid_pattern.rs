//! Pattern of a filter cannot match as it is meant.
//!
//! The filters of branches, tags and paths are glob patterns, not regular expressions. One with a character that no
//! branch can have, or that begins with `./`, matches nothing, and the workflow never runs.
//!
//! # Remedy
//!
//! Write the pattern after GitHub's cheat sheet: `*`, `**`, `?`, `+`, `[]` and a leading `!`.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on:
//!   push:
//!     branches:
//!       # finding: `^release-` `^` can be in no branch or tag
//!       - '^release-'
//!     paths:
//!       # finding: `./src/**` paths do not begin with ./
//!       - ./src/**
//! jobs: {}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on:
//!   push:
//!     branches: ['release-**', '!release-old']
//!     paths: [src/**]
//! jobs: {}
//! ```

use portcullis_model::{Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::workflow::events;

/// The patterns of `branches`, `tags` and `paths`.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-pattern",
    severity: Severity::Medium,
    category: "correctness",
    aliases: &["actionlint/glob"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    for (_, _, value) in events(workflow) {
        for entry in value.and_then(Value::as_map).into_iter().flatten() {
            let is_path = match entry.key.name.trim_end_matches("-ignore") {
                "branches" | "tags" => false,
                "paths" => true,
                _ => continue,
            };
            for pattern in entry.value.items() {
                if let Some(text) = pattern.as_str()
                    && let Some(wrong) = fault(text, is_path)
                {
                    cx.report(pattern.span, format_args!("the pattern matches nothing: {wrong}"));
                }
            }
        }
    }
}

/// What keeps the pattern from matching anything.
fn fault(pattern: &str, is_path: bool) -> Option<String> {
    let text = pattern.strip_prefix('!').unwrap_or(pattern);
    if text.is_empty() {
        return Some("it is empty".to_owned());
    }
    if is_path {
        if text != text.trim() {
            return Some("it begins or ends with a blank".to_owned());
        }
        if text.split('/').any(|part| matches!(part, "." | "..")) {
            return Some("paths do not begin with ./ and have no . or .. in them".to_owned());
        }
    } else if text.starts_with('/') || text.ends_with('/') {
        return Some("no branch or tag begins or ends with /".to_owned());
    } else if text.ends_with('.') || text.contains("..") || text.contains("//") || text.contains("/.") {
        return Some("no branch or tag has two dots or slashes together, or ends with a dot".to_owned());
    }
    syntax_fault(text, is_path)
}

fn syntax_fault(text: &str, is_path: bool) -> Option<String> {
    let mut characters = text.chars().peekable();
    // Whether the character before can be repeated by `?` and `+`.
    let mut repeatable = false;
    while let Some(character) = characters.next() {
        match character {
            '\\' => match characters.next() {
                Some('[' | '?' | '*' | '+' | '\\' | '!') => repeatable = true,
                Some(other) if is_path => repeatable = other != '/',
                _ => {
                    return Some(
                        "`\\` can be in no branch or tag, unless it stands before a character of patterns".to_owned(),
                    );
                }
            },
            '?' | '+' => {
                if !repeatable {
                    return Some(format!("nothing that `{character}` could repeat stands before it"));
                }
                repeatable = false;
            }
            '*' => repeatable = false,
            '[' => {
                if let Some(wrong) = set_fault(&mut characters) {
                    return Some(wrong);
                }
                repeatable = true;
            }
            ' ' | '\t' | '~' | '^' | ':' if !is_path => {
                return Some(format!("`{character}` can be in no branch or tag"));
            }
            '\r' | '\n' => return Some("it has a line break in it".to_owned()),
            other if other.is_control() => return Some("it has a control character in it".to_owned()),
            _ => repeatable = true,
        }
    }
    None
}

/// Reads what stands in brackets, behind the first of them.
fn set_fault(characters: &mut std::iter::Peekable<std::str::Chars>) -> Option<String> {
    let mut before: Option<char> = None;
    let mut count = 0;
    loop {
        match characters.next() {
            None => return Some("a bracket is not closed".to_owned()),
            Some(']') if count > 0 => return None,
            Some(']') => return Some("the brackets are empty".to_owned()),
            Some('-') if before.is_some() && characters.peek().is_some_and(|next| *next != ']') => {
                let (from, to) = (before.take()?, characters.next()?);
                if from > to {
                    return Some(format!("{from}-{to} runs backwards"));
                }
            }
            Some(character) => {
                before = Some(character);
                count += 1;
            }
        }
    }
}
