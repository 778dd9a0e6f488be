//! JSON by our own contract: `schemas/scan.schema.json` and `schemas/rules.schema.json`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, Write};

use portcullis_model::{
    Against, Finding, Fixed, FormatId, Problem, Related, Report, Reported, RuleInfo, RuleOption, Setting, Severity,
    Suppression, Undecided,
};
use serde::Serialize;

use crate::place::{Places, Range};
use crate::stream::{self, Each};
use crate::{NAME, Omit, VERSION};

/// Rises when a reader of the older form could misunderstand the newer one.
const SCHEMA_VERSION: u32 = 1;

/// The report of a scan.
#[must_use]
pub fn scan(report: &Report) -> String {
    stream::text(&document(report, Omit::default(), &Places::new(report)))
}

/// Writes the report of a scan, which may be many times as large as what is in memory.
///
/// # Errors
/// When it cannot be written.
pub fn write(report: &Report, omit: Omit, out: impl Write) -> io::Result<()> {
    stream::write(out, &document(report, omit, &Places::new(report)))
}

fn document<'r>(report: &'r Report, omit: Omit, places: &Places<'r>) -> impl Serialize {
    let open = move |it: &'r Reported| fault(report, places, &it.finding, &it.fingerprint, None);
    Document {
        schema_version: SCHEMA_VERSION,
        tool: Tool {
            name: NAME,
            version: VERSION,
        },
        findings: Each(move || report.findings.iter().map(open)),
        suppressed: Each(move || {
            let suppressed = omit.suppressed(report).iter();
            suppressed.map(move |it| fault(report, places, &it.finding, &it.fingerprint, Some(&it.suppression)))
        }),
        undecided: Each(move || report.undecided.iter().map(move |it| self::open(report, places, it))),
        problems: Each(move || report.problems.iter().map(move |it| trouble(places, it))),
        comparison: report.comparison.as_ref().map(|comparison| Compared {
            against: against(&comparison.against),
            unchanged: Each(move || comparison.unchanged.iter().map(open)),
            unchanged_problems: Each(move || comparison.unchanged_problems.iter().map(move |it| trouble(places, it))),
            fixed: Each(move || comparison.fixed.iter().map(gone)),
        }),
        summary: summary(report),
    }
}

/// The list of rules, in the order given.
#[must_use]
pub fn rules(rules: &[RuleInfo]) -> String {
    let rules: Vec<RuleEntry> = rules
        .iter()
        .map(|rule| RuleEntry {
            id: &rule.id,
            aliases: rule.aliases.iter().map(AsRef::as_ref).collect(),
            title: rule.title(),
            severity: rule.severity.name(),
            confidence: rule.confidence.name(),
            category: &rule.category,
            family: rule.family(),
            formats: rule.formats.iter().map(|format| format.name()).collect(),
            profile: rule.profile.name(),
            controls: rule.controls.iter().map(AsRef::as_ref).collect(),
            fixable: rule.fixable,
            options: rule.options.iter().map(OptionEntry::of).collect(),
            since: &rule.since,
            url: crate::rule_url(&rule.id),
        })
        .collect();
    stream::text(&rules)
}

#[derive(Serialize)]
struct Document<F, S, U, P, C> {
    schema_version: u32,
    tool: Tool,
    findings: F,
    suppressed: S,
    undecided: U,
    problems: P,
    #[serde(skip_serializing_if = "Option::is_none")]
    comparison: Option<C>,
    summary: Summary,
}

#[derive(Serialize)]
struct Compared<'r, U, P, F> {
    against: Earlier<'r>,
    unchanged: U,
    unchanged_problems: P,
    fixed: F,
}

#[derive(Serialize)]
struct Earlier<'r> {
    kind: &'static str,
    name: &'r str,
}

#[derive(Serialize)]
struct Gone<'r> {
    rule: &'r str,
    severity: &'static str,
    message: &'r str,
    file: &'r str,
    line: Option<usize>,
    resource: &'r str,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Fault<'r> {
    rule: &'r str,
    aliases: Vec<&'r str>,
    title: &'r str,
    severity: &'static str,
    confidence: &'static str,
    message: &'r str,
    file: &'r str,
    range: Range,
    resource: &'r str,
    instances: Vec<&'r str>,
    related: Vec<Place<'r>>,
    fingerprint: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Mend<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppression: Option<Accepted<'r>>,
}

#[derive(Serialize)]
struct Place<'r> {
    message: Cow<'r, str>,
    file: &'r str,
    range: Range,
}

#[derive(Serialize)]
struct Mend<'r> {
    title: &'r str,
    safe: bool,
    edits: Vec<Change<'r>>,
}

#[derive(Serialize)]
struct Change<'r> {
    file: &'r str,
    range: Range,
    text: &'r str,
}

#[derive(Serialize)]
struct Accepted<'r> {
    kind: &'static str,
    syntax: &'static str,
    justification: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<&'r str>,
    file: &'r str,
    range: Range,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<&'r str>,
}

#[derive(Serialize)]
struct Open<'r> {
    rule: &'r str,
    title: &'r str,
    reason: &'r str,
    file: &'r str,
    range: Range,
    resource: &'r str,
    related: Vec<Place<'r>>,
}

#[derive(Serialize)]
struct Trouble<'r> {
    kind: &'static str,
    severity: &'static str,
    message: &'r str,
    file: Option<&'r str>,
    range: Option<Range>,
}

#[derive(Serialize)]
struct Summary {
    files: BTreeMap<&'static str, usize>,
    resources: BTreeMap<&'static str, usize>,
    rules: usize,
    bytes: u64,
    templates: usize,
    vendored: usize,
    excluded: usize,
    callers_left_out: usize,
    findings: BTreeMap<&'static str, usize>,
    suppressed: usize,
    undecided: usize,
    problems: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    unchanged: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unchanged_problems: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed: Option<usize>,
}

#[derive(Serialize)]
struct OptionEntry<'r> {
    name: &'r str,
    about: &'r str,
    default: serde_json::Value,
}

impl<'r> OptionEntry<'r> {
    fn of(option: &'r RuleOption) -> Self {
        Self {
            name: &option.name,
            about: &option.about,
            default: match &option.default {
                Setting::Bool(flag) => (*flag).into(),
                // A whole number reads as people write it.
                Setting::Number(number) if number.fract() == 0.0 => (*number as i64).into(),
                Setting::Number(number) => (*number).into(),
                Setting::Text(text) => text.as_str().into(),
                Setting::List(texts) => texts.as_slice().into(),
            },
        }
    }
}

#[derive(Serialize)]
struct RuleEntry<'r> {
    id: &'r str,
    aliases: Vec<&'r str>,
    title: &'r str,
    severity: &'static str,
    confidence: &'static str,
    category: &'r str,
    family: &'r str,
    formats: Vec<&'static str>,
    profile: &'static str,
    controls: Vec<&'r str>,
    fixable: bool,
    options: Vec<OptionEntry<'r>>,
    since: &'r str,
    url: String,
}

fn fault<'r>(
    report: &'r Report,
    places: &Places<'r>,
    finding: &'r Finding,
    fingerprint: &'r str,
    suppression: Option<&'r Suppression>,
) -> Fault<'r> {
    let rule = report.rule(&finding.rule);
    Fault {
        rule: &finding.rule,
        aliases: rule.map_or_else(Vec::new, |rule| rule.aliases.iter().map(AsRef::as_ref).collect()),
        title: rule.map_or("", RuleInfo::title),
        severity: finding.severity.name(),
        confidence: finding.confidence.name(),
        message: &finding.message,
        file: places.file(finding.span),
        range: places.range(finding.span),
        resource: &finding.resource,
        instances: finding.instances.iter().map(AsRef::as_ref).collect(),
        related: finding.related.iter().map(|related| place(places, related)).collect(),
        fingerprint,
        fix: finding.fix.as_ref().map(|fix| Mend {
            title: &fix.title,
            safe: fix.safe,
            edits: fix
                .edits
                .iter()
                .map(|edit| Change {
                    file: places.file(edit.span),
                    range: places.range(edit.span),
                    text: &edit.text,
                })
                .collect(),
        }),
        suppression: suppression.map(|suppression| Accepted {
            kind: suppression.kind.name(),
            syntax: suppression.syntax,
            justification: &suppression.justification,
            owner: suppression.owner.as_deref(),
            file: places.file(suppression.span),
            range: places.range(suppression.span),
            until: suppression.until.as_deref(),
        }),
    }
}

fn place<'r>(places: &Places<'r>, related: &'r Related) -> Place<'r> {
    Place {
        message: Cow::Borrowed(&related.message),
        file: places.file(related.span),
        range: places.range(related.span),
    }
}

/// The way by which a value would come to where it is used.
fn way<'r>(places: &Places<'r>, undecided: &Undecided) -> Vec<Place<'r>> {
    let steps = undecided.origin.iter().flat_map(|origin| origin.places(undecided.span));
    steps
        .map(|step| Place {
            message: Cow::Owned(step.message),
            file: places.file(step.span),
            range: places.range(step.span),
        })
        .collect()
}

fn open<'r>(report: &'r Report, places: &Places<'r>, undecided: &'r Undecided) -> Open<'r> {
    Open {
        rule: &undecided.rule,
        title: report.rule(&undecided.rule).map_or("", RuleInfo::title),
        reason: &undecided.reason,
        file: places.file(undecided.span),
        range: places.range(undecided.span),
        resource: &undecided.resource,
        related: way(places, undecided),
    }
}

fn trouble<'r>(places: &Places<'r>, problem: &'r Problem) -> Trouble<'r> {
    let (file, range) = places.of_problem(problem);
    Trouble {
        kind: problem.kind.name(),
        severity: problem.kind.severity().name(),
        message: &problem.message,
        file,
        range,
    }
}

fn against(against: &Against) -> Earlier<'_> {
    let (kind, name) = match against {
        Against::Baseline(path) => ("baseline", path),
        Against::Revision(name) => ("revision", name),
    };
    Earlier { kind, name }
}

fn gone(fixed: &Fixed) -> Gone<'_> {
    Gone {
        rule: &fixed.rule,
        severity: fixed.severity.name(),
        message: &fixed.message,
        file: &fixed.file,
        line: fixed.line,
        resource: &fixed.resource,
    }
}

fn summary(report: &Report) -> Summary {
    let by_format = |counts: &BTreeMap<FormatId, usize>| {
        let count = |format: FormatId| (format.name(), counts.get(&format).copied().unwrap_or(0));
        FormatId::ALL.into_iter().map(count).collect()
    };
    let by_severity = crate::count_by_severity(crate::severities(&report.findings));
    let comparison = report.comparison.as_ref();
    Summary {
        files: by_format(&report.summary.files),
        resources: by_format(&report.summary.resources),
        rules: report.summary.rules,
        bytes: report.summary.bytes,
        templates: report.summary.templates,
        vendored: report.summary.vendored,
        excluded: report.summary.excluded,
        callers_left_out: report.summary.callers_left_out,
        findings: Severity::ALL
            .into_iter()
            .map(|severity| (severity.name(), by_severity[severity as usize]))
            .collect(),
        suppressed: report.suppressed.len(),
        undecided: report.undecided.len(),
        problems: report.problems.len(),
        unchanged: comparison.map(|it| it.unchanged.len()),
        unchanged_problems: comparison.map(|it| it.unchanged_problems.len()),
        fixed: comparison.map(|it| it.fixed.len()),
    }
}
