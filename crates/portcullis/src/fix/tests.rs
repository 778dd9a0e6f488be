//! Fixes of made-up rules over made-up texts: each word of a text is a finding, a question, a problem, or nothing.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::cell::Cell;

use portcullis_model::report::Suppressed;
use portcullis_model::{
    Confidence, Edit, Finding, Fix, Problem, ProblemKind, Severity, Source, SourceId, Span, Suppression,
    SuppressionKind, Undecided,
};

use super::*;
use crate::tree::MemoryTree;

/// What a word is: a fault, and what its fix makes of it.
const FIXES: &[(&str, &str)] = &[
    ("bad", "good"),
    ("lines", "one\ntwo"),
    ("stuck", "stuck"),
    ("worse", "broken"),
    ("doubtful", "unknown"),
    ("torn", "{{"),
    ("twice", "bad"),
    ("hidden", "accepted"),
];

/// Faults that nothing mends.
const FAULTS: &[&str] = &["broken", "accepted"];

struct Reader<'a> {
    report: Report,
    source: &'a Arc<Source>,
    seen: usize,
}

impl Reader<'_> {
    fn read(&mut self, start: usize, word: &str) {
        let span = self.source.span(start, start + word.len());
        let path = Arc::clone(self.source.path());
        if word == "{{" {
            let problem = Problem::with_file(ProblemKind::Syntax, path, "is torn");
            self.report.problems.push(problem);
        }
        if word == "unknown" {
            self.report.undecided.push(Undecided {
                rule: "a-question".into(),
                reason: "nobody knows".to_owned(),
                span,
                origin: None,
                resource: "".into(),
            });
        }
        let fix = FIXES.iter().find(|(fault, _)| *fault == word).map(|(_, text)| Fix {
            title: format!("Mend {word}"),
            safe: true,
            edits: vec![Edit {
                span,
                text: (*text).to_owned(),
            }],
        });
        if fix.is_some() || FAULTS.contains(&word) {
            self.find(span, word, fix);
        }
    }

    fn find(&mut self, span: Span, word: &str, fix: Option<Fix>) {
        self.seen += 1;
        let finding = Finding {
            rule: word.into(),
            severity: Severity::Low,
            confidence: Confidence::High,
            message: format!("{word} is here"),
            span,
            resource: "".into(),
            instances: Vec::new(),
            sensitive: false,
            origin: None,
            related: Vec::new(),
            fix,
        };
        let fingerprint = format!("{} {word} {}", self.source.path(), self.seen);
        if word == "accepted" {
            self.report.suppressed.push(Suppressed {
                finding,
                fingerprint,
                kin: word.to_owned(),
                suppression: Suppression {
                    kind: SuppressionKind::InSource,
                    syntax: "portcullis",
                    justification: String::new(),
                    owner: None,
                    span,
                    until: None,
                },
            });
        } else {
            self.report.findings.push(Reported {
                finding,
                fingerprint,
                kin: word.to_owned(),
            });
        }
    }
}

/// Reads all files of a tree.
fn scan(tree: &dyn SourceTree) -> Report {
    let mut report = Report::default();
    for (number, path) in tree.files().iter().enumerate() {
        let text = String::from_utf8(tree.read(path).unwrap()).unwrap();
        let id = SourceId(u32::try_from(number).unwrap());
        let source = Arc::new(Source::new(id, Arc::clone(path), text));
        report.sources.insert(id, Arc::clone(&source));
        let mut reader = Reader {
            report,
            source: &source,
            seen: 0,
        };
        for word in source.text().split_whitespace() {
            let start = word.as_ptr() as usize - source.text().as_ptr() as usize;
            reader.read(start, word);
        }
        report = reader.report;
    }
    report
}

/// The texts after fixing, by path, what was refused and why, and how many scans it took beside the first.
struct Result {
    texts: Vec<(String, String)>,
    applied: usize,
    refused: Vec<(String, String)>,
    scans: usize,
}

fn fixed_by(files: &[(&str, &str)], scan: &dyn Fn(&dyn SourceTree) -> Report) -> Result {
    let tree = MemoryTree::new(files.iter().copied());
    let scans = Cell::new(0);
    let mended = fix(&tree, scan(&tree), Allowed::Safe, &|tree| {
        scans.set(scans.get() + 1);
        scan(tree)
    });
    let texts = mended.files.into_iter();
    let refused = mended.refused.into_iter();
    Result {
        texts: texts.map(|file| (file.path.to_string(), file.after)).collect(),
        applied: mended.applied.len(),
        refused: refused
            .map(|refused| (refused.mend.rule.to_string(), refused.reason))
            .collect(),
        scans: scans.get(),
    }
}

fn fixed(files: &[(&str, &str)]) -> Result {
    fixed_by(files, &scan)
}

/// The text of the one file that is changed.
fn only(result: &Result) -> &str {
    let [(_, text)] = &result.texts[..] else {
        panic!("not one file: {:?}", result.texts);
    };
    text
}

#[test]
fn what_is_clean_costs_one_scan_however_much_there_is_to_fix() {
    let result = fixed(&[("a", "bad x bad\nbad\n"), ("b", "bad bad"), ("c", "x")]);
    let texts = result.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let texts: Vec<_> = texts.collect();
    assert_eq!(texts, [("a", "good x good\ngood\n"), ("b", "good good")]);
    assert_eq!((result.applied, result.scans), (5, 1));
}

#[test]
fn a_fix_that_leaves_its_finding_is_rolled_back_and_the_others_stay() {
    let result = fixed(&[("a", "bad x stuck x bad"), ("b", "bad")]);
    assert_eq!(result.texts[0].1, "good x stuck x good");
    assert_eq!(result.texts[1].1, "good");
    assert_eq!(
        result.refused,
        [("stuck".to_owned(), "stuck is still found after it".to_owned())]
    );
}

#[test]
fn a_fix_that_brings_about_something_new_is_rolled_back() {
    for (word, reason) in [
        ("worse", "it would bring about broken at a:2"),
        (
            "doubtful",
            "a-question could not be decided after it at a:2: nobody knows",
        ),
        ("torn", "it would bring about a syntax problem in a: is torn"),
    ] {
        let text = format!("bad x\nbad x {word} x bad x bad x bad");
        let result = fixed(&[("a", &text)]);
        assert_eq!(only(&result), text.replace("bad", "good"));
        assert_eq!(result.refused, [(word.to_owned(), reason.to_owned())]);
    }
}

#[test]
fn one_bad_fix_among_hundreds_is_found_by_halving() {
    let mut words = vec!["bad"; 400];
    words[217] = "worse";
    let result = fixed(&[("a", &words.join(" ")), ("b", "bad")]);
    assert_eq!(only_of(&result, "a"), words.join(" ").replace("bad", "good"));
    assert!(result.scans < 30, "{} scans", result.scans);
}

fn only_of<'r>(result: &'r Result, path: &str) -> &'r str {
    let file = result.texts.iter().find(|(other, _)| other == path);
    file.map_or("", |(_, text)| text)
}

#[test]
fn a_fix_that_turns_its_finding_into_another_that_can_be_fixed_is_rolled_back_all_the_same() {
    let result = fixed(&[("a", "twice")]);
    assert!(result.texts.is_empty());
    assert_eq!(result.refused[0].1, "it would bring about bad at a:1");
}

#[test]
fn a_fault_that_was_there_may_hide_no_new_one_of_another_file() {
    let result = fixed(&[("a", "worse"), ("b", "broken")]);
    assert!(result.texts.is_empty());
    assert_eq!(result.refused.len(), 1);
}

#[test]
fn fixes_that_touch_each_other_are_made_one_after_the_other() {
    // Each rule marks one letter of a pair and removes the white space behind it.
    let scan = |tree: &dyn SourceTree| {
        let mut report = scan(tree);
        let sources: Vec<Arc<Source>> = report.sources.values().map(Arc::clone).collect();
        for source in &sources {
            for (start, _) in source.text().match_indices('-') {
                let span = source.span(start, start + 1);
                let mut reader = Reader {
                    report,
                    source,
                    seen: start,
                };
                let edit = Edit {
                    span,
                    text: String::new(),
                };
                reader.find(
                    span,
                    "dash",
                    Some(Fix {
                        title: "Remove it".to_owned(),
                        safe: true,
                        edits: vec![edit],
                    }),
                );
                report = reader.report;
            }
        }
        report
    };
    let result = fixed_by(&[("a", "x---y")], &scan);
    assert_eq!(only(&result), "xy");
    assert_eq!((result.applied, result.scans), (3, 2), "the outer two, then the inner");
}

#[test]
fn line_breaks_and_all_else_of_a_file_stay_as_they_are() {
    let result = fixed(&[("a", "\u{feff}ä bad\r\n lines\r\nß bad ✓ bad")]);
    assert_eq!(only(&result), "\u{feff}ä good\r\n one\r\ntwo\r\nß good ✓ good");
    let result = fixed(&[("a", "lines\nx\r\n")]);
    assert_eq!(only(&result), "one\ntwo\nx\r\n");
}

/// A scan in which the only finding asks for these edits.
fn asking(edits: Vec<(usize, usize, &'static str)>) -> impl Fn(&dyn SourceTree) -> Report {
    move |tree| {
        let mut report = scan(tree);
        let source = Arc::clone(&report.sources[&SourceId(0)]);
        let edits = edits.iter().map(|(start, end, text)| Edit {
            span: source.span(*start, *end),
            text: (*text).to_owned(),
        });
        let fix = Fix {
            title: "Mend it".to_owned(),
            safe: true,
            edits: edits.collect(),
        };
        let mut reader = Reader {
            report,
            source: &source,
            seen: 0,
        };
        reader.find(source.span(0, 1), "broken", Some(fix));
        report = reader.report;
        report
    }
}

#[test]
fn edits_that_make_no_sense_are_not_made() {
    for (edits, reason) in [
        (vec![(0, 99, "x")], "it speaks of characters that are not there"),
        (vec![(1, 2, "x")], "it speaks of characters that are not there"),
        (vec![(2, 4, "x"), (3, 5, "y")], "its edits overlap"),
        (vec![], "it changes nothing"),
    ] {
        let result = fixed_by(&[("a", "äbcdef")], &asking(edits));
        assert!(result.texts.is_empty());
        assert_eq!(result.refused, [("broken".to_owned(), reason.to_owned())]);
        assert_eq!(result.scans, 0);
    }
}

#[test]
fn a_file_that_was_changed_after_the_scan_is_left_alone() {
    let report = scan(&MemoryTree::new([("a", "bad")]));
    let tree = MemoryTree::new([("a", "x bad")]);
    let mended = fix(&tree, report, Allowed::Safe, &scan);
    assert!(mended.files.is_empty());
    assert_eq!(mended.refused[0].reason, "a has changed since it was scanned");
}

/// Files of which nobody asked about those that begin with `beside`.
struct Partly(MemoryTree);

impl SourceTree for Partly {
    fn files(&self) -> &[Arc<str>] {
        self.0.files()
    }

    fn is_asked(&self, path: &str) -> bool {
        !path.starts_with("beside")
    }

    fn read(&self, path: &str) -> std::result::Result<Vec<u8>, portcullis_model::ReadError> {
        self.0.read(path)
    }
}

#[test]
fn a_file_that_nobody_asked_about_is_not_changed() {
    let tree = Partly(MemoryTree::new([("beside", "bad"), ("c", "bad")]));
    let mended = fix(&tree, scan(&tree), Allowed::Safe, &scan);
    let paths: Vec<&str> = mended.files.iter().map(|file| &*file.path).collect();
    assert_eq!(paths, ["c"]);
    assert_eq!(
        mended.refused[0].reason,
        "it would change beside, which is not among what is scanned"
    );
}

#[test]
fn a_finding_that_is_only_hidden_is_not_mended() {
    let hiding = |tree: &dyn SourceTree| {
        let mut report = scan(tree);
        // The same fault, by the same rule, only that it is accepted now.
        for suppressed in &mut report.suppressed {
            suppressed.finding.rule = "hidden".into();
            suppressed.finding.message = "hidden is here".to_owned();
        }
        report
    };
    let result = fixed_by(&[("a", "hidden")], &hiding);
    assert!(result.texts.is_empty());
    assert_eq!(result.refused[0].1, "hidden is still found after it");
}

#[test]
fn what_a_limit_left_untold_is_not_taken_for_new() {
    // Two findings of each file are told, the others when these are gone.
    let cut = |tree: &dyn SourceTree| {
        let mut report = scan(tree);
        if report.findings.len() > 2 {
            report.findings.truncate(2);
            let problem = Problem::with_file(ProblemKind::Limit, "a", "bad was found often; only 2 are listed");
            report.problems.push(problem);
        }
        report
    };
    let result = fixed_by(&[("a", "bad bad bad bad bad")], &cut);
    assert_eq!(only(&result), "good good good good good");
    assert_eq!((result.applied, result.scans), (5, 3));
    let result = fixed_by(&[("a", "stuck bad bad")], &cut);
    assert_eq!(only(&result), "stuck good good");
    assert_eq!(result.refused.len(), 1);
}

#[test]
fn the_findings_that_are_known_already_are_not_fixed_but_count() {
    // All that is in the file `old` was there before.
    let compared = |tree: &dyn SourceTree| {
        let mut report = scan(tree);
        let old = report.sources.values().find(|source| &**source.path() == "old");
        let old = old.map(|source| source.id());
        let (unchanged, findings) = std::mem::take(&mut report.findings)
            .into_iter()
            .partition(|reported| Some(reported.finding.span.source) == old);
        report.findings = findings;
        report.comparison = Some(portcullis_model::Comparison {
            against: portcullis_model::Against::Baseline("base".to_owned()),
            unchanged,
            unchanged_problems: Vec::new(),
            fixed: Vec::new(),
        });
        report
    };
    let result = fixed_by(&[("new", "bad"), ("old", "bad")], &compared);
    assert_eq!(result.texts, [("new".to_owned(), "good".to_owned())]);
}
