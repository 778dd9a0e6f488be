//! What files say, and what is said of those that are wrong.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use portcullis::Setting;
use portcullis_config::keys::{KEYS, Key};
use portcullis_config::{Draft, Fault, Known, Settings, Standing, schema};
use portcullis_model::{RuleInfo, Severity, Source, SourceId};
use portcullis_yaml as yaml;

const FORMATS: [&str; 3] = ["text", "json", "sarif"];

fn settle(text: &str, standing: Standing) -> Result<Settings, Vec<Fault>> {
    settle_with(text, standing, &portcullis::rules())
}

fn settle_with(text: &str, standing: Standing, rules: &[RuleInfo]) -> Result<Settings, Vec<Fault>> {
    let source = Source::new(SourceId(7), "portcullis.yaml", text.to_owned());
    let known = Known {
        rules,
        all_rules: true,
        formats: &FORMATS,
    };
    Draft::read(&source).settle(standing, &known)
}

fn settings(text: &str) -> Settings {
    settle(text, Standing::Outermost).unwrap_or_else(|faults| panic!("{text}\n{faults:#?}"))
}

/// All faults as `characters: message; help`.
fn faults(text: &str) -> Vec<String> {
    let faults = settle(text, Standing::Outermost).unwrap_err();
    let tell = |fault: &Fault| {
        let help = fault.help.as_deref().unwrap_or("-");
        format!("{}: {}; {help}", &text[fault.span.range()], fault.message)
    };
    faults.iter().map(tell).collect()
}

/// Every key with the keys below it.
fn all_keys() -> impl Iterator<Item = &'static Key> {
    KEYS.iter().flat_map(|key| std::iter::once(key).chain(key.inner()))
}

#[test]
fn every_key_is_read() {
    let settings = settings(
        "\
paths: [infra, deploy/base]
exclude: examples/
ignore: [CKV_K8S_43]
select: [aws, docker]
severity: {aws: low, image-latest-tag: critical}
rules:
  labels-missing-required: {tags: [Owner]}
  aws-rds-short-backups: {days: 14}
policies: policies
terraform: {var-files: [a.tfvars, b.tfvars], workspace: production}
fail-on: never
format: json
output: [{format: sarif, file: out.sarif}]
baseline: baseline.json
waivers:
  - rules: [aws-s3-no-logging]
    paths: [legacy/**]
    resources: ['aws_s3_bucket.*']
    owner: platform
    reason: It goes away.
    until: 2027-03-31
",
    );
    let texts = |located: &[portcullis_config::Located<String>]| -> Vec<String> {
        located.iter().map(|located| located.value.clone()).collect()
    };
    assert_eq!(texts(&settings.paths), ["infra", "deploy/base"]);
    assert_eq!(texts(&settings.policies), ["policies"]);
    assert_eq!(texts(&settings.var_files), ["a.tfvars", "b.tfvars"]);
    assert_eq!(settings.workspace.as_deref(), Some("production"));
    assert_eq!(settings.fail_on.as_deref(), Some("never"));
    assert_eq!(settings.format.as_deref(), Some("json"));
    assert_eq!(settings.outputs[0].file.value, "out.sarif");
    assert_eq!(settings.baseline.unwrap().value, "baseline.json");
    let scope = settings.scope;
    assert_eq!(scope.exclude, ["examples/"]);
    assert_eq!(scope.select.unwrap(), ["aws", "docker"]);
    assert_eq!(scope.ignore, ["CKV_K8S_43"]);
    assert_eq!(scope.severities[1], ("image-latest-tag".to_owned(), Severity::Critical));
    let tags = scope.options.get("labels-missing-required", "tags").unwrap();
    assert_eq!(tags, &Setting::List(vec!["Owner".to_owned()]));
    let days = scope.options.get("aws-rds-short-backups", "days").unwrap();
    assert_eq!(days, &Setting::Number(14.0));
    let waiver = &scope.waivers[0];
    assert_eq!(
        (&*waiver.reason, waiver.until.as_deref()),
        ("It goes away.", Some("2027-03-31"))
    );
    assert_eq!(
        (waiver.owner.as_deref(), waiver.span.source),
        (Some("platform"), SourceId(7))
    );
    assert_eq!(
        (&*waiver.paths[0], &*waiver.resources[0]),
        ("legacy/**", "aws_s3_bucket.*")
    );
}

#[test]
fn a_file_may_say_nothing() {
    for text in [
        "",
        "# Nothing yet.\n",
        "---\n",
        "ignore:\n# - docker\nwaivers:\nterraform:\n",
    ] {
        let settings = settings(text);
        assert!(
            settings.scope.select.is_none() && settings.scope.ignore.is_empty(),
            "{text}"
        );
    }
}

#[test]
fn the_profile_of_all_rules_selects_all() {
    assert_eq!(settings("profile: all\n").scope.select.unwrap(), ["all"]);
    assert_eq!(settings("profile: default\n").scope.select, None);
}

#[test]
fn anchors_and_merges_mean_what_they_mean_in_yaml() {
    let settings = settings(
        "ignore: &rules [docker]\nwaivers:\n  - &base {rules: *rules, reason: One}\n  - {<<: *base, reason: Two}\n",
    );
    assert_eq!(settings.scope.waivers[1].rules, ["docker"]);
    assert_eq!(settings.scope.waivers[1].reason, "Two");
}

#[test]
fn all_faults_are_told_at_once_in_their_order() {
    let faults = faults("selct: [docker]\nfail-on: hihg\nignore: [docker-named-usr]\nbaseline: 3\n");
    assert_eq!(
        faults,
        [
            "selct: unknown key `selct`; did you mean `select`?",
            "hihg: `fail-on` cannot be `hihg`; did you mean `high`? It is one of `low`, `medium`, `high`, `critical`, `never`",
            "docker-named-usr: no rule, alias, family or control is called `docker-named-usr`; did you mean `docker-named-user`?",
            "3: `baseline` takes a path, not a number; put it in quotes to make a text of it",
        ]
    );
}

#[test]
fn keys_in_the_wrong_place_are_told_where_they_belong() {
    assert_eq!(
        faults("var-files: [a.tfvars]\nterraform: {baseline: b.json}\n"),
        [
            "var-files: unknown key `var-files`; `var-files` stands under `terraform`",
            "baseline: unknown key `baseline`; `baseline` stands at the top of the file, not in `terraform`",
        ]
    );
}

#[test]
fn a_nested_file_may_not_speak_of_the_whole_scan() {
    for key in KEYS {
        let answer = settle(key.example, Standing::Nested);
        match key.place {
            portcullis_config::keys::Place::Anywhere => assert!(answer.is_ok(), "{}: {answer:?}", key.name),
            portcullis_config::keys::Place::Outermost => {
                let faults = answer.unwrap_err();
                assert!(faults[0].message.contains("only stand in the outermost"), "{faults:?}");
            }
        }
    }
}

#[test]
fn options_are_of_the_type_that_the_rule_declares() {
    assert_eq!(
        faults(
            "rules:\n  aws-rds-short-backups: {days: many, hours: 1}\n  labels-missing-required: {tags: [1], label: x}\n  docker-named-user: {}\n  aws: {}\n  image-latest-tga: {}\n"
        ),
        [
            "many: `days` of `aws-rds-short-backups` takes a number, not a text; it is how many days backups must be kept",
            "hours: `aws-rds-short-backups` has no option `hours`; its options are `days`",
            "1: `tags` of `labels-missing-required` takes a list of texts, and this is a number; put it in quotes to make a text of it",
            "label: `labels-missing-required` has no option `label`; did you mean `labels`?",
            "aws: `aws` is a family or a control, and options are those of one rule; `portcullis rules --select aws` lists its rules",
            "image-latest-tga: no rule is called `image-latest-tga`; did you mean `image-latest-tag`?",
        ]
    );
}

#[test]
fn a_waiver_needs_a_rule_and_a_reason() {
    assert_eq!(
        faults(
            "waivers:\n  - paths: [a]\n  - {rules: docker, reason: ' ', until: 2027-02-29}\n  - {rules: [], reason: x}\n  - {rules: all, reason: x}\n"
        ),
        [
            "paths: `rules` is missing in this entry of `waivers`; add `rules`: what is accepted: ids, aliases, families or controls",
            "paths: `reason` is missing in this entry of `waivers`; add `reason`: why it is accepted",
            " : `reason` is empty; give it a text",
            "2027-02-29: `2027-02-29` is no day of the calendar; write a day as YYYY-MM-DD, for example 2027-03-31",
            "[]: `rules` is empty, so that nothing is waived; name the rules that are accepted",
            "all: `all` is not the name of a rule; name rules, families or controls",
        ]
    );
}

#[test]
fn thousands_of_faults_are_told_in_fifty() {
    let text: String = (0..20_000).map(|number| format!("k{number}: 1\n")).collect();
    let faults = faults(&text);
    assert_eq!(faults.len(), 50);
    let last = faults.last().unwrap();
    assert!(last.contains("(and 19950 more faults in this file)"), "{last}");
}

#[test]
fn rules_of_policies_are_rules() {
    let mut rules = portcullis::rules();
    let mut own = rules[0].clone();
    own.id = "org-team-label".into();
    rules.push(own);
    assert!(settle_with("ignore: [org-team-label]\n", Standing::Outermost, &rules).is_ok());
    assert!(settle("ignore: [org-team-label]\n", Standing::Outermost).is_err());
}

#[test]
fn every_example_is_right_and_fits_the_schema() {
    let validator = validator();
    for key in all_keys() {
        settings(key.example);
        let json = to_json(key.example);
        assert!(
            validator.is_valid(&json),
            "{}: {:?}",
            key.name,
            validator.iter_errors(&json).next()
        );
    }
}

#[test]
fn what_is_wrong_by_the_schema_is_wrong_by_the_check() {
    let validator = validator();
    for text in [
        "selct: [docker]\n",
        "fail-on: hihg\n",
        "waivers: [{rules: docker}]\n",
        "waivers: [{rules: docker, reason: ''}]\n",
        "waivers: [{rules: docker, reason: x, until: soon}]\n",
        "output: [{format: sarif}]\n",
        "output: [{format: pdf, file: x}]\n",
        "rules: {aws-rds-short-backups: {days: many}}\n",
        "rules: {aws-rds-short-backups: {hours: 1}}\n",
        "severity: {docker: awful}\n",
        "terraform: {var-file: x}\n",
        "baseline: 3\n",
        "baseline:\n",
        "profile: all\nselect: docker\n",
        "[]\n",
    ] {
        assert!(settle(text, Standing::Outermost).is_err(), "{text}");
        assert!(!validator.is_valid(&to_json(text)), "{text}");
    }
}

#[test]
fn every_key_and_every_option_is_in_the_schema() {
    let schema = schema_json();
    let properties = &schema["properties"];
    for key in KEYS {
        let about = properties[key.name]["description"].as_str();
        assert_eq!(about, Some(key.about), "{}", key.name);
        for inner in key.inner() {
            let held = [&properties[key.name], &properties[key.name]["items"]];
            let found = held
                .iter()
                .any(|held| held["properties"][inner.name]["description"] == inner.about);
            assert!(found, "{}.{}", key.name, inner.name);
        }
    }
    assert_eq!(properties.as_object().unwrap().len(), KEYS.len());
    for rule in portcullis::rules() {
        for option in &rule.options {
            let described = &properties["rules"]["properties"][rule.id.as_ref()]["properties"][option.name.as_ref()];
            assert_eq!(described["description"], option.about.as_ref(), "{}", rule.id);
            assert!(!described["default"].is_null(), "{}", rule.id);
        }
    }
}

#[test]
fn the_reference_speaks_of_every_key() {
    let page = portcullis_config::reference();
    for key in all_keys() {
        assert!(
            page.contains(&format!("`{}`", key.name)) && page.contains(key.about),
            "{}",
            key.name
        );
    }
}

fn schema_json() -> serde_json::Value {
    let rules = portcullis::rules();
    let known = Known {
        rules: &rules,
        all_rules: true,
        formats: &FORMATS,
    };
    serde_json::from_str(&schema(&known)).unwrap()
}

fn validator() -> jsonschema::Validator {
    let schema = schema_json();
    jsonschema::meta::validate(&schema).unwrap();
    jsonschema::draft202012::new(&schema).unwrap()
}

fn to_json(text: &str) -> serde_json::Value {
    let source = Source::new(SourceId(0), "portcullis.yaml", text.to_owned());
    let stream = yaml::parse(&source);
    stream
        .documents
        .first()
        .map_or(serde_json::Value::Null, |document| json(&document.value))
}

fn json(value: &portcullis_model::Value) -> serde_json::Value {
    use portcullis_model::{Data, value::Number};
    match &value.data {
        Data::Bool(flag) => (*flag).into(),
        Data::Number(Number::Int(number)) => (*number).into(),
        Data::Number(Number::Float(number)) => (*number).into(),
        Data::String(text) => text.as_str().into(),
        Data::List(items) => items.iter().map(json).collect(),
        Data::Map(map) => {
            let entries = map.iter().map(|entry| (entry.key.name.to_string(), json(&entry.value)));
            serde_json::Value::Object(entries.collect())
        }
        Data::Null | Data::Unknown(_) => serde_json::Value::Null,
    }
}
