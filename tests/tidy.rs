//! Tests that keep the house in order: lists, names, pages, and the direction of dependencies.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod support;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use support::repository::{assert_file_says, root};

const FAMILIES: [(&str, &str); 6] = [
    ("dockerfile", "Dockerfile"),
    ("helm", "Helm"),
    ("kubernetes", "Kubernetes"),
    ("shared", "cross-format"),
    ("terraform", "Terraform"),
    ("workflow", "workflow"),
];

/// The names of the rule files of a family, sorted.
fn rule_files(family: &str) -> Vec<String> {
    let folder = root().join("crates/rules/src").join(family);
    let entries = std::fs::read_dir(folder).unwrap();
    let names = entries.filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    let mut names: Vec<String> = names
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .filter(|name| name != "mod")
        .collect();
    names.sort();
    names
}

#[test]
fn every_rule_file_is_in_its_familys_list() {
    for (family, words) in FAMILIES {
        let names = rule_files(family);
        let mut list = format!("//! The {words} rules. This list is written by the tidy test.\n\n");
        for name in &names {
            writeln!(list, "mod {name};").unwrap();
        }
        if !names.is_empty() {
            list.push('\n');
        }
        list.push_str("use crate::rule::{Entry, entry};\n\npub(crate) const RULES: &[Entry] = &[");
        for name in &names {
            write!(list, "\n    entry!({name}),").unwrap();
        }
        list.push_str(if names.is_empty() { "];\n" } else { "\n];\n" });
        let path = root().join("crates/rules/src").join(family).join("mod.rs");
        let current = std::fs::read_to_string(&path).unwrap_or_default();
        if squeezed(&current) != squeezed(&list) {
            assert_file_says(&path, &list);
        }
    }
}

/// Without what a formatter may change.
fn squeezed(text: &str) -> String {
    text.split_whitespace()
        .collect::<String>()
        .replace(",}", "}")
        .replace(",]", "]")
}

#[test]
fn every_native_rule_lies_in_the_file_of_its_name() {
    let files: BTreeSet<String> = FAMILIES.iter().flat_map(|(family, _)| rule_files(family)).collect();
    let ids: BTreeSet<String> = portcullis_rules::all()
        .map(|entry| entry.rule.id.replace('-', "_"))
        .collect();
    assert_eq!(files, ids);
    for entry in portcullis_rules::all() {
        assert!(
            entry.file.contains(&format!("id: \"{}\"", entry.rule.id)),
            "{} is not in its own file",
            entry.rule.id
        );
    }
}

#[test]
fn ids_are_unique_kebab_case_and_no_ones_alias() {
    let rules = portcullis::rules();
    let ids: BTreeSet<&str> = rules.iter().map(|rule| rule.id.as_ref()).collect();
    assert_eq!(ids.len(), rules.len(), "two rules share an id");
    for rule in &rules {
        let id = rule.id.as_ref();
        assert!(
            id.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
            "{id}"
        );
        assert!(
            id.contains('-') && !id.starts_with('-') && !id.ends_with('-') && !id.contains("--"),
            "{id}"
        );
        for alias in &rule.aliases {
            assert!(!ids.contains(alias.as_ref()), "{id} has the id {alias} as an alias");
        }
        let unique: BTreeSet<&str> = rule.aliases.iter().map(AsRef::as_ref).collect();
        assert_eq!(unique.len(), rule.aliases.len(), "{id} has an alias twice");
    }
}

#[test]
fn every_rule_has_a_whole_page() {
    const CATEGORIES: [&str; 6] = [
        "security",
        "reliability",
        "supply-chain",
        "cost",
        "correctness",
        "style",
    ];
    let mut faults = Vec::new();
    let mut titles: HashMap<String, String> = HashMap::new();
    for rule in portcullis::rules() {
        let page = rule.sections();
        let mut fault = |what: &str| faults.push(format!("{}: {what}", rule.id));
        let first = rule.page.lines().next().unwrap_or("");
        if !first.trim_end().ends_with('.') || first.len() > 100 {
            fault("its title is no short sentence");
        }
        if page.why.len() < 40 {
            fault("it does not say why");
        }
        if page.remedy.is_empty() {
            fault("it does not say what to do instead");
        }
        if !page.examples.iter().any(|example| example.bad) || !page.examples.iter().any(|example| !example.bad) {
            fault("it has no bad or no good example");
        }
        if !CATEGORIES.contains(&rule.category.as_ref()) {
            fault("its category is unknown");
        }
        if let Some(other) = titles.insert(page.title.clone(), rule.id.to_string()) {
            fault(&format!("it has the same title as {other}"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_readme_names_rules_that_there_are() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let rules = portcullis::rules();
    let suppressed = readme
        .split("ignore[")
        .skip(1)
        .filter_map(|rest| rest.split(']').next());
    let explained = readme
        .split("portcullis explain ")
        .skip(1)
        .filter_map(|rest| rest.split_whitespace().next());
    let shown = readme
        .split("dev/rules/")
        .skip(1)
        .filter_map(|rest| rest.split_whitespace().next());
    let named: Vec<&str> = suppressed
        .chain(explained)
        .chain(shown)
        .filter(|word| *word != "...")
        .collect();
    assert!(named.len() >= 3, "{named:?}");
    for word in named {
        assert!(rules.iter().any(|rule| rule.is_named(word)), "{word} is no rule");
    }
}

#[test]
fn the_public_ids_are_the_ones_on_record() {
    let mut record = String::new();
    for rule in portcullis::rules() {
        writeln!(
            record,
            "{} {} {} {}",
            rule.id,
            rule.severity.name(),
            rule.profile.name(),
            rule.aliases.join(" ")
        )
        .unwrap();
    }
    let record: String = record.lines().map(|line| format!("{}\n", line.trim_end())).collect();
    assert_file_says(&root().join("tests/rules.txt"), &record);
}

/// What each crate of ours may use of ours. Dependencies point one way: a format knows no rule, a rule no parser, and
/// only the report knows an output format.
fn allowed() -> BTreeMap<&'static str, &'static [&'static str]> {
    const MODEL: &str = "portcullis-model";
    const YAML: &str = "portcullis-yaml";
    BTreeMap::from([
        (MODEL, &[][..]),
        (YAML, &[MODEL]),
        ("portcullis-terraform", &[MODEL, YAML, "portcullis-kubernetes"]),
        ("portcullis-kubernetes", &[MODEL, YAML]),
        ("portcullis-helm", &[MODEL, YAML]),
        ("portcullis-dockerfile", &[MODEL]),
        ("portcullis-workflow", &[MODEL, YAML]),
        ("portcullis-rules", &[MODEL]),
        ("portcullis-policies", &[]),
        ("portcullis-rego", &[MODEL, YAML]),
        ("portcullis-report", &[MODEL]),
        (
            "portcullis",
            &[
                MODEL,
                "portcullis-terraform",
                "portcullis-kubernetes",
                "portcullis-helm",
                "portcullis-dockerfile",
                "portcullis-workflow",
                "portcullis-rules",
                "portcullis-policies",
                "portcullis-rego",
            ],
        ),
        ("portcullis-git", &[MODEL]),
        ("portcullis-config", &[MODEL, YAML, "portcullis"]),
        (
            "portcullis-cli",
            &[
                MODEL,
                "portcullis",
                "portcullis-config",
                "portcullis-git",
                "portcullis-report",
            ],
        ),
    ])
}

/// Who alone may use a crate from outside.
const KEEPERS: [(&str, &str); 8] = [
    ("regorus", "portcullis-rego"),
    ("hcl-edit", "portcullis-terraform"),
    ("granit-parser", "portcullis-yaml"),
    ("brush-parser", "portcullis-dockerfile"),
    ("github-actions-expressions", "portcullis-workflow"),
    ("miette", "portcullis-report"),
    ("anyhow", "portcullis-cli"),
    ("gix", "portcullis-git"),
];

#[test]
fn dependencies_point_one_way() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let allowed = allowed();
    let mut faults = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if name == "portcullis-benches" {
            continue;
        }
        let Some(allowed) = allowed.get(name) else {
            faults.push(format!("{name} is not in the plan of the house"));
            continue;
        };
        for dependency in package["dependencies"].as_array().unwrap() {
            let used = dependency["name"].as_str().unwrap();
            if dependency["kind"].as_str() == Some("dev") {
                continue;
            }
            if used.starts_with("portcullis") && !allowed.contains(&used) {
                faults.push(format!("{name} must not use {used}"));
            }
            if KEEPERS.iter().any(|(kept, keeper)| *kept == used && *keeper != name) {
                faults.push(format!("{name} must not use {used}, which another crate keeps"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_source_file_outgrows_one_reading() {
    let mut long = Vec::new();
    for folder in ["src", "crates", "policies", "tests", "benches"] {
        visit(&root().join(folder), &mut |path, text| {
            let lines = text.lines().count();
            // The lists of rules are written by a machine and read by none.
            let written = text
                .lines()
                .next()
                .is_some_and(|line| line.contains("written by the tidy test"));
            if lines > 500 && !written {
                long.push(format!("{} has {lines} lines", path.display()));
            }
        });
    }
    assert!(long.is_empty(), "{long:#?}");
}

fn visit(folder: &Path, check: &mut dyn FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            visit(&path, check);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            check(&path, &std::fs::read_to_string(&path).unwrap());
        }
    }
}
