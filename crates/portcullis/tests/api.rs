//! What programs that embed the library rely on.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::Mutex;
use std::time::{Duration, Instant};

use portcullis::model::{FormatId, Problem, ProblemKind, ReadError, SourceTree};
use portcullis::rule::{Entry, Judge, Rule};
use portcullis::{
    Cancel, Config, Error, Limits, MemoryTree, OverlayTree, Report, Reported, Scanner, Unusable, VarFile,
};

#[test]
fn what_is_shared_between_threads_may_be() {
    fn shared<T: Send + Sync>() {}
    shared::<Scanner>();
    shared::<Config>();
    shared::<Report>();
    shared::<Error>();
    shared::<Cancel>();
    shared::<MemoryTree>();
    #[cfg(feature = "fs")]
    shared::<portcullis::DirectoryTree>();
    shared::<OverlayTree<'static>>();
}

static CLASHING: Rule = Rule {
    id: "docker-sudo",
    ..Rule::DEFAULT
};

static SAME_NAME: Rule = Rule {
    id: "acme-sudo",
    aliases: &["docker-sudo"],
    ..Rule::DEFAULT
};

static MISNAMED: Rule = Rule {
    id: "Acme",
    ..Rule::DEFAULT
};

static FINE: Rule = Rule {
    id: "acme-fine",
    judge: Judge::Unit(FormatId::Dockerfile, |unit, cx| {
        cx.report(unit.files[0].source.whole(), "it is fine");
    }),
    ..Rule::DEFAULT
};

fn refused(rules: &[&'static Rule], page: &'static str) -> Unusable {
    let rules = rules.iter().map(|rule| Entry { rule, file: page }).collect();
    let config = Config {
        rules,
        ..Config::default()
    };
    match Scanner::new(config) {
        Err(Error::Rule { reason, .. }) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_rule_that_cannot_be_told_from_others_is_refused() {
    let taken = |word: &str, by: &str| Unusable::Taken {
        word: word.to_owned(),
        by: by.to_owned(),
    };
    let page = "A title.\n";
    assert_eq!(refused(&[&CLASHING], page), taken("docker-sudo", "docker-sudo"));
    assert_eq!(refused(&[&SAME_NAME], page), taken("docker-sudo", "docker-sudo"));
    assert_eq!(refused(&[&FINE, &FINE], page), taken("acme-fine", "acme-fine"));
    assert_eq!(refused(&[&MISNAMED], page), Unusable::Id);
    assert_eq!(refused(&[&FINE], "\n"), Unusable::NoTitle);
}

#[test]
fn a_rule_of_ones_own_is_in_the_catalogue_and_can_be_suppressed() {
    let entry = Entry {
        rule: &FINE,
        file: "//! All is fine.\nfn main() {}\n",
    };
    let config = Config {
        rules: vec![entry],
        select: vec!["acme-fine".to_owned()],
        ..Config::default()
    };
    assert!(
        config
            .catalogue()
            .unwrap()
            .iter()
            .any(|rule| rule.title() == "All is fine")
    );
    let scanner = Scanner::new(config).unwrap();
    let text = "# portcullis:ignore-file[acme-fine] we know\nFROM scratch\n";
    let report = scanner.scan_tree(&MemoryTree::new([
        ("a/Dockerfile", text),
        ("b/Dockerfile", "FROM scratch\n"),
    ]));
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.suppressed.len(), 1, "{:?}", report.problems);
    assert_eq!(report.suppressed[0].suppression.justification, "we know");
}

const POLICY: &str = "\
# METADATA
# title: All is fine.
# custom:
#   id: acme-fine
#   severity: low
#   category: style
#   formats: [dockerfile]
#   kinds: [dockerfile]
package portcullis.acme_fine

deny contains \"it is fine\"
";

fn refused_policy(path: &str, text: &str) -> (Option<u32>, String) {
    let config = Config {
        policies: vec![(path.to_owned(), text.to_owned())],
        ..Config::default()
    };
    match Scanner::new(config) {
        Err(Error::Policy {
            path: told,
            line,
            reason,
        }) => {
            assert_eq!(told, path);
            (line, reason.to_string())
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_policy_that_cannot_be_used_is_refused_at_its_line() {
    let path = "rules/acme_fine.rego";
    let (line, reason) = refused_policy(path, &POLICY.replace("deny contains", "deny containz"));
    assert_eq!(line, Some(11), "{reason}");
    let (line, reason) = refused_policy(path, &POLICY.replace("severity: low", "severity: grave"));
    assert_eq!((line, reason.contains("severity")), (Some(5), true), "{reason}");
    let (line, reason) = refused_policy(path, &POLICY.replace("formats: [", "formats: {"));
    assert_eq!((line, reason.contains("cannot be read")), (Some(7), true), "{reason}");
    let (line, reason) = refused_policy(path, &POLICY.replace("package portcullis.", "package "));
    assert_eq!(line, Some(9), "{reason}");
    let (line, _) = refused_policy("rules/other.rego", POLICY);
    assert_eq!(line, Some(4));
    let (line, reason) = refused_policy(path, "package portcullis.acme_fine\n");
    assert_eq!((line, reason.as_str()), (None, "it has no `# METADATA` block"));
    let (_, reason) = refused_policy(path, &POLICY.replace("deny contains", "allow contains"));
    assert_eq!(reason, "it has no rule `deny`");
    let taken = POLICY
        .replace("acme-fine", "docker-sudo")
        .replace("acme_fine", "docker_sudo");
    let (_, reason) = refused_policy("docker_sudo.rego", &taken);
    assert_eq!(reason, "`docker-sudo` is a name of the rule `docker-sudo` already");
}

/// A tree that something could not be read of, as a directory may be.
struct Torn {
    tree: MemoryTree,
    problems: Vec<Problem>,
}

impl SourceTree for Torn {
    fn files(&self) -> &[std::sync::Arc<str>] {
        self.tree.files()
    }

    fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn vendored(&self) -> usize {
        3
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        self.tree.read(path)
    }
}

#[test]
fn what_a_tree_could_not_look_at_is_in_the_report_also_through_an_overlay() {
    let torn = Torn {
        tree: MemoryTree::new([("Dockerfile", "FROM scratch\n")]),
        problems: vec![Problem::with_file(ProblemKind::Unreadable, "shut", "cannot be read")],
    };
    let scanner = Scanner::new(Config::default()).unwrap();
    for report in [
        scanner.scan_tree(&torn),
        scanner.scan_tree(&OverlayTree::new(&torn, [("new/Dockerfile", "FROM scratch\n")])),
    ] {
        assert_eq!(report.summary.vendored, 3);
        assert_eq!(report.problems, torn.problems);
    }
}

#[test]
fn an_overlay_lists_its_files_where_they_lie() {
    let below = MemoryTree::new([("a/x.tf", ""), ("b.tf", "")]);
    let over = OverlayTree::new(&below, [("a/b/new.tf", "n"), ("b.tf", "changed")]);
    let names = |files: Vec<std::sync::Arc<str>>| files.iter().map(|file| file.to_string()).collect::<Vec<_>>();
    assert_eq!(names(over.files().to_vec()), ["a/b/new.tf", "a/x.tf", "b.tf"]);
    assert_eq!(names(over.directory("a")), ["a/x.tf"]);
    assert_eq!(names(over.directory("a/b")), ["a/b/new.tf"]);
    assert_eq!(names(over.below("a").unwrap()), ["a/b/new.tf", "a/x.tf"]);
    assert_eq!(names(over.directory("")), ["b.tf"]);
    assert_eq!(over.read("b.tf").unwrap(), b"changed");
    assert_eq!(over.read_head("b.tf", 2).unwrap(), b"ch");
    assert!(over.is_asked("a/b/new.tf") && !over.is_asked("a/b"));
}

/// A directory tree of many kinds of files with faults in them.
fn mixed() -> MemoryTree {
    let files = (0..30).flat_map(|number| {
        [
            (
                format!("{number}/Dockerfile"),
                "FROM alpine\nRUN sudo make\n".to_owned(),
            ),
            (
                format!("{number}/main.tf"),
                "resource \"aws_s3_bucket\" \"b\" {\n  acl = \"public-read\"\n}\n".to_owned(),
            ),
            (
                format!("k8s/{number}.yaml"),
                format!("apiVersion: v1\nkind: Pod\nmetadata: {{name: p{number}}}\nspec: {{hostNetwork: true}}\n"),
            ),
        ]
    });
    MemoryTree::new(files)
}

#[test]
fn the_parts_together_are_the_report_and_it_is_the_same_on_any_number_of_threads() {
    let mut reports = Vec::new();
    for jobs in [1, 4] {
        let scanner = Scanner::new(Config {
            jobs: Some(jobs),
            ..Config::default()
        })
        .unwrap();
        let told: Mutex<Vec<Reported>> = Mutex::default();
        let observer = |part: &Report| told.lock().unwrap().extend(part.findings.iter().cloned());
        let report = scanner.scan_with(&mixed(), &observer, &Cancel::new()).unwrap();
        let mut told = told.into_inner().unwrap();
        told.sort_by(|a, b| a.fingerprint.cmp(&b.fingerprint));
        let mut whole = report.findings.clone();
        whole.sort_by(|a, b| a.fingerprint.cmp(&b.fingerprint));
        assert!(!whole.is_empty());
        assert_eq!(told, whole);
        reports.push(portcullis_report::json::scan(&report));
    }
    assert_eq!(reports[0], reports[1]);
    let plain = Scanner::new(Config::default()).unwrap().scan_tree(&mixed());
    assert_eq!(reports[0], portcullis_report::json::scan(&plain));
}

#[test]
fn a_long_evaluation_ends_soon_when_it_is_cancelled() {
    // Each of these lists costs a million steps, and no limit stops them.
    let mut text = String::new();
    for number in 0..400 {
        text.push_str(&format!(
            "resource \"aws_s3_bucket\" \"b{number}\" {{\n  bucket = length([for a in range(1000) : [for b in range(1000) : a + b + {number}]])\n}}\n"
        ));
    }
    let tree = MemoryTree::new([("main.tf", text)]);
    let scanner = Scanner::new(Config {
        limits: Limits {
            evaluation_steps: u64::MAX,
            evaluation_bytes: u64::MAX,
            ..Limits::default()
        },
        ..Config::default()
    })
    .unwrap();
    let cancel = Cancel::new();
    let begun = Instant::now();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(Duration::from_millis(300));
            cancel.cancel();
        });
        let result = scanner.scan_with(&tree, &(), &cancel);
        assert!(
            matches!(result, Err(Error::Cancelled)),
            "it was done before it was cancelled"
        );
    });
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn a_limit_of_findings_is_obeyed_and_told() {
    let scanner = Scanner::new(Config {
        select: vec!["docker-sudo".to_owned()],
        limits: Limits {
            findings_per_rule_and_file: 2,
            ..Limits::default()
        },
        ..Config::default()
    })
    .unwrap();
    let text = "FROM scratch\nRUN sudo a\nRUN sudo b\nRUN sudo c\n";
    let report = scanner.scan_tree(&MemoryTree::new([("Dockerfile", text)]));
    assert_eq!(report.findings.len(), 2);
    let message = "docker-sudo found 3 faults in this file; only the first 2 are listed";
    assert_eq!(report.problems[0].message, message);
}

#[test]
fn the_last_file_of_variables_wins() {
    let values = |path: &str, text: &str| VarFile::Text {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let text = "variable \"acl\" {}\nresource \"aws_s3_bucket\" \"b\" {\n  acl = var.acl\n}\n";
    let findings = |var_files| {
        let config = Config {
            select: vec!["aws-s3-acl-public-read".to_owned()],
            var_files,
            ..Config::default()
        };
        let scanner = Scanner::new(config).unwrap();
        scanner.scan_tree(&MemoryTree::new([("main.tf", text)])).findings.len()
    };
    let (open, shut) = (
        values("open.tfvars", "acl = \"public-read\"\n"),
        values("shut.tfvars.json", "{\"acl\": \"private\"}"),
    );
    assert_eq!(findings(vec![shut.clone(), open.clone()]), 1);
    assert_eq!(findings(vec![open, shut]), 0);
}
