//! SARIF 2.1.0, correct by the standard and as GitHub code scanning wants it.
//!
//! A result holds no snippet of the source: the consumer has the file, and a snippet would carry secrets out of it.

mod rule;

use std::collections::BTreeMap;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use portcullis_model::{Finding, Fix, Problem, ProblemKind, Report, RuleInfo, Severity, Suppressed, Suppression};
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::clean;
use crate::place::{Places, Range};
use crate::stream::{self, Count, Each};
use crate::{NAME, Omit, VERSION};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// Results of one run that GitHub takes.
const RESULTS: usize = 25_000;

/// Related locations of one result that GitHub keeps.
const RELATED: usize = 100;

/// The base that all paths are relative to.
const BASE: &str = "ROOTPATH";

/// Bytes of a compressed log that GitHub takes, less what the rest of the log may take.
const PACKED_BYTES: usize = 9_500_000;

/// The report of a scan.
#[must_use]
pub fn scan(report: &Report) -> String {
    let run = Run::new(report, Omit::default());
    stream::text(&run.log(run.taken(PACKED_BYTES)))
}

/// Writes the report of a scan, which may be many times as large as what is in memory.
///
/// # Errors
/// When it cannot be written.
pub fn write(report: &Report, omit: Omit, out: impl Write) -> io::Result<()> {
    let run = Run::new(report, omit);
    stream::write(out, &run.log(run.taken(PACKED_BYTES)))
}

#[derive(Serialize)]
struct Log<R> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [RunOf<R>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RunOf<R> {
    tool: Value,
    invocations: Value,
    original_uri_base_ids: Value,
    column_kind: &'static str,
    results: R,
}

/// One run, and the rules that its results name.
struct Run<'r> {
    report: &'r Report,
    accepted: &'r [Suppressed],
    places: Places<'r>,
    rules: Vec<&'r RuleInfo>,
    index: BTreeMap<&'r str, usize>,
}

impl<'r> Run<'r> {
    fn new(report: &'r Report, omit: Omit) -> Self {
        let accepted = omit.suppressed(report);
        let open = report.findings.iter().chain(crate::unchanged(report));
        let findings = open.map(|it| &it.finding).chain(accepted.iter().map(|it| &it.finding));
        let named: BTreeMap<&str, ()> = findings.map(|finding| (finding.rule.as_str(), ())).collect();
        let rules: Vec<&RuleInfo> = named.keys().filter_map(|id| report.rule(id)).collect();
        let index = rules
            .iter()
            .enumerate()
            .map(|(at, rule)| (rule.id.as_ref(), at))
            .collect();
        Self {
            report,
            accepted,
            places: Places::new(report),
            rules,
            index,
        }
    }

    /// The log with the first results, as many as are taken.
    fn log(&self, taken: usize) -> impl Serialize {
        let base = json!({ BASE: { "description": { "text": "The directory that was scanned." } } });
        Log {
            schema: SCHEMA,
            version: "2.1.0",
            runs: [RunOf {
                tool: self.tool(),
                invocations: self.invocations(taken),
                original_uri_base_ids: base,
                column_kind: "unicodeCodePoints",
                results: Each(move || self.results().take(taken)),
            }],
        }
    }

    fn tool(&self) -> Value {
        json!({ "driver": {
            "name": NAME,
            "semanticVersion": VERSION,
            "informationUri": "https://portcullis.dev/",
            "rules": self.rules.iter().map(|rule| rule::descriptor(rule)).collect::<Vec<_>>(),
            "notifications": rule::notifications(),
        } })
    }

    fn invocations(&self, taken: usize) -> Value {
        let problems = self
            .report
            .problems
            .iter()
            .chain(crate::unchanged_problems(self.report));
        let mut notifications: Vec<Value> = problems.map(|problem| self.notification(problem)).collect();
        let total = self.total();
        if total > taken {
            let text = format!(
                "Only the worst {taken} of {total} results are listed, as many as GitHub takes; the JSON report has all."
            );
            notifications.push(json!({
                "descriptor": { "id": ProblemKind::Limit.name() },
                "level": "warning",
                "message": { "text": text },
            }));
        }
        json!([{
            // A file that could not be read does not undo the rest; GitHub drops a run that says otherwise.
            "executionSuccessful": true,
            "toolExecutionNotifications": notifications,
        }])
    }

    fn total(&self) -> usize {
        self.report.findings.len() + crate::unchanged(self.report).len() + self.accepted.len()
    }

    /// How many results GitHub takes: by their number, and by what the whole log has when it is compressed.
    fn taken(&self, bytes: usize) -> usize {
        let wanted = self.total().min(RESULTS);
        let mut packed = GzEncoder::new(Count::default(), Compression::fast());
        // Writing to a counter does not fail.
        let mut pack = |value: &Value| {
            let _ = serde_json::to_writer_pretty(&mut packed, value);
            packed.get_ref().0
        };
        pack(&self.tool());
        pack(&self.invocations(wanted));
        let beyond = self.results().take(wanted).position(|result| pack(&result) > bytes);
        beyond.unwrap_or(wanted)
    }

    /// The results: what is new, what was there already, each the worst first, and what is suppressed.
    ///
    /// What was there already is listed, since GitHub takes an alert for resolved that is not in the newest log. What is
    /// gone is not listed, since GitHub would take it for open. Nothing is known of the earlier state of what is
    /// suppressed.
    fn results(&self) -> impl Iterator<Item = Value> {
        let is_compared = self.report.comparison.is_some();
        let open = crate::worst_first(&self.report.findings)
            .into_iter()
            .map(|it| (it, "new"));
        let old = crate::worst_first(crate::unchanged(self.report));
        let open = open.chain(old.into_iter().map(|it| (it, "unchanged")));
        let open = open.map(move |(it, state)| {
            let mut result = self.result(&it.finding, &it.fingerprint);
            if is_compared {
                result.insert("baselineState".to_owned(), json!(state));
            }
            Value::Object(result)
        });
        let accepted = self.accepted.iter().map(|it| {
            let mut result = self.result(&it.finding, &it.fingerprint);
            let suppression = self.suppression(&it.suppression);
            result.insert("suppressions".to_owned(), json!([suppression]));
            Value::Object(result)
        });
        open.chain(accepted)
    }

    fn result(&self, finding: &Finding, fingerprint: &str) -> Map<String, Value> {
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
        let confidence = finding.confidence.name();
        let severity = finding.severity.name();
        let mut properties = json!({ "severity": severity, "confidence": confidence });
        if !finding.instances.is_empty() {
            let instances = finding.instances.iter().map(AsRef::as_ref);
            properties["instances"] = instances.collect::<Vec<&str>>().into();
        }
        result.insert("properties".to_owned(), properties);
        result
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
        json!({
            "description": { "text": sentence(&fix.title) },
            "artifactChanges": changes,
            // The standard has no word for it.
            "properties": { "safe": fix.safe },
        })
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
        if let Some(owner) = &suppression.owner {
            value["properties"]["owner"] = json!(owner);
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
    fn a_log_that_would_be_too_large_leaves_out_the_mildest() {
        use portcullis_model::{Confidence, Reported, Source, SourceId};
        let source = std::sync::Arc::new(Source::new(SourceId(0), "a", "x".to_owned()));
        let reported = |number: u32| Reported {
            finding: Finding {
                rule: "r".into(),
                severity: if number < 500 { Severity::Low } else { Severity::High },
                confidence: Confidence::High,
                // Numbers that look as if by chance, so that they do not compress to nothing.
                message: format!("{:x}", u128::from(number + 1).wrapping_pow(97)),
                span: source.whole(),
                resource: "".into(),
                instances: Vec::new(),
                origin: None,
                sensitive: false,
                related: Vec::new(),
                fix: None,
            },
            fingerprint: number.to_string(),
            kin: String::new(),
        };
        let report = Report {
            findings: (0..5_000).map(reported).collect(),
            sources: std::iter::once((source.id(), std::sync::Arc::clone(&source))).collect(),
            ..Report::default()
        };
        let run = Run::new(&report, Omit::default());
        assert_eq!(run.taken(PACKED_BYTES), 5_000);
        let taken = run.taken(60_000);
        assert!((1..5_000).contains(&taken), "{taken}");
        let log: Value = serde_json::from_str(&stream::text(&run.log(taken))).unwrap_or_default();
        let results = log["runs"][0]["results"].as_array().map_or(&[][..], Vec::as_slice);
        assert_eq!((results.len(), &results[0]["level"]), (taken, &json!("error")));
        let said = &log["runs"][0]["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
        assert!(
            said.as_str().is_some_and(|text| text.contains("of 5000 results")),
            "{said}"
        );
    }

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
