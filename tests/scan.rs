//! `portcullis scan`, as people and pipelines meet it.

#![allow(clippy::expect_used, reason = "a helper of tests may fail the test")]

mod support;

use support::Sandbox;

/// A base image that the default profile has a medium finding for, and a user, so that it has no other.
const LATEST: (&str, &str) = ("Dockerfile", "FROM alpine:latest\nUSER 1000\n");
const CLEAN: (&str, &str) = ("Dockerfile", "FROM alpine:3.20\nUSER 1000\n");
const ONLY: [&str; 2] = ["--select", "image-latest-tag"];

fn scan(sandbox: &Sandbox, args: &[&str]) -> support::Outcome {
    sandbox.run(&[&["scan"], &ONLY[..], args].concat())
}

#[test]
fn a_clean_tree_exits_with_0_and_says_so() {
    let outcome = Sandbox::new("clean", &[CLEAN]).run(&["scan"]);
    assert_eq!((outcome.status, outcome.stderr.as_str()), (Some(0), ""), "{outcome:?}");
    assert!(outcome.stdout.contains("Scanned 1 file (1 dockerfile)"), "{outcome:?}");
    assert!(outcome.stdout.contains("No findings"));
}

#[test]
fn a_finding_exits_with_1_and_marks_the_characters() {
    let outcome = scan(&Sandbox::new("finding", &[LATEST]), &[]);
    assert_eq!(outcome.status, Some(1));
    assert!(outcome.stdout.contains("Dockerfile:1:"), "{outcome:?}");
    assert!(
        outcome.stdout.contains("FROM alpine:latest\n   ·             ──────\n"),
        "{outcome:?}"
    );
    assert!(outcome.stdout.contains("https://portcullis.dev/rules/image-latest-tag"));
}

#[test]
fn fail_on_is_a_threshold() {
    let sandbox = Sandbox::new("fail-on", &[LATEST]);
    for (threshold, status) in [("low", 1), ("medium", 1), ("high", 0), ("critical", 0), ("never", 0)] {
        let outcome = scan(&sandbox, &["--fail-on", threshold]);
        assert_eq!(outcome.status, Some(status), "{threshold}");
    }
}

#[test]
fn a_file_that_cannot_be_read_closes_the_gate() {
    let sandbox = Sandbox::new("broken", &[("pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: [\n")]);
    let outcome = sandbox.run(&["scan", "--format", "json", "--fail-on", "high"]);
    assert_eq!(outcome.status, Some(1), "{outcome:?}");
    assert_eq!(outcome.json()["problems"][0]["kind"], "syntax");
}

#[test]
fn variants_of_dockerfiles_are_scanned_and_templates_of_them_are_not() {
    let sandbox = Sandbox::new(
        "variants",
        &[
            ("Dockerfile-debug", LATEST.1),
            ("Dockerfile.prod", LATEST.1),
            (
                "Dockerfile.made",
                "{{ set base to \"alpine\" }}\nFROM {{base}}:latest\n",
            ),
            ("dockerfile-notes", "How images are built\n"),
        ],
    );
    let report = scan(&sandbox, &["--format", "json"]).json();
    assert_eq!(report["summary"]["files"]["dockerfile"], 2);
    assert_eq!(report["findings"].as_array().map(Vec::len), Some(2));
    assert_eq!(report["problems"].as_array().map(Vec::len), Some(0));
}

#[test]
fn several_reports_come_from_one_scan() {
    let sandbox = Sandbox::new("outputs", &[LATEST]);
    let outcome = scan(
        &sandbox,
        &[
            "--format",
            "github",
            "--output",
            "json=a.json",
            "--output",
            "sarif=b.sarif",
            "--output",
            "text=c.txt",
        ],
    );
    assert_eq!(outcome.status, Some(1), "{outcome:?}");
    assert!(
        outcome
            .stdout
            .starts_with("::warning file=Dockerfile,line=1,endLine=1,col=13,endColumn=19,title=")
    );
    let json: serde_json::Value = serde_json::from_str(&sandbox.read("a.json")).expect("JSON");
    assert_eq!(json["findings"][0]["rule"], "image-latest-tag");
    let sarif: serde_json::Value = serde_json::from_str(&sandbox.read("b.sarif")).expect("JSON");
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "image-latest-tag");
    assert!(sandbox.read("c.txt").contains("1 finding"));
}

#[test]
fn an_output_that_cannot_be_written_exits_with_2() {
    let outcome = scan(
        &Sandbox::new("unwritable", &[LATEST]),
        &["--output", "json=Dockerfile/a.json"],
    );
    assert_eq!(outcome.status, Some(2));
    assert!(outcome.stderr.contains("cannot write Dockerfile/a.json"), "{outcome:?}");
}

#[test]
fn a_wrong_output_says_how_to_write_it() {
    let sandbox = Sandbox::new("wrong-output", &[]);
    for (given, hint) in [("a.json", "FORMAT=FILE"), ("xml=a", "text, json, sarif, github")] {
        let outcome = sandbox.run(&["scan", "--output", given]);
        assert_eq!(outcome.status, Some(2));
        assert!(outcome.stderr.contains(hint), "{outcome:?}");
    }
}

#[test]
fn a_mistyped_rule_exits_with_2_and_suggests_the_nearest() {
    let sandbox = Sandbox::new("mistyped", &[LATEST]);
    for flag in ["--select", "--ignore"] {
        let outcome = sandbox.run(&["scan", flag, "image-latst-tag"]);
        assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(2), ""));
        assert!(
            outcome.stderr.contains("did you mean `image-latest-tag`?"),
            "{outcome:?}"
        );
    }
}

#[test]
fn a_missing_path_exits_with_2_and_names_it() {
    let outcome = Sandbox::new("missing", &[]).run(&["scan", "no-such-dir"]);
    assert_eq!(outcome.status, Some(2));
    assert!(outcome.stderr.contains("no-such-dir"), "{outcome:?}");
}

#[test]
fn a_missing_file_of_variables_exits_with_2_and_names_it() {
    let sandbox = Sandbox::new("var-file", &[LATEST, ("prod.tfvars", "a = 1\n")]);
    let outcome = scan(&sandbox, &["--var-file", "prod.tfvars", "--var-file", "no-such.tfvars"]);
    assert_eq!((outcome.status, outcome.stdout.as_str()), (Some(2), ""));
    assert!(outcome.stderr.contains("no-such.tfvars"), "{outcome:?}");
    let outcome = scan(&sandbox, &["--var-file", "prod.tfvars", "--workspace", "prod"]);
    assert_eq!(outcome.status, Some(1), "{outcome:?}");
}

#[test]
fn a_wrong_flag_exits_with_2() {
    let sandbox = Sandbox::new("flag", &[]);
    for args in [
        &["scan", "--nonsense"][..],
        &["scan", "--jobs", "0"],
        &["scan", "--today", "2026-02-30"],
        &["scan", "--fail-on", "sometimes"],
        &["frobnicate"],
    ] {
        let outcome = sandbox.run(args);
        assert_eq!(outcome.status, Some(2), "{args:?}");
        assert!(outcome.stderr.contains("error"), "{args:?}");
    }
}

#[test]
fn rules_are_chosen_by_id_alias_family_control_and_all() {
    let sandbox = Sandbox::new("select", &[LATEST]);
    for word in [
        "image-latest-tag",
        "dl3007",
        "image",
        "CIS-Docker-1.6:4.2",
        "all",
        "DL3006,DL3007",
    ] {
        let outcome = sandbox.run(&["scan", "--format", "json", "--select", word]);
        let report = outcome.json();
        let findings = report["findings"].as_array().expect("findings");
        assert!(
            findings.iter().any(|finding| finding["rule"] == "image-latest-tag"),
            "{word}"
        );
        let outcome = sandbox.run(&["scan", "--format", "json", "--select", "DL3007", "--ignore", word]);
        assert_eq!(outcome.json()["findings"], serde_json::json!([]), "{word}");
    }
}

#[test]
fn standard_input_is_scanned_under_a_name() {
    let sandbox = Sandbox::new("stdin", &[]);
    for dash in [&[][..], &["-"]] {
        let name = ["scan", "--stdin-filename", "deploy/Dockerfile", "--format", "json"];
        let args = [&name[..], &ONLY, dash].concat();
        let outcome = sandbox.run_with_input(&args, LATEST.1);
        assert_eq!(outcome.status, Some(1), "{outcome:?}");
        assert_eq!(outcome.json()["findings"][0]["file"], "deploy/Dockerfile");
    }
}

#[test]
fn the_absolute_paths_of_editors_are_made_relative() {
    let sandbox = Sandbox::new("stdin-absolute", &[]);
    let here = sandbox.path().canonicalize().expect("a directory");
    let name = here.join("deploy/Dockerfile");
    let args = [
        "scan",
        "--format",
        "json",
        "--stdin-filename",
        name.to_str().expect("UTF-8"),
    ];
    let outcome = sandbox.run_with_input(&[&args[..], &ONLY].concat(), LATEST.1);
    assert_eq!(outcome.json()["findings"][0]["file"], "deploy/Dockerfile");
}

#[test]
fn standard_input_without_a_name_says_what_to_do() {
    let outcome = Sandbox::new("stdin-nameless", &[]).run_with_input(&["scan", "-"], LATEST.1);
    assert_eq!(outcome.status, Some(2));
    assert!(outcome.stderr.contains("--stdin-filename"), "{outcome:?}");
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let files: Vec<(String, String)> = (0..60)
        .map(|number| match number % 3 {
            0 => (format!("d{number}/Dockerfile"), LATEST.1.to_owned()),
            1 => (
                format!("k/pod{number}.yaml"),
                format!("apiVersion: v1\nkind: Pod\nmetadata: {{name: p{number}}}\nspec: {{containers: [{{name: a, image: a}}]}}\n"),
            ),
            _ => (
                format!("t{number}/main.tf"),
                "resource \"aws_s3_bucket\" \"b\" {\n  acl = var.acl\n}\n".to_owned(),
            ),
        })
        .collect();
    let borrowed: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let sandbox = Sandbox::new("jobs", &borrowed);
    for format in ["json", "sarif", "github"] {
        let bytes = |jobs: &str| {
            sandbox
                .run(&["scan", "--select", "all", "--format", format, "--jobs", jobs])
                .stdout
        };
        let one = bytes("1");
        assert!(one.len() > 1_000);
        assert_eq!(one, bytes("2"), "{format}");
        assert_eq!(one, bytes("8"), "{format}");
    }
}

#[test]
fn suppressed_findings_are_kept_and_shown_when_asked_for() {
    let text = "# portcullis: ignore[image-latest-tag] we build on the edge\nFROM alpine:latest\nUSER 1000\n";
    let sandbox = Sandbox::new("suppressed", &[("Dockerfile", text)]);
    let outcome = scan(&sandbox, &[]);
    assert_eq!(outcome.status, Some(0), "{outcome:?}");
    assert!(
        outcome.stdout.contains("1 suppressed (--show-suppressed)"),
        "{outcome:?}"
    );
    assert!(
        scan(&sandbox, &["--show-suppressed"])
            .stdout
            .contains("we build on the edge")
    );
    let json = scan(&sandbox, &["--format", "json"]).json();
    assert_eq!(
        json["suppressed"][0]["suppression"]["justification"],
        "we build on the edge"
    );
}

#[test]
fn a_suppression_that_has_run_out_suppresses_nothing() {
    let text = "# portcullis: ignore[image-latest-tag] until=2026-03-10 soon\nFROM alpine:latest\nUSER 1000\n";
    let sandbox = Sandbox::new("until", &[("Dockerfile", text)]);
    let findings = |today: &str| {
        let report = scan(&sandbox, &["--format", "json", "--today", today]).json();
        report["findings"].as_array().map(Vec::len)
    };
    assert_eq!(findings("2026-03-10"), Some(0));
    assert_eq!(findings("2026-03-11"), Some(1));
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let sandbox = Sandbox::new("color", &[LATEST]);
    assert!(!scan(&sandbox, &[]).stdout.contains('\u{1b}'));
    assert!(!scan(&sandbox, &["--color", "never"]).stdout.contains('\u{1b}'));
    assert!(scan(&sandbox, &["--color", "always"]).stdout.contains('\u{1b}'));
}

#[test]
fn a_plain_locale_gets_plain_characters() {
    let sandbox = Sandbox::new("locale", &[LATEST]);
    let output = sandbox
        .command(&["scan", "--select", "DL3007"])
        .env("LC_ALL", "C")
        .output();
    assert!(output.expect("runs").stdout.is_ascii());
}

#[test]
fn quiet_leaves_the_findings() {
    let outcome = scan(&Sandbox::new("quiet", &[LATEST]), &["--quiet"]);
    assert!(
        outcome.stdout.contains("image-latest-tag") && !outcome.stdout.contains("Scanned"),
        "{outcome:?}"
    );
}

#[test]
fn gitignored_and_vendored_files_are_left_out_unless_asked_for() {
    let sandbox = Sandbox::new(
        "walk",
        &[
            (".gitignore", "build/\n"),
            ("build/Dockerfile", LATEST.1),
            ("vendor/Dockerfile", LATEST.1),
        ],
    );
    std::fs::create_dir_all(sandbox.path().join(".git")).expect("a directory");
    let files = |args: &[&str]| {
        scan(&sandbox, &[&["--format", "json"], args].concat()).json()["summary"]["files"]["dockerfile"].clone()
    };
    assert_eq!(files(&[]), 0);
    assert_eq!(files(&["--no-gitignore"]), 1);
    assert_eq!(files(&["--include-vendored"]), 1);
    assert_eq!(files(&["--no-gitignore", "--include-vendored"]), 2);
}

#[cfg(unix)]
#[test]
fn a_reader_that_stops_early_is_no_failure() {
    use std::process::Stdio;
    let sandbox = Sandbox::new("pipe", &[LATEST]);
    let mut child = sandbox
        .command(&["rules", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0), "{output:?}");
}
