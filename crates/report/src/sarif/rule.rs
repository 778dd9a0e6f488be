//! How SARIF describes a rule, and the kinds of problem.

use portcullis_model::{Confidence, ProblemKind, RuleInfo, Severity};
use serde_json::{Value, json};

use super::level;
use crate::pages;

/// Characters of a description that GitHub shows.
const DESCRIPTION: usize = 1_024;

/// Tags of a rule that GitHub keeps.
const TAGS: usize = 10;

/// Every kind of problem, which SARIF calls a notification.
const KINDS: [(ProblemKind, &str); 9] = [
    (ProblemKind::Unreadable, "A file could not be read."),
    (ProblemKind::NotText, "A file is not UTF-8 text."),
    (ProblemKind::Syntax, "A part of a file does not follow its grammar."),
    (ProblemKind::DuplicateKey, "A key is given twice where only one counts."),
    (ProblemKind::Limit, "A limit was reached."),
    (ProblemKind::Unresolved, "What a file refers to could not be followed."),
    (ProblemKind::Module, "The module that is called is not there."),
    (
        ProblemKind::Suppression,
        "A suppression cannot be understood, or suppresses nothing.",
    ),
    (ProblemKind::Rule, "A rule could not be run to its end."),
];

/// The descriptors of notifications.
pub(super) fn notifications() -> Vec<Value> {
    let describe = |(kind, text): (ProblemKind, &str)| {
        json!({
            "id": kind.name(),
            // The standard wants a name that differs from the id by more than letter case.
            "name": format!("Problem{}", pascal_case(kind.name())),
            "shortDescription": { "text": text },
            "fullDescription": { "text": text },
            "help": { "text": "What is not read is not judged. Mend the file, or leave it out of the scan." },
            "defaultConfiguration": { "level": level(kind.severity()) },
        })
    };
    KINDS.into_iter().map(describe).collect()
}

/// The descriptor of a rule.
pub(super) fn descriptor(rule: &RuleInfo) -> Value {
    let page = rule.sections();
    let url = crate::rule_url(&rule.id);
    let title = format!("{}.", page.title);
    let why = if page.why.is_empty() { &title } else { &page.why };
    let mut properties = json!({
        "tags": tags(rule),
        "precision": match rule.confidence {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        },
        "problem.severity": match rule.severity {
            Severity::Critical | Severity::High => "error",
            Severity::Medium => "warning",
            Severity::Low => "recommendation",
        },
    });
    if is_security(rule) {
        properties["security-severity"] = json!(score(rule.severity));
    }
    if !rule.aliases.is_empty() {
        properties["aliases"] = json!(rule.aliases);
    }
    json!({
        "id": rule.id,
        "name": pascal_case(&rule.id),
        "shortDescription": { "text": cut(&title) },
        "fullDescription": { "text": cut(&one_line_paragraphs(why)) },
        "help": {
            "text": help_text(why, &page.remedy, &url),
            "markdown": help_markdown(rule, &url),
        },
        "helpUri": url,
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": properties,
    })
}

/// GitHub ranks a rule with a score as a security alert; the others by their level.
fn is_security(rule: &RuleInfo) -> bool {
    matches!(rule.category.as_ref(), "security" | "supply-chain")
}

/// GitHub reads over 9.0 as critical, from 7.0 as high, from 4.0 as medium. It wants a string.
fn score(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "9.5",
        Severity::High => "8.0",
        Severity::Medium => "5.5",
        Severity::Low => "2.0",
    }
}

fn tags(rule: &RuleInfo) -> Vec<&str> {
    let mut tags = vec![rule.category.as_ref()];
    if is_security(rule) && rule.category != "security" {
        tags.push("security");
    }
    tags.extend(rule.formats.iter().map(|format| format.name()));
    tags.extend(rule.controls.iter().map(AsRef::as_ref));
    tags.truncate(TAGS);
    tags
}

fn help_text(why: &str, remedy: &str, url: &str) -> String {
    let mut text = one_line_paragraphs(why);
    if !remedy.is_empty() {
        text.push_str("\n\n");
        text.push_str(&one_line_paragraphs(remedy));
    }
    text.push_str("\n\n");
    text.push_str(url);
    text
}

/// The page without its title, which GitHub shows above it.
fn help_markdown(rule: &RuleInfo, url: &str) -> String {
    format!("{}\n\n[{}]({url})\n", pages::body(rule), rule.id)
}

/// Paragraphs, each on one line.
fn one_line_paragraphs(text: &str) -> String {
    let paragraphs = text.split("\n\n").map(|paragraph| {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        words.join(" ")
    });
    let full: Vec<String> = paragraphs.filter(|paragraph| !paragraph.is_empty()).collect();
    full.join("\n\n")
}

fn cut(text: &str) -> String {
    if text.chars().count() <= DESCRIPTION {
        return text.to_owned();
    }
    text.chars().take(DESCRIPTION - 1).chain(['…']).collect()
}

/// `docker-latest-tag` as `DockerLatestTag`: the standard wants a name in this form.
fn pascal_case(id: &str) -> String {
    let words = id.split('-').filter(|word| !word.is_empty());
    words
        .flat_map(|word| {
            let mut characters = word.chars();
            let first = characters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(characters)
        })
        .collect()
}
