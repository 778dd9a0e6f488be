//! Evaluated Terraform from end to end: many instances, modules, ways of values.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod support;

use serde_json::Value;
use support::Sandbox;

const RULE: &str = "aws-s3-acl-public-read";

/// A module with one bucket, whose ACL the caller gives.
const MODULE: (&str, &str) = (
    "modules/bucket/main.tf",
    "variable \"acl\" {\n  default = \"public-read\"\n}\n\nresource \"aws_s3_bucket\" \"b\" {\n  acl = var.acl\n}\n",
);

fn scan(sandbox: &Sandbox, args: &[&str]) -> Value {
    sandbox
        .run(&[&["scan", "--format", "json", "--select", RULE], args].concat())
        .json()
}

fn texts<'j>(list: &'j Value, key: &str) -> Vec<&'j str> {
    let list = list.as_array().map_or(&[][..], Vec::as_slice);
    list.iter().filter_map(|entry| entry[key].as_str()).collect()
}

#[test]
fn a_module_that_is_called_twice_is_judged_as_its_callers_make_it_and_told_once() {
    let root = "module \"open\" {\n  source = \"./modules/bucket\"\n  acl    = \"public-read\"\n}\n\n\
                module \"shut\" {\n  source = \"./modules/bucket\"\n  acl    = \"private\"\n}\n\n\
                module \"many\" {\n  source   = \"./modules/bucket\"\n  for_each = { x = 1, y = 2 }\n}\n";
    let report = scan(&Sandbox::new("tf-twice", &[("main.tf", root), MODULE]), &[]);
    assert_eq!(texts(&report["findings"], "rule"), [RULE], "{report:#}");
    let finding = &report["findings"][0];
    assert_eq!(finding["file"], "modules/bucket/main.tf");
    assert_eq!(finding["resource"], "aws_s3_bucket.b");
    assert_eq!(
        finding["instances"],
        serde_json::json!([
            "module.open.aws_s3_bucket.b",
            "module.many[\"x\"].aws_s3_bucket.b",
            "module.many[\"y\"].aws_s3_bucket.b"
        ])
    );
    let places = texts(&finding["related"], "message");
    assert!(places.contains(&"called here as module.open"), "{places:?}");
    assert!(!places.iter().any(|place| place.contains("shut")), "{places:?}");
    assert_eq!(report["summary"]["resources"]["terraform"], 5);
    assert_eq!(report["summary"]["files"]["terraform"], 2);
}

#[test]
fn callers_that_say_otherwise_take_the_default_out_unless_they_are_examples() {
    let call = "module \"m\" {\n  source = \"../../modules/bucket\"\n  acl    = \"private\"\n}\n";
    let count = |name: &str, path: &str| {
        let report = scan(&Sandbox::new(name, &[(path, call), MODULE]), &[]);
        report["findings"].as_array().map(Vec::len)
    };
    assert_eq!(count("tf-caller", "stages/prod/main.tf"), Some(0));
    assert_eq!(count("tf-example", "examples/simple/main.tf"), Some(1));
}

#[test]
fn a_fault_in_a_module_beside_what_is_scanned_is_told_at_the_call() {
    let root = "module \"m\" {\n  source = \"../modules/bucket\"\n}\n";
    let sandbox = Sandbox::new("tf-beside", &[("app/main.tf", root), MODULE]);
    for asked in ["app", "app/main.tf"] {
        let report = scan(&sandbox, &[asked]);
        let finding = &report["findings"][0];
        assert_eq!(finding["file"], "app/main.tf", "{report:#}");
        assert_eq!(finding["range"]["start"]["line"], 1);
        let message = finding["message"].as_str().unwrap_or_default();
        assert!(
            message.starts_with("in module.m (modules/bucket/main.tf:6): "),
            "{message}"
        );
        assert_eq!(finding["resource"], "module.m.aws_s3_bucket.b");
        assert_eq!(finding["related"][0]["file"], "modules/bucket/main.tf");
        assert_eq!(report["summary"]["files"]["terraform"], 1);
    }
}

#[test]
fn a_fault_in_a_module_that_was_fetched_is_told_at_the_call() {
    let manifest = "{\"Modules\":[{\"Key\":\"\",\"Source\":\"\",\"Dir\":\".\"},\
                    {\"Key\":\"m\",\"Source\":\"registry.terraform.io/a/b/aws\",\"Version\":\"1.0.0\",\"Dir\":\".terraform/modules/m\"}]}";
    let files = [
        (
            "main.tf",
            "module \"m\" {\n  source  = \"a/b/aws\"\n  version = \"1.0.0\"\n}\n",
        ),
        (".terraform/modules/modules.json", manifest),
        (".terraform/modules/m/main.tf", MODULE.1),
    ];
    let report = scan(&Sandbox::new("tf-fetched", &files), &[]);
    assert_eq!(texts(&report["findings"], "file"), ["main.tf"], "{report:#}");
    let message = report["findings"][0]["message"].as_str().unwrap_or_default();
    assert!(
        message.starts_with("in module.m (.terraform/modules/m/main.tf:6): "),
        "{message}"
    );
}

#[test]
fn a_suppression_at_a_call_covers_what_the_call_makes() {
    let root = |first: &str, second: &str| {
        format!(
            "{first}module \"a\" {{\n  source = \"./modules/bucket\"\n}}\n\n{second}module \"b\" {{\n  source = \"./modules/bucket\"\n}}\n"
        )
    };
    let words = "# portcullis: ignore[aws-s3-acl-public-read] a public site\n";
    let one = root(words, "");
    let report = scan(&Sandbox::new("tf-suppress-one", &[("main.tf", &one), MODULE]), &[]);
    assert_eq!(texts(&report["findings"], "resource"), ["module.b.aws_s3_bucket.b"]);
    assert_eq!(report["problems"], serde_json::json!([]));
    let both = root(words, "# trivy:ignore:AWS-0092\n");
    let report = scan(&Sandbox::new("tf-suppress-both", &[("main.tf", &both), MODULE]), &[]);
    assert_eq!(report["findings"], serde_json::json!([]));
    assert_eq!(report["suppressed"][0]["suppression"]["justification"], "a public site");
    assert_eq!(report["problems"], serde_json::json!([]));
}

#[test]
fn the_way_of_a_value_is_told_in_every_format() {
    let files = [
        (
            "main.tf",
            "locals {\n  chosen = var.acl\n}\n\nmodule \"m\" {\n  source = \"./modules/bucket\"\n  acl    = local.chosen\n}\n",
        ),
        ("variables.tf", "variable \"acl\" {}\n"),
        ("terraform.tfvars", "acl = \"public-read\"\n"),
        MODULE,
    ];
    let sandbox = Sandbox::new("tf-way", &files);
    let report = scan(&sandbox, &[]);
    let related = &report["findings"][0]["related"];
    assert!(texts(related, "file").contains(&"terraform.tfvars"), "{related:#}");
    let ways = texts(related, "message");
    assert!(ways.contains(&"by way of local.chosen"), "{ways:?}");
    let sarif = sandbox.run(&["scan", "--format", "sarif", "--select", RULE]).json();
    let locations = &sarif["runs"][0]["results"][0]["relatedLocations"];
    assert!(locations.as_array().map_or(0, Vec::len) >= ways.len(), "{locations:#}");
    let text = sandbox.run(&["scan", "--select", RULE]).stdout;
    assert!(text.contains("note: by way of var.acl"), "{text}");
    assert!(text.contains("terraform.tfvars:1:8"), "{text}");
}

#[test]
fn an_open_question_says_by_which_way_the_value_would_come() {
    let files = [(
        "main.tf",
        "variable \"acl\" {}\n\nlocals {\n  chosen = var.acl\n}\n\nresource \"aws_s3_bucket\" \"b\" {\n  acl = local.chosen\n}\n",
    )];
    let report = scan(&Sandbox::new("tf-open", &files), &[]);
    let open = &report["undecided"][0];
    assert!(
        open["reason"].as_str().is_some_and(|reason| reason.contains("var.acl")),
        "{open:#}"
    );
    assert!(
        texts(&open["related"], "message").contains(&"by way of local.chosen"),
        "{open:#}"
    );
}

#[test]
fn files_of_variables_and_the_workspace_decide() {
    let files = [
        (
            "a/main.tf",
            "variable \"acl\" {\n  default = \"private\"\n}\n\nresource \"aws_s3_bucket\" \"b\" {\n  acl = terraform.workspace == \"site\" ? \"public-read\" : var.acl\n}\n",
        ),
        ("open.tfvars", "acl = \"public-read\"\n"),
        ("shut.tfvars", "acl = \"private\"\n"),
    ];
    let sandbox = Sandbox::new("tf-settings", &files);
    let count = |args: &[&str]| {
        scan(&sandbox, &[&["a"], args].concat())["findings"]
            .as_array()
            .map(Vec::len)
    };
    assert_eq!(count(&[]), Some(0));
    assert_eq!(count(&["--var-file", "open.tfvars"]), Some(1));
    assert_eq!(
        count(&["--var-file", "open.tfvars", "--var-file", "shut.tfvars"]),
        Some(0),
        "the last wins"
    );
    assert_eq!(count(&["--workspace", "site"]), Some(1));
}

#[test]
fn any_number_of_threads_says_the_same_of_modules() {
    let mut files = vec![(MODULE.0.to_owned(), MODULE.1.to_owned())];
    for number in 0..40 {
        let acl = ["public-read", "private", "public-read-write"][number % 3];
        let call = format!("module \"m{number}\" {{\n  source = \"../../modules/bucket\"\n  acl = \"{acl}\"\n}}\n");
        files.push((format!("roots/r{number}/main.tf"), call));
    }
    let borrowed: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let sandbox = Sandbox::new("tf-jobs", &borrowed);
    let bytes = |jobs: &str| {
        let args = ["scan", "--select", "all", "--format", "json", "--jobs", jobs];
        sandbox.run(&args).stdout
    };
    let one = bytes("1");
    assert!(one.contains("\"module.m0.aws_s3_bucket.b\""));
    assert_eq!(one, bytes("2"));
    assert_eq!(one, bytes("8"));
}

#[test]
fn a_secret_is_shown_nowhere() {
    let files = [(
        "main.tf",
        "variable \"password\" {\n  default   = \"qZ7-in-the-open\"\n  sensitive = true\n}\n\nresource \"aws_db_instance\" \"d\" {\n  password = var.password\n  name     = \"x-${var.password}\"\n}\n",
    )];
    let sandbox = Sandbox::new("tf-secret", &files);
    for format in ["text", "json", "sarif", "github"] {
        let args = [
            "scan",
            "--select",
            "all",
            "--format",
            format,
            "--show-undecided",
            "--show-suppressed",
        ];
        let shown = sandbox.run(&args).stdout;
        assert!(!shown.contains("qZ7-in"), "{format}: {shown}");
    }
}

#[test]
fn a_plan_alone_is_not_asked_how_its_configuration_is_written() {
    let plan = r#"{
  "format_version": "1.2",
  "terraform_version": "1.11.4",
  "planned_values": {"root_module": {"resources": [{
    "address": "aws_s3_bucket_acl.a", "mode": "managed", "type": "aws_s3_bucket_acl", "name": "a",
    "values": {"acl": "public-read"}
  }]}},
  "configuration": {"provider_config": {"aws": {"name": "aws"}}}
}
"#;
    let sandbox = Sandbox::new("plan-alone", &[("plan.json", plan)]);
    let outcome = sandbox.run(&["scan", "--format", "json", "--fail-on", "never"]);
    assert!(outcome.stdout.contains("aws-s3-acl-public-read"), "{}", outcome.stdout);
    for rule in [
        "tf-required-version-missing",
        "tf-backend-missing",
        "tf-provider-unconstrained",
    ] {
        assert!(!outcome.stdout.contains(rule), "{rule}");
    }
}
