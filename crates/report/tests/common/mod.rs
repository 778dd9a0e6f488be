//! A report made by hand that has one of everything.

#![allow(dead_code, reason = "each test file uses a part of this")]

use std::borrow::Cow;
use std::sync::Arc;

use portcullis_model::{
    Against, Comparison, Confidence, Edit, Finding, Fixed, FormatId, Problem, ProblemKind, Profile, Related, Report,
    Reported, RuleInfo, Severity, Source, SourceId, Span, Suppressed, Suppression, SuppressionKind, Undecided,
};

pub const DOCKERFILE: &str = "FROM alpine:latest\nRUN apk add curl\n";
pub const MANIFEST: &str =
    "kind: Deployment\nspec:\n  # checkov:skip=CKV_K8S_16:needs it\n  privileged: true\n  größe: \"ünsicher\" # end\n";

/// The span of the first occurrence of `needle`.
pub fn span(source: &Source, needle: &str) -> Span {
    let start = source.text().find(needle).expect("needle is there");
    source.span(start, start + needle.len())
}

pub fn source(id: u32, path: &str, text: &str) -> Arc<Source> {
    Arc::new(Source::new(SourceId(id), path, text.to_owned()))
}

pub fn finding(rule: &str, severity: Severity, span: Span, message: &str) -> Finding {
    Finding {
        rule: rule.into(),
        severity,
        confidence: Confidence::High,
        message: message.to_owned(),
        span,
        resource: "".into(),
        instances: Vec::new(),
        origin: None,
        sensitive: false,
        related: Vec::new(),
        fix: None,
    }
}

pub fn rule(id: &'static str, severity: Severity, category: &'static str, aliases: &[&'static str]) -> RuleInfo {
    RuleInfo {
        id: Cow::Borrowed(id),
        severity,
        confidence: Confidence::High,
        category: Cow::Borrowed(category),
        profile: Profile::Default,
        since: Cow::Borrowed("0.1.0"),
        formats: vec![FormatId::Kubernetes, FormatId::Dockerfile],
        aliases: aliases.iter().map(|alias| Cow::Borrowed(*alias)).collect(),
        controls: vec![Cow::Borrowed("CIS-Docker-1.6:4.2")],
        options: Vec::new(),
        fixable: false,
        page: Cow::Owned(format!(
            "Something about {id} is wrong.\n\nIt matters, since it\nmatters.\n\n# Remedy\n\nMend it.\n\n\
             ```dockerfile,bad\nFROM a\n```\n\n```dockerfile,good\nFROM b\n```\n"
        )),
    }
}

/// A report over the sources, with the findings given.
pub fn report(sources: &[&Arc<Source>], findings: Vec<Finding>) -> Report {
    let mut report = Report {
        sources: sources.iter().map(|source| (source.id(), Arc::clone(source))).collect(),
        ..Report::default()
    };
    report.findings = findings
        .into_iter()
        .enumerate()
        .map(|(number, finding)| Reported {
            finding,
            fingerprint: format!("{number:016x}"),
            kin: format!("{number:032x}"),
        })
        .collect();
    report
}

/// One of everything.
pub fn sample() -> Report {
    let dockerfile = source(0, "app/Dockerfile", DOCKERFILE);
    let manifest = source(1, "deploy/web.yaml", MANIFEST);
    let mut latest = finding(
        "image-latest-tag",
        Severity::Medium,
        span(&dockerfile, "latest"),
        "alpine:latest can change under you",
    );
    latest.fix = Some(portcullis_model::Fix {
        title: "Pin the version".to_owned(),
        safe: false,
        edits: vec![Edit {
            span: span(&dockerfile, "latest"),
            text: "3.20".to_owned(),
        }],
    });
    latest.related = vec![
        Related::new(span(&dockerfile, "curl"), "what is installed moves with it"),
        Related::new(span(&manifest, "Deployment"), "runs here"),
    ];
    let mut weak = finding(
        "k8s-weak-size",
        Severity::Critical,
        span(&manifest, "ünsicher"),
        "the size is ünsicher",
    );
    weak.resource = "Deployment/prod/web".into();
    weak.confidence = Confidence::Medium;
    let mut report = report(&[&dockerfile, &manifest], vec![latest, weak]);
    report.suppressed.push(Suppressed {
        finding: finding(
            "k8s-privileged",
            Severity::High,
            span(&manifest, "true"),
            "the container is privileged",
        ),
        fingerprint: "00000000000000ff".to_owned(),
        kin: "000000000000000000000000000000ff".to_owned(),
        suppression: Suppression {
            kind: SuppressionKind::InSource,
            syntax: "checkov",
            justification: "needs it".to_owned(),
            owner: None,
            span: span(&manifest, "checkov:skip=CKV_K8S_16:needs it"),
            until: Some("2027-01-31".to_owned()),
        },
    });
    report.undecided.push(Undecided {
        rule: "k8s-privileged".into(),
        reason: "`var.mode` has no default".to_owned(),
        span: span(&manifest, "spec"),
        origin: None,
        resource: "Deployment/prod/web".into(),
    });
    report.problems.push(Problem {
        path: Some("deploy/web.yaml".into()),
        ..Problem::at(ProblemKind::Syntax, span(&manifest, "# end"), "this is odd")
    });
    report.problems.push(Problem::with_file(
        ProblemKind::Unreadable,
        "secret file.tf",
        "cannot be read: permission denied",
    ));
    report.rules = vec![
        rule("image-latest-tag", Severity::Medium, "supply-chain", &["DL3007"]),
        rule("k8s-privileged", Severity::High, "security", &["CKV_K8S_16"]),
        rule("k8s-weak-size", Severity::Critical, "style", &[]),
    ];
    let summary = &mut report.summary;
    summary.files.insert(FormatId::Dockerfile, 1);
    summary.files.insert(FormatId::Kubernetes, 1);
    summary.resources.insert(FormatId::Kubernetes, 2);
    summary.bytes = 120;
    summary.rules = 3;
    summary.vendored = 1;
    summary.excluded = 3;
    summary.templates = 4;
    report
}

/// A finding in a module about a value that comes from far away, with many instances and a secret on its way.
pub fn called() -> Report {
    let root = source(
        0,
        "main.tf",
        "module \"a\" {\n  source = \"./m\"\n}\n\nvariable \"key\" {\n  default = \"hunter2\"\n}\n",
    );
    let module = source(1, "m/main.tf", "resource \"aws_x\" \"b\" {\n  acl = local.acl\n}\n");
    let locals = source(2, "m/locals.tf", "locals {\n  acl = var.acl\n}\n");
    let mut far = finding(
        "aws-x-open",
        Severity::High,
        span(&module, "local.acl"),
        "everyone can read it",
    );
    far.resource = "aws_x.b".into();
    far.instances = (0..9)
        .map(|number| format!("module.a[{number}].aws_x.b").into())
        .collect();
    far.related = vec![
        Related::way(span(&locals, "var.acl"), "local.acl"),
        Related::way(span(&root, "hunter2"), "the default of variable key"),
        Related::new(span(&root, "module \"a\""), "called here as module.a"),
    ];
    far.related[1].sensitive = true;
    let beside = finding(
        "aws-x-key",
        Severity::Low,
        span(&root, "variable \"key\" {\n  default = \"hunter2\"\n}"),
        "this is beside a secret",
    );
    let mut report = report(&[&root, &module, &locals], vec![beside, far]);
    report.undecided.push(Undecided {
        rule: "aws-x-open".into(),
        reason: "var.acl is a variable without a value".to_owned(),
        span: span(&module, "local.acl"),
        origin: Some(Arc::new(portcullis_model::Origin {
            what: "local.acl".into(),
            span: span(&locals, "var.acl"),
            from: None,
        })),
        resource: "aws_x.b".into(),
    });
    report
}

/// One of everything, compared with a branch: the first finding and the first problem were there already, and one
/// finding is gone. What was suppressed in the file is now waived outside of it.
pub fn compared() -> Report {
    let mut report = sample();
    let configuration = source(2, "portcullis.yaml", "waivers:\n  - rule: k8s-privileged\n");
    report.suppressed[0].suppression = Suppression {
        kind: SuppressionKind::External,
        syntax: "portcullis",
        justification: "the agent needs it, see OPS-7".to_owned(),
        owner: Some("platform@example.com".to_owned()),
        span: span(&configuration, "rule: k8s-privileged"),
        until: Some("2027-01-31".to_owned()),
    };
    report.sources.insert(configuration.id(), configuration);
    report.comparison = Some(Comparison {
        against: Against::Revision("origin/main".to_owned()),
        unchanged: vec![report.findings.remove(0)],
        unchanged_problems: vec![report.problems.remove(0)],
        fixed: vec![Fixed {
            file: "deploy/old.yaml".to_owned(),
            line: Some(7),
            rule: "k8s-privileged".to_owned(),
            severity: Severity::High,
            resource: "Deployment/prod/old".to_owned(),
            message: "the container is privileged".to_owned(),
        }],
    });
    report
}

/// The same with nothing new.
pub fn unchanged() -> Report {
    let mut report = compared();
    report.findings.clear();
    report.problems.clear();
    report
}

/// What a file could hold to become more than text somewhere: in a terminal, XML, Markdown or a spreadsheet.
pub const HOSTILE: [&str; 14] = [
    "evil\u{1b}[2J\u{7}\u{0}\u{b}\u{fffe}\u{ffff}\u{202e}\u{9b}\r\n\u{200b}end",
    "<img src=x onerror=alert(1)> </failure> ]]> &amp; &#0; \"quoted\" 'it'",
    "[click](https://evil.example) ![image](https://evil.example/x.png) <https://evil.example>",
    "https://evil.example www.evil.example mailto:me@evil.example me@evil.example",
    "@octocat #1 octo/repo#1 GH-1 a5c3785ed8d6a35868bc169f07e40e889087fd2e",
    "a | b \\| c `d | e` f ``g`` h ` i \\` j",
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "＝1",
    "</summary></details> <script>alert(1)</script> **bold** _em_ ~~x~~ $x$ :smile: # head",
];

/// A finding and a problem for each hostile text, with that text as path, message, address and reason.
pub fn hostile() -> Report {
    let sources: Vec<Arc<Source>> = HOSTILE
        .iter()
        .zip(0..)
        .map(|(text, id)| source(id, text, text))
        .collect();
    let findings = HOSTILE.iter().zip(&sources).map(|(text, source)| {
        let mut finding = finding("a-b", Severity::High, source.whole(), text);
        finding.resource = (*text).into();
        finding.relate(source.whole(), *text);
        finding
    });
    let mut report = report(&sources.iter().collect::<Vec<_>>(), findings.collect());
    report.rules = vec![rule("a-b", Severity::High, "security", &[])];
    for text in HOSTILE {
        let problem = Problem::with_file(ProblemKind::Syntax, text, text);
        report.problems.push(problem);
    }
    for (text, source) in HOSTILE.iter().zip(&sources) {
        report.suppressed.push(Suppressed {
            finding: finding("a-b", Severity::Low, source.whole(), text),
            fingerprint: format!("suppressed-{}", source.id().0),
            kin: String::new(),
            suppression: Suppression {
                kind: SuppressionKind::External,
                syntax: "portcullis",
                justification: (*text).to_owned(),
                owner: Some((*text).to_owned()),
                span: source.whole(),
                until: None,
            },
        });
    }
    report.comparison = Some(Comparison {
        against: Against::Baseline(HOSTILE[5].to_owned()),
        unchanged: Vec::new(),
        unchanged_problems: Vec::new(),
        fixed: HOSTILE.map(gone).to_vec(),
    });
    report
}

fn gone(text: &str) -> Fixed {
    Fixed {
        file: text.to_owned(),
        line: None,
        rule: text.to_owned(),
        severity: Severity::Low,
        resource: text.to_owned(),
        message: text.to_owned(),
    }
}
