//! A safe fix mends what its finding is about: with the edits made, the examples of a rule have nothing left to find.

use portcullis::model::{Edit, RuleInfo};
use portcullis::{Config, MemoryTree, Scanner};

const DEFAULT_PATHS: &[(&str, &str)] = &[
    ("hcl", "main.tf"),
    ("dockerfile", "Dockerfile"),
    ("yaml", "manifest.yaml"),
    ("json", "manifest.json"),
];

#[test]
fn the_edits_of_a_safe_fix_leave_nothing_to_find() {
    let mut mended = 0;
    for info in portcullis::rules().into_iter().filter(|info| info.fixable) {
        for example in info.sections().examples.into_iter().filter(|example| example.bad) {
            let default = DEFAULT_PATHS.iter().find(|(language, _)| *language == example.language);
            let path = example.path.or_else(|| default.map(|(_, path)| (*path).to_owned()));
            if example.text.contains("# file:") {
                continue;
            }
            mended += mend(&info, &path.unwrap_or_default(), &example.text);
        }
    }
    assert!(mended > 0, "no example has a safe fix");
}

/// Makes the edits of every safe fix, and gives how many there were.
fn mend(info: &RuleInfo, path: &str, text: &str) -> usize {
    let edits = edits_for(info, path, text);
    if edits.is_empty() {
        return 0;
    }
    let mut mended = text.to_owned();
    let count = edits.len();
    for edit in edits.into_iter().rev() {
        mended.replace_range(edit.span.range(), &edit.text);
    }
    let left = edits_for(info, path, &mended);
    assert_eq!(left, [], "{} of\n{mended}", info.id);
    count
}

/// The edits of all safe fixes of the rule, in the order of the source.
fn edits_for(info: &RuleInfo, path: &str, text: &str) -> Vec<Edit> {
    let config = Config {
        select: vec![info.id.to_string()],
        jobs: Some(1),
        ..Config::default()
    };
    let Ok(scanner) = Scanner::new(config) else {
        panic!("{} cannot be selected", info.id);
    };
    let report = scanner.scan_tree(&MemoryTree::new(vec![(path.to_owned(), text.to_owned())]));
    assert_eq!(report.problems.len(), 0, "{} makes of\n{text}", info.id);
    let fixes = report.findings.into_iter().filter_map(|reported| reported.finding.fix);
    let mut edits: Vec<Edit> = fixes.filter(|fix| fix.safe).flat_map(|fix| fix.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    edits
}
