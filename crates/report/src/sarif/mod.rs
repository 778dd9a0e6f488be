//! SARIF 2.1.0, correct by the standard and as GitHub code scanning wants it.
//!
//! A result holds no snippet of the source: the consumer has the file, and a snippet would carry secrets out of it.

mod rule;

use std::collections::BTreeMap;

use portcullis_model::{Finding, Fix, Problem, ProblemKind, Report, RuleInfo, Severity, Suppression};
use serde_json::{Map, Value, json};

use crate::clean;
use crate::place::{Places, Range};
use crate::{NAME, VERSION};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Results of one run that GitHub takes.
const RESULTS: usize = 25_000;

/// Related locations of one result that GitHub keeps.
const RELATED: usize = 100;

/// The base that all paths are relative to.
const BASE: &str = "ROOTPATH";

/// The report of a scan.
#[must_use]
pub fn scan(report: &Report) -> String {
    let mut text = serde_json::to_string_pretty(&log(report)).unwrap_or_default();
    text.push('\n');
    text
}

fn log(report: &Report) -> Value {
    let run = Run::new(report);
    let results = run.results();
    let total = report.findings.len() + report.suppressed.len();
    let mut notifications: Vec<Value> = report
        .problems
        .iter()
        .map(|problem| run.notification(problem))
        .collect();
    if total > results.len() {
        let text = format!(
            "Only the worst {} of {total} results are listed, as many as GitHub takes; the JSON report has all.",
            results.len()
        );
        notifications.push(json!({
            "descriptor": { "id": ProblemKind::Limit.name() },
            "level": "warning",
            "message": { "text": text },
        }));
    }
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": NAME,
                "semanticVersion": VERSION,
                "informationUri": "https://portcullis.dev/",
                "rules": run.rules.iter().map(|rule| rule::descriptor(rule)).collect::<Vec<_>>(),
                "notifications": rule::notifications(),
            } },
            "invocations": [{
                // A file that could not be read does not undo the rest; GitHub drops a run that says otherwise.
                "executionSuccessful": true,
                "toolExecutionNotifications": notifications,
            }],
            "originalUriBaseIds": { BASE: {
                "description": { "text": "The directory that was scanned." },
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// One run, and the rules that its results name.
struct Run<'r> {
    report: &'r Report,
    places: Places<'r>,
    rules: Vec<&'r RuleInfo>,
    index: BTreeMap<&'r str, usize>,
}

impl<'r> Run<'r> {
    fn new(report: &'r Report) -> Self {
        let found = report.findings.iter().map(|reported| &reported.finding.rule);
        let accepted = report.suppressed.iter().map(|suppressed| &suppressed.finding.rule);
        let named: BTreeMap<&str, ()> = found.chain(accepted).map(|rule| (rule.as_str(), ())).collect();
        let rules: Vec<&RuleInfo> = named.keys().filter_map(|id| report.rule(id)).collect();
        let index = rules
            .iter()
            .enumerate()
            .map(|(at, rule)| (rule.id.as_ref(), at))
            .collect();
        Self {
            report,
            places: Places::new(report),
            rules,
            index,
        }
    }

    fn results(&self) -> Vec<Value> {
        let open = crate::worst_first(self.report)
            .into_iter()
            .map(|reported| self.result(&reported.finding, &reported.fingerprint, None));
        let accepted = self
            .report
            .suppressed
            .iter()
            .map(|it| self.result(&it.finding, &it.fingerprint, Some(&it.suppression)));
        open.chain(accepted).take(RESULTS).collect()
    }

    fn result(&self, finding: &Finding, fingerprint: &str, suppression: Option<&Suppression>) -> Value {
        let mut result = Map::new();
        result.insert("ruleId".to_owned(), json!(finding.rule.as_str()));
        if let Some(index) = self.index.get(finding.rule.as_str()) {
            result.insert("ruleIndex".to_owned(), json!(index));
        }
        result.insert("level".to_owned(), json!(level(finding.severity)));
        result.insert("message".to_owned(), json!({ "text": sentence(&finding.message) }));
        let mut location = self.location(finding.span);
        if !finding.resource.is_empty() {
            location["logicalLocations"] =
                json!([{ "fullyQualifiedName": finding.resource.as_str(), "kind": "resource" }]);
        }
        result.insert("locations".to_owned(), json!([location]));
        if !finding.related.is_empty() {
            let related = finding.related.iter().take(RELATED).enumerate().map(|(id, related)| {
                let mut location = self.location(related.span);
                location["id"] = json!(id);
                location["message"] = json!({ "text": sentence(&related.message) });
                location
            });
            result.insert("relatedLocations".to_owned(), related.collect());
        }
        result.insert(
            "partialFingerprints".to_owned(),
            json!({ "primaryLocationLineHash": fingerprint }),
        );
        if let Some(fix) = &finding.fix {
            result.insert("fixes".to_owned(), json!([self.fix(fix)]));
        }
        if let Some(suppression) = suppression {
            result.insert("suppressions".to_owned(), json!([self.suppression(suppression)]));
        }
        let confidence = finding.confidence.name();
        let severity = finding.severity.name();
        let mut properties = json!({ "severity": severity, "confidence": confidence });
        if !finding.instances.is_empty() {
            let instances = finding.instances.iter().map(AsRef::as_ref);
            properties["instances"] = instances.collect::<Vec<&str>>().into();
        }
        result.insert("properties".to_owned(), properties);
        Value::Object(result)
    }

    fn location(&self, span: portcullis_model::Span) -> Value {
        json!({ "physicalLocation": {
            "artifactLocation": artifact(self.places.file(span)),
            "region": region(self.places.range(span)),
        } })
    }

    fn fix(&self, fix: &Fix) -> Value {
        let mut changes: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        for edit in &fix.edits {
            let replacement = json!({
                "deletedRegion": region(self.places.range(edit.span)),
                "insertedContent": { "text": edit.text },
            });
            changes
                .entry(self.places.file(edit.span))
                .or_default()
                .push(replacement);
        }
        let changes: Vec<Value> = changes
            .into_iter()
            .map(|(file, replacements)| json!({ "artifactLocation": artifact(file), "replacements": replacements }))
            .collect();
        json!({ "description": { "text": sentence(&fix.title) }, "artifactChanges": changes })
    }

    fn suppression(&self, suppression: &Suppression) -> Value {
        let mut value = json!({
            "kind": suppression.kind.name(),
            "status": "accepted",
            "location": self.location(suppression.span),
            "properties": { "syntax": suppression.syntax },
        });
        if !suppression.justification.is_empty() {
            value["justification"] = json!(suppression.justification);
        }
        if let Some(until) = &suppression.until {
            value["properties"]["until"] = json!(until);
        }
        value
    }

    fn notification(&self, problem: &Problem) -> Value {
        let mut notification = json!({
            "descriptor": { "id": problem.kind.name() },
            "level": level(problem.kind.severity()),
            "message": { "text": sentence(&problem.message) },
        });
        let (file, range) = self.places.of_problem(problem);
        if let Some(file) = file {
            let mut place = json!({ "artifactLocation": artifact(file) });
            if let Some(range) = range {
                place["region"] = region(range);
            }
            notification["locations"] = json!([{ "physicalLocation": place }]);
        }
        notification
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "note",
    }
}

/// SARIF wants messages to be sentences; ours have no full stop. A message from a file may hold anything.
fn sentence(message: &str) -> String {
    let message = clean::line(message);
    let ended = message.ends_with(['.', '!', '?', '…']);
    format!("{message}{}", if ended { "" } else { "." })
}

fn region(range: Range) -> Value {
    json!({
        "startLine": range.start.line,
        "startColumn": range.start.column,
        "endLine": range.end.line,
        "endColumn": range.end.column,
    })
}

fn artifact(path: &str) -> Value {
    json!({ "uri": uri(path), "uriBaseId": BASE })
}

/// A relative URI reference. A colon is escaped too, since one in the first part of a path would make it a scheme.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(char::from(byte)),
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_relative_uri() {
        assert_eq!(uri("a b/c:d#é.tf"), "a%20b/c%3Ad%23%C3%A9.tf");
    }

    #[test]
    fn a_message_becomes_a_sentence() {
        assert_eq!(sentence("`x` is open"), "`x` is open.");
        assert_eq!(sentence("why?"), "why?");
    }
}
