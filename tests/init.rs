//! `portcullis init` and `portcullis schema`.

mod support;

use support::Sandbox;

fn repository(name: &str) -> Sandbox {
    Sandbox::new(
        name,
        &[
            ("Dockerfile", "FROM alpine:latest\n"),
            ("main.tf", "variable \"days\" {}\n"),
            ("environments/prod.tfvars", "days = 1\n"),
            ("modules/net/examples/simple/main.tf", ""),
            ("own/org_x.rego", "package portcullis.org_x\n"),
            (".trivyignore", "AVD-AWS-0001\n"),
            ("tests/a b\nselect: [x]/main.tf", ""),
        ],
    )
}

#[test]
fn a_starter_fits_the_repository_and_a_scan_with_it_works() {
    let sandbox = repository("init");
    let before = sandbox.run(&["scan", "--format", "json"]).json();
    let written = sandbox.run(&["init"]);
    assert_eq!(written.status, Some(0), "{written:?}");
    assert!(written.stderr.contains("wrote ./portcullis.yaml"), "{written:?}");
    let text = sandbox.read("portcullis.yaml");
    let findings = before["findings"].as_array().expect("findings").len();
    for words in [
        "1 dockerfile",
        &format!("{findings} findings"),
        "#  - modules/net/examples/",
        "#    - environments/prod.tfvars",
        "#  - own\n",
        "# .trivyignore is a file of Trivy",
        "# baseline: portcullis-baseline.json",
    ] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    assert!(!text.contains("select: [x]"), "{text}");
    let after = sandbox.run(&["scan", "--format", "json"]);
    assert_eq!(after.json()["findings"], before["findings"]);
}

#[test]
fn a_starter_is_right_also_with_its_comments_taken_off() {
    let sandbox = repository("init-uncommented");
    let text = sandbox.run(&["init", "--stdout"]).stdout;
    let uncommented: String = text.lines().map(|line| line.replacen("#  ", "  ", 1) + "\n").collect();
    assert!(
        uncommented.lines().filter(|line| line.starts_with("  ")).count() > 8,
        "{uncommented}"
    );
    // The policy of the repository is no rule.
    let uncommented = uncommented.replace("policies:\n  - own\n", "");
    sandbox.write("portcullis.yaml", &uncommented);
    let outcome = sandbox.run(&["scan"]);
    assert_eq!(outcome.status, Some(1), "{uncommented}\n{outcome:?}");
    assert!(!sandbox.run(&["init"]).stderr.is_empty());
}

#[test]
fn nothing_is_overwritten_unasked() {
    let sandbox = Sandbox::new(
        "init-there",
        &[(".portcullis.yml", "ignore: [docker]\n"), ("sub/x", "")],
    );
    let refused = sandbox.run(&["init"]);
    assert_eq!(refused.status, Some(2));
    assert!(
        refused.stderr.contains(".portcullis.yml is there already; --force"),
        "{refused:?}"
    );
    assert_eq!(sandbox.read(".portcullis.yml"), "ignore: [docker]\n");
    assert_eq!(sandbox.run(&["init", "--force"]).status, Some(0));
    assert!(sandbox.read(".portcullis.yml").contains("profile: default"));
    assert_eq!(sandbox.run(&["init", "sub"]).status, Some(0));
    assert!(sandbox.read("sub/portcullis.yaml").contains("There are no files"));
    assert_eq!(sandbox.run(&["init", "nowhere"]).status, Some(2));
}

#[test]
fn the_schema_is_printed_and_takes_what_is_right() {
    let sandbox = Sandbox::new("schema", &[]);
    let outcome = sandbox.run(&["schema"]);
    assert_eq!(outcome.status, Some(0));
    let schema = outcome.json();
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    assert!(validator.is_valid(&serde_json::json!({ "profile": "default", "exclude": null, "format": "junit" })));
    assert!(!validator.is_valid(&serde_json::json!({ "selct": ["docker"] })));
}
