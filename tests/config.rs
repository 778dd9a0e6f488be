//! The configuration file, from end to end: what it does to a scan, and what is said of one that is wrong.

#![allow(clippy::expect_used, reason = "a test that cannot go on should stop")]

mod support;

use support::{Outcome, Sandbox};

/// A Dockerfile with findings of several rules.
const DOCKERFILE: &str = "FROM alpine:latest\n";

/// A bad configuration: what is wrong with it, the files, the place that is pointed at, and words of the message.
type Bad = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
    &'static [&'static str],
);

const MAIN: &str = "portcullis.yaml";

// A line for each kind reads best.
#[rustfmt::skip]
const BAD: &[Bad] = &[
    ("unknown key", &[(MAIN, "selct: [docker]\n")], "portcullis.yaml:1:1", &["unknown key `selct`", "did you mean `select`?"]),
    ("unknown key far from any", &[(MAIN, "zzzzzzzzzz: 1\n")], "portcullis.yaml:1:1", &["unknown key `zzzzzzzzzz`", "the keys of this file are", "`baseline`"]),
    ("key of another level", &[(MAIN, "var-files: [a.tfvars]\n")], "portcullis.yaml:1:1", &["`var-files` stands under `terraform`"]),
    ("unknown key under terraform", &[(MAIN, "terraform:\n  workspce: prod\n")], "portcullis.yaml:2:3", &["unknown key `workspce`", "did you mean `workspace`?"]),
    ("unknown key of an output", &[(MAIN, "output:\n  - {format: json, file: a.json, pat: b}\n")], "portcullis.yaml:2:34", &["unknown key `pat`"]),
    ("unknown key of a waiver", &[(MAIN, "waivers:\n  - rules: docker\n    reson: x\n    reason: y\n")], "portcullis.yaml:3:5", &["unknown key `reson`", "did you mean `reason`?"]),
    ("a map where a list belongs", &[(MAIN, "ignore: {docker: true}\n")], "portcullis.yaml:1:9", &["`ignore` takes a list of names of rules, not a map"]),
    ("a list where a path belongs", &[(MAIN, "baseline: [a, b]\n")], "portcullis.yaml:1:11", &["`baseline` takes a path, not a list"]),
    ("a number where a text belongs", &[(MAIN, "terraform: {workspace: 7}\n")], "portcullis.yaml:1:24", &["takes a text, not a number", "put it in quotes"]),
    ("a text where a map belongs", &[(MAIN, "terraform: production\n")], "portcullis.yaml:1:12", &["`terraform` takes a map with the keys `var-files`, `workspace`, not a text"]),
    ("a text where a list of maps belongs", &[(MAIN, "waivers: docker\n")], "portcullis.yaml:1:10", &["`waivers` takes a list of maps"]),
    ("a key without a value", &[(MAIN, "fail-on:\nignore: [docker]\n")], "portcullis.yaml:1:1", &["`fail-on` has no value"]),
    ("an empty select", &[(MAIN, "select: []\n")], "portcullis.yaml:1:9", &["no rule would run"]),
    ("select beside profile", &[(MAIN, "profile: all\nselect: [docker]\n")], "portcullis.yaml:1:1", &["`profile` has no effect beside `select`"]),
    ("unknown rule", &[(MAIN, "ignore:\n  - docker-named-usr\n")], "portcullis.yaml:2:5", &["no rule, alias, family or control is called `docker-named-usr`", "did you mean `docker-named-user`?"]),
    ("options of an unknown rule", &[(MAIN, "rules:\n  image-latest-tga: {}\n")], "portcullis.yaml:2:3", &["no rule is called `image-latest-tga`", "did you mean `image-latest-tag`?"]),
    ("options of a family", &[(MAIN, "rules: {aws: {days: 1}}\n")], "portcullis.yaml:1:9", &["`aws` is a family"]),
    ("unknown option", &[(MAIN, "rules:\n  labels-missing-required: {tag: [A]}\n")], "portcullis.yaml:2:29", &["has no option `tag`", "did you mean `tags`?"]),
    ("an option of a rule without options", &[(MAIN, "rules: {image-latest-tag: {on: x}}\n")], "portcullis.yaml:1:28", &["`image-latest-tag` has no options"]),
    ("an option of the wrong type", &[(MAIN, "rules:\n  aws-rds-short-backups: {days: many}\n")], "portcullis.yaml:2:33", &["takes a number, not a text"]),
    ("an item of the wrong type in an option", &[(MAIN, "rules:\n  labels-missing-required:\n    tags: [Owner, 3]\n")], "portcullis.yaml:3:19", &["takes a list of texts, and this is a number"]),
    ("unknown severity", &[(MAIN, "severity:\n  docker: hihg\n")], "portcullis.yaml:2:11", &["cannot be `hihg`", "did you mean `high`?"]),
    ("severity of an unknown rule", &[(MAIN, "severity:\n  dokcer: high\n")], "portcullis.yaml:2:3", &["is called `dokcer`", "did you mean `docker`?"]),
    ("unknown profile", &[(MAIN, "profile: everything\n")], "portcullis.yaml:1:10", &["`profile` cannot be `everything`", "`default`, `all`"]),
    ("unknown format", &[(MAIN, "format: jsn\n")], "portcullis.yaml:1:9", &["`format` cannot be `jsn`", "did you mean `json`?"]),
    ("unknown fail-on", &[(MAIN, "fail-on: none\n")], "portcullis.yaml:1:10", &["`fail-on` cannot be `none`", "`never`"]),
    ("an output without a file", &[(MAIN, "output:\n  - format: sarif\n")], "portcullis.yaml:2:5", &["`file` is missing in this entry of `output`"]),
    ("an output outside of the repository", &[(MAIN, "output:\n  - {format: sarif, file: ../../out.sarif}\n")], "portcullis.yaml:2:27", &["`../../out.sarif` leads out of the repository"]),
    ("two outputs to one file", &[(MAIN, "output:\n  - {format: sarif, file: out}\n  - {format: json, file: ./out}\n")], "", &["two reports would go to out"]),
    ("a waiver without a rule", &[(MAIN, "waivers:\n  - reason: x\n")], "portcullis.yaml:2:5", &["`rules` is missing in this entry of `waivers`"]),
    ("a waiver without a reason", &[(MAIN, "waivers:\n  - rules: docker\n")], "portcullis.yaml:2:5", &["`reason` is missing in this entry of `waivers`"]),
    ("a waiver with an empty reason", &[(MAIN, "waivers:\n  - rules: docker\n    reason: \"  \"\n")], "portcullis.yaml:3:14", &["`reason` is empty"]),
    ("a waiver of an unknown rule", &[(MAIN, "waivers:\n  - rules: [docker, dl9999]\n    reason: x\n")], "portcullis.yaml:2:21", &["is called `dl9999`"]),
    ("a waiver of all rules", &[(MAIN, "waivers:\n  - rules: all\n    reason: x\n")], "portcullis.yaml:2:12", &["`all` is not the name of a rule"]),
    ("a bad date", &[(MAIN, "waivers:\n  - {rules: docker, reason: x, until: tomorrow}\n")], "portcullis.yaml:2:39", &["`tomorrow` is no day of the calendar", "YYYY-MM-DD"]),
    ("an impossible date", &[(MAIN, "waivers:\n  - {rules: docker, reason: x, until: 2027-02-29}\n")], "portcullis.yaml:2:39", &["`2027-02-29` is no day of the calendar"]),
    ("a bad glob in a waiver", &[(MAIN, "waivers:\n  - {rules: docker, reason: x, paths: ['a[']}\n")], "portcullis.yaml:2:41", &["`a[` is no pattern of paths", "unclosed"]),
    ("a bad glob in exclude", &[(MAIN, "exclude: ['{a,b']\n")], "portcullis.yaml:1:12", &["`{a,b` is no pattern of paths"]),
    ("a duplicate key", &[(MAIN, "ignore: [docker]\nignore: [aws]\n")], "portcullis.yaml:2:1", &["the key `ignore` is given twice"]),
    ("not YAML", &[(MAIN, "ignore: [docker\nselect: [aws]\n")], "portcullis.yaml:2", &["error: "]),
    ("an open quote", &[(MAIN, "fail-on: \"high\n")], "portcullis.yaml:1", &["quote is not closed"]),
    ("a tab for indentation", &[(MAIN, "terraform:\n\tworkspace: x\n")], "portcullis.yaml:2", &["a tab is used for indentation"]),
    ("a tag of another program", &[(MAIN, "baseline: !secret x\n")], "portcullis.yaml:1:", &["has a tag of another program"]),
    ("two documents", &[(MAIN, "ignore: [docker]\n---\nselect: [aws]\n")], "portcullis.yaml:3:1", &["a second document begins here"]),
    ("a list at the top", &[(MAIN, "- docker\n")], "portcullis.yaml:1:1", &["a configuration file is a map of keys, not a list"]),
    ("an unknown alias", &[(MAIN, "ignore: *rules\n")], "portcullis.yaml:1:9", &["names no anchor"]),
    ("a missing policy directory", &[(MAIN, "policies: [polices]\n")], "portcullis.yaml:1:12", &["cannot read the directory of policies `polices`"]),
    ("a file for a policy directory", &[(MAIN, "policies: Dockerfile\n")], "portcullis.yaml:1:11", &["cannot read the directory of policies `Dockerfile`"]),
    ("a policy directory without policies", &[(MAIN, "policies: docs\n"), ("docs/readme.md", "x")], "portcullis.yaml:1:11", &["`docs` holds no policy"]),
    ("a policy without metadata", &[(MAIN, "policies: [own]\n"), ("own/org_x.rego", "package portcullis.org_x\n")], "portcullis.yaml:1:12", &["own/org_x.rego", "cannot be used"]),
    ("a policy that does not compile", &[(MAIN, "policies: [own]\n"), ("own/org_team_label.rego", BROKEN_POLICY)], "portcullis.yaml:1:12", &["own/org_team_label.rego", "cannot be used"]),
    ("a missing file of variables", &[(MAIN, "terraform:\n  var-files: [prod.tfvars]\n")], "portcullis.yaml:2:15", &["there is no file `prod.tfvars`"]),
    ("a missing baseline", &[(MAIN, "ignore: [docker]\nbaseline: accepted.json\n")], "portcullis.yaml:2:11", &["there is no baseline accepted.json"]),
    ("a missing path", &[(MAIN, "paths: [infra]\n")], "portcullis.yaml:1:9", &["there is no file or directory `infra`"]),
    ("a key of the whole scan in a nested file", &[(MAIN, "fail-on: high\n"), ("team/portcullis.yaml", "fail-on: low\n")], "team/portcullis.yaml:1:1", &["`fail-on` may only stand in the outermost configuration file"]),
    ("an unknown key in a nested file", &[("team/.portcullis.yml", "waiver: []\n")], "team/.portcullis.yml:1:1", &["unknown key `waiver`", "did you mean `waivers`?"]),
    ("two files in one directory", &[(MAIN, ""), (".portcullis.yml", "")], "", &["portcullis.yaml and .portcullis.yml stand side by side", "keep one of them"]),
];

const POLICY: &str = "\
# METADATA
# title: Deployment names no team.
# description: |
#   Nobody knows whom to call.
#
#   # Remedy
#
#   Add the label.
# custom:
#   id: org-team-label
#   severity: high
#   category: reliability
#   formats: [kubernetes]
#   kinds: [Deployment]
#   options:
#     label:
#       about: the label that names the team
#       default: team
package portcullis.org_team_label

import rego.v1

deny contains result if {
	label := input.options.label
	not input.body.metadata.labels[label]
	result := {\"path\": [\"metadata\"], \"message\": sprintf(\"it has no label %s\", [label])}
}
";

const BROKEN_POLICY: &str = "\
# METADATA
# title: Deployment names no team.
# description: |
#   Nobody knows whom to call.
# custom:
#   id: org-team-label
#   severity: high
#   category: reliability
#   formats: [kubernetes]
#   kinds: [Deployment]
package portcullis.org_team_label

import rego.v1

deny contains result if {
";

#[test]
fn a_workflow_that_is_called_like_a_configuration_is_none() {
    let workflow = "on: push\npermissions: {}\njobs: {}\n";
    let sandbox = Sandbox::new(
        "config-workflow",
        &[
            (".github/workflows/portcullis.yml", workflow),
            ("Dockerfile", DOCKERFILE),
        ],
    );
    let outcome = sandbox.run(&["scan", "--format", "json"]);
    assert_eq!((outcome.status, &*outcome.stderr), (Some(1), ""), "{outcome:?}");
}

#[test]
fn bad_configuration_stops_the_scan_and_is_pointed_at() {
    let mut wrong = Vec::new();
    for (number, (name, files, place, words)) in BAD.iter().enumerate() {
        let sandbox = Sandbox::new(&format!("bad-{number}"), files);
        sandbox.write("Dockerfile", DOCKERFILE);
        let outcome = sandbox.run(&["scan"]);
        let told = outcome.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        let says = |words: &str| told.contains(words);
        let is_right = outcome.status == Some(2)
            && outcome.stdout.is_empty()
            && (place.is_empty() || says(&format!("[{place}")))
            && words.iter().all(|words| says(words));
        if !is_right {
            wrong.push(format!("{name}: {outcome:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    assert!(BAD.len() >= 30);
}

#[test]
fn all_that_is_wrong_in_all_files_is_told_at_once() {
    let files = [
        ("portcullis.yaml", "selct: [docker]\npolicies: [nowhere]\n"),
        ("a/portcullis.yaml", "ignroe: [docker]\n"),
        ("Dockerfile", DOCKERFILE),
    ];
    let outcome = Sandbox::new("all-faults", &files).run(&["scan"]);
    let places: Vec<&str> = outcome
        .stderr
        .split('[')
        .skip(1)
        .filter_map(|rest| rest.split(']').next())
        .collect();
    let places: Vec<&str> = places.into_iter().filter(|place| place.contains(":")).collect();
    assert_eq!(
        places,
        ["portcullis.yaml:1:1", "portcullis.yaml:2:12", "a/portcullis.yaml:1:1"],
        "{outcome:?}"
    );
}

#[test]
fn a_fault_is_framed() {
    let files = [("portcullis.yaml", "fail-on: high\nselct: [docker]\n")];
    let outcome = Sandbox::new("framed", &files).run(&["scan"]);
    let wanted = "  × error: unknown key `selct`\n   ╭─[portcullis.yaml:2:1]\n 2 │ selct: [docker]\n   · ─────\n   ╰────\n  help: did you mean `select`?\n\n";
    assert_eq!(outcome.stderr, wanted);
}

#[test]
fn a_file_that_is_not_text_is_pointed_at() {
    let sandbox = Sandbox::new("latin", &[("Dockerfile", DOCKERFILE)]);
    std::fs::write(sandbox.path().join("portcullis.yaml"), b"# gr\xfc\xdfe\n").expect("a file");
    let outcome = sandbox.run(&["scan"]);
    assert_eq!(outcome.status, Some(2));
    assert!(
        outcome.stderr.contains("portcullis.yaml:1:5") && outcome.stderr.contains("UTF-8"),
        "{outcome:?}"
    );
}

#[test]
fn a_configuration_that_is_named_must_be_there() {
    let sandbox = Sandbox::new("named-missing", &[("Dockerfile", DOCKERFILE), ("docs/x", "")]);
    for (name, words) in [
        ("nowhere.yaml", "cannot read the configuration file `nowhere.yaml`"),
        ("docs", "it is no file"),
    ] {
        let outcome = sandbox.run(&["scan", "--config", name]);
        assert_eq!(outcome.status, Some(2));
        assert!(outcome.stderr.contains(words), "{outcome:?}");
    }
    let outcome = sandbox.run(&["scan", "--policy", "nowhere"]);
    assert_eq!(outcome.status, Some(2));
    assert!(
        outcome.stderr.contains("cannot read the directory of policies"),
        "{outcome:?}"
    );
}

#[test]
fn hostile_configuration_is_bounded() {
    let deep = format!("ignore: {}{}\n", "[".repeat(5_000), "]".repeat(5_000));
    let many: String = (0..40_000).map(|number| format!("docker-{number}: 1\n")).collect();
    let words = format!("ignore: [{}]\n", "docker-named-usr,".repeat(50_000));
    let large = "#".repeat(2_000_000);
    let laughs: String = (1..40)
        .map(|n| format!("k{n}: &a{n} [*a{0}, *a{0}, *a{0}]\n", n - 1))
        .collect();
    let laughs = format!("k0: &a0 [x]\n{laughs}");
    for (name, text) in [
        ("deep", deep),
        ("many", many),
        ("words", words),
        ("large", large),
        ("laughs", laughs),
    ] {
        let sandbox = Sandbox::new(&format!("hostile-{name}"), &[("portcullis.yaml", text.as_str())]);
        let outcome = sandbox.run(&["scan"]);
        assert_eq!(outcome.status, Some(2), "{name}");
        assert!(outcome.stderr.contains("portcullis.yaml"), "{name}: {outcome:?}");
        assert!(outcome.stderr.len() < 50_000, "{name}: {} bytes", outcome.stderr.len());
    }
}

#[test]
fn what_is_empty_or_uses_anchors_is_fine() {
    for text in [
        "",
        "# nothing\n",
        "---\n",
        "ignore:\nwaivers:\n",
        "select: &rules [docker]\nignore: *rules\n",
    ] {
        let sandbox = Sandbox::new("empty", &[("portcullis.yaml", text), ("main.tf", "")]);
        let outcome = sandbox.run(&["scan"]);
        assert_eq!(outcome.status, Some(0), "{text}: {outcome:?}");
    }
}

fn rules_of(outcome: &Outcome) -> Vec<String> {
    let json = outcome.json();
    let findings = json["findings"].as_array().expect("findings");
    let tell = |finding: &serde_json::Value| {
        let text = |key: &str| finding[key].as_str().unwrap_or("").to_owned();
        format!("{} {}", text("file"), text("rule"))
    };
    findings.iter().map(tell).collect()
}

#[test]
fn a_file_deeper_in_the_tree_holds_for_its_directory_and_arguments_have_the_last_word() {
    let sandbox = Sandbox::new(
        "deeper",
        &[
            (
                "portcullis.yaml",
                "select: [image-latest-tag, process-may-run-as-root]\nignore: [process-may-run-as-root]\nformat: json\nfail-on: never\n",
            ),
            ("a/portcullis.yaml", "select: [process-may-run-as-root]\n"),
            ("Dockerfile", DOCKERFILE),
            ("a/b/Dockerfile", DOCKERFILE),
        ],
    );
    let everything = sandbox.run(&["scan"]);
    assert_eq!(everything.status, Some(0));
    let wanted = ["Dockerfile image-latest-tag", "a/b/Dockerfile process-may-run-as-root"];
    assert_eq!(rules_of(&everything), wanted);
    // A named file is held by what stands above it.
    assert_eq!(rules_of(&sandbox.run(&["scan", "a/b/Dockerfile"])), wanted[1..]);
    let mut below = sandbox.command(&["scan", "b"]);
    let below = Outcome::of(
        below
            .current_dir(sandbox.path().join("a"))
            .output()
            .expect("the command runs"),
    );
    // Outside of a repository nothing above the current directory says anything.
    assert!(below.stdout.starts_with("b/Dockerfile"), "{below:?}");
    assert_eq!(below.status, Some(1));
    let chosen = sandbox.run(&["scan", "--select", "image-latest-tag", "--fail-on", "low"]);
    assert_eq!(
        rules_of(&chosen),
        ["Dockerfile image-latest-tag", "a/b/Dockerfile image-latest-tag"]
    );
    assert_eq!(chosen.status, Some(1));
    let none = sandbox.run(&[
        "scan",
        "--no-config",
        "--format",
        "json",
        "--select",
        "image-latest-tag",
    ]);
    assert_eq!(none.status, Some(1));
}

#[test]
fn in_a_repository_the_file_at_its_root_holds_wherever_the_scan_begins() {
    let sandbox = Sandbox::new(
        "root",
        &[
            (".git/HEAD", "ref: refs/heads/main\n"),
            (".portcullis.yaml", "ignore: [docker, image, process]\n"),
            ("a/b/Dockerfile", DOCKERFILE),
        ],
    );
    let mut below = sandbox.command(&["scan"]);
    let below = Outcome::of(
        below
            .current_dir(sandbox.path().join("a/b"))
            .output()
            .expect("the command runs"),
    );
    assert_eq!(below.status, Some(0), "{below:?}");
}

#[test]
fn a_named_file_takes_the_place_of_the_outermost_one() {
    let sandbox = Sandbox::new(
        "named",
        &[
            ("portcullis.yaml", "ignore: [image]\n"),
            (
                "ci/strict.yaml",
                "select: [image-latest-tag]\nformat: json\noutput: [{format: csv, file: out/report.csv}]\n",
            ),
            ("a/portcullis.yaml", "ignore: [image-latest-tag]\n"),
            ("Dockerfile", DOCKERFILE),
            ("a/Dockerfile", DOCKERFILE),
        ],
    );
    let outcome = sandbox.run(&["scan", "--config", "ci/strict.yaml"]);
    assert_eq!(rules_of(&outcome), ["Dockerfile image-latest-tag"]);
    // Its paths are relative to it.
    assert!(sandbox.read("ci/out/report.csv").contains("image-latest-tag"));
}

#[test]
fn paths_of_the_configuration_are_scanned_when_none_are_named() {
    let sandbox = Sandbox::new(
        "paths",
        &[
            (
                "portcullis.yaml",
                "paths: [a]\nselect: [image-latest-tag]\nformat: json\n",
            ),
            ("Dockerfile", DOCKERFILE),
            ("a/Dockerfile", DOCKERFILE),
        ],
    );
    assert_eq!(rules_of(&sandbox.run(&["scan"])), ["a/Dockerfile image-latest-tag"]);
    assert_eq!(rules_of(&sandbox.run(&["scan", "."])).len(), 2);
}

#[test]
fn values_of_variables_and_severities_come_from_the_configuration() {
    let sandbox = Sandbox::new(
        "variables",
        &[
            (
                "portcullis.yaml",
                "select: [aws-rds-short-backups]\nrules: {aws-rds-short-backups: {days: 20}}\nseverity: {aws-rds-short-backups: critical}\nterraform: {var-files: env/prod.tfvars}\nformat: json\n",
            ),
            ("env/prod.tfvars", "days = 14\n"),
            (
                "main.tf",
                "variable \"days\" {}\nresource \"aws_db_instance\" \"a\" {\n  backup_retention_period = var.days\n}\n",
            ),
        ],
    );
    let outcome = sandbox.run(&["scan"]);
    let json = outcome.json();
    assert_eq!(rules_of(&outcome), ["main.tf aws-rds-short-backups"]);
    assert_eq!(json["findings"][0]["severity"], "critical");
    sandbox.write("month.tfvars", "days = 30\n");
    assert!(rules_of(&sandbox.run(&["scan", "--var-file", "month.tfvars"])).is_empty());
}

#[test]
fn policies_of_ones_own_are_rules_like_the_bundled_ones() {
    let manifest = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  labels: {team: a}\nspec: {}\n";
    let sandbox = Sandbox::new(
        "policies",
        &[
            (
                "portcullis.yaml",
                "policies: rules\nselect: [org-team-label]\nrules: {org-team-label: {label: squad}}\nformat: json\n",
            ),
            ("rules/org_team_label.rego", POLICY),
            ("rules/org_team_label_test.rego", "package nonsense\n"),
            ("web.yaml", manifest),
        ],
    );
    assert_eq!(rules_of(&sandbox.run(&["scan"])), ["web.yaml org-team-label"]);
    sandbox.write("portcullis.yaml", "format: json\nignore: [org]\n");
    let named = sandbox.run(&["scan", "--policy", "rules", "--select", "org-team-label"]);
    assert!(rules_of(&named).is_empty(), "{named:?}");
    sandbox.write("web.yaml", &manifest.replace("team", "squad"));
    sandbox.write("portcullis.yaml", "format: json\n");
    let named = sandbox.run(&["scan", "--policy", "rules", "--select", "org-team-label"]);
    assert_eq!(rules_of(&named), ["web.yaml org-team-label"]);
}
