//! `portcullis rules`, `explain`, `completions` and the help.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]
#![allow(dead_code, reason = "the support is shared with the tests of `scan`")]

mod support;

use support::Sandbox;

#[test]
fn the_list_of_rules_follows_its_schema() {
    let rules = Sandbox::new("rules-json", &[])
        .run(&["rules", "--format", "json"])
        .json();
    let schema = include_str!("../crates/report/schemas/rules.schema.json");
    let schema = serde_json::from_str(schema).expect("JSON");
    assert!(rules.as_array().is_some_and(|rules| !rules.is_empty()));
    if let Err(error) = jsonschema::validate(&schema, &rules) {
        panic!("{}: {error}", error.instance_path());
    }
}

#[test]
fn the_list_can_be_narrowed() {
    let sandbox = Sandbox::new("rules-select", &[]);
    let rules = sandbox.run(&["rules", "--format", "json", "--select", "DL3007"]).json();
    assert_eq!(rules[0]["id"], "image-latest-tag");
    assert_eq!(rules.as_array().map(Vec::len), Some(1));
    assert!(sandbox.run(&["rules"]).stdout.contains("image-latest-tag "));
}

#[test]
fn a_rule_is_explained_by_id_or_alias() {
    let sandbox = Sandbox::new("explain", &[]);
    let by_id = sandbox.run(&["explain", "image-latest-tag"]);
    assert_eq!(by_id.status, Some(0));
    for part in [
        "Remedy",
        "Bad",
        "Good",
        "DL3007",
        "https://portcullis.dev/rules/image-latest-tag",
    ] {
        assert!(by_id.stdout.contains(part), "{part}");
    }
    assert_eq!(sandbox.run(&["explain", "dl3007"]).stdout, by_id.stdout);
}

#[test]
fn what_is_no_rule_cannot_be_explained() {
    let sandbox = Sandbox::new("explain-wrong", &[]);
    for (word, hint) in [
        ("image-latest-tags", "did you mean `image-latest-tag`?"),
        ("all", "portcullis rules --select all"),
        ("image", "portcullis rules --select image"),
    ] {
        let outcome = sandbox.run(&["explain", word]);
        assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(2), ""), "{word}");
        assert!(outcome.stderr.contains(hint), "{outcome:?}");
    }
}

#[test]
fn completions_are_printed_for_each_shell() {
    let sandbox = Sandbox::new("completions", &[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let outcome = sandbox.run(&["completions", shell]);
        assert_eq!(outcome.status, Some(0));
        assert!(outcome.stdout.contains("show-undecided"), "{shell}");
    }
}

#[test]
fn help_is_short_and_names_the_exit_status() {
    let sandbox = Sandbox::new("help", &[]);
    assert!(sandbox.run(&["--help"]).stdout.lines().count() < 20);
    let help = sandbox.run(&["scan", "--help"]);
    assert_eq!(help.status, Some(0));
    assert!(
        help.stdout.contains("Exit status") && help.stdout.lines().count() < 75,
        "{}",
        help.stdout
    );
}
