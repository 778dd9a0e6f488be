//! Policies from the outside: what they are asked, what becomes of their answers, and what a bad one can do.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use portcullis_model::facet::Labels;
use portcullis_model::{Data, FormatId, Number, Reason, Resource, Source, SourceId, Span, Unknown, Value, Verdicts};
use portcullis_rego::Policies;

/// A policy with this body, asked about `Thing`s.
fn policy(body: &str) -> Policies {
    policy_with("kinds: [example.org/Thing]", body)
}

fn policy_with(custom: &str, body: &str) -> Policies {
    let text = format!(
        "# METADATA
# title: Thing is wrong.
# custom:
#   id: k8s-thing
#   severity: high
#   category: security
#   formats: [kubernetes]
#   {}
package portcullis.k8s_thing

import rego.v1

{body}
",
        custom.replace('\n', "\n#   ")
    );
    let policies = Policies::load([("policies/kubernetes/k8s_thing.rego".to_owned(), text)]);
    assert!(policies.problems().is_empty(), "{:?}", policies.problems());
    policies
}

/// A `Thing` with this specification; `?` is a value that is not known.
fn thing(spec: &str) -> (Source, Resource) {
    let text = format!("apiVersion: example.org/v1\nkind: Thing\nmetadata:\n  name: it\nspec:\n{spec}");
    let source = Source::new(SourceId(0), "thing.yaml", text);
    let mut body = portcullis_yaml::parse(&source).documents.remove(0).value;
    forget(&mut body);
    let mut resource = Resource::new(FormatId::Kubernetes, "Thing", body);
    resource.name = "it".into();
    resource.address = "Thing/it".into();
    (source, resource)
}

fn forget(value: &mut Value) {
    match &mut value.data {
        Data::String(text) if text == "?" => {
            *value = Value::unknown(Unknown::new(Reason::Variable, "var.x"), value.span)
        }
        Data::List(items) => items.iter_mut().for_each(forget),
        Data::Map(map) => map.entries.iter_mut().for_each(|entry| forget(&mut entry.value)),
        _ => {}
    }
}

/// What the policy marks of the thing, and what it leaves open.
fn judged(policies: &Policies, spec: &str) -> (Vec<String>, Vec<String>, Verdicts) {
    let (source, resource) = thing(spec);
    let mut out = Verdicts::default();
    policies.judge_resource(&resource, &mut out);
    let text = |span: Span| source.slice(span).lines().next().unwrap_or("").to_owned();
    let marked = out.findings.iter().map(|finding| text(finding.span)).collect();
    let open = out.undecided.iter().map(|undecided| text(undecided.span)).collect();
    (marked, open, out)
}

#[test]
fn a_finding_marks_the_value_at_its_path_or_where_it_would_stand() {
    let policies = policy(
        "deny contains {\"message\": \"no\", \"path\": [\"spec\", \"a\", \"b\"]} if not input.body.spec.a.b == true",
    );
    assert_eq!(judged(&policies, "  a:\n    b: false\n").0, ["false"]);
    assert_eq!(judged(&policies, "  a:\n    c: 1\n").0, ["a"]);
    assert_eq!(judged(&policies, "  c: 1\n").0, ["spec"]);
    assert!(judged(&policies, "  a:\n    b: true\n").0.is_empty());
}

#[test]
fn a_finding_may_mark_the_key_or_an_item() {
    let policies = policy(
        "deny contains {\"message\": \"no\", \"path\": [\"spec\", \"list\", i]} if some i, \"bad\" in input.body.spec.list
deny contains {\"message\": \"no\", \"path\": [\"spec\", \"a\"], \"key\": true} if input.body.spec.a",
    );
    assert_eq!(judged(&policies, "  list: [good, bad]\n").0, ["bad"]);
    assert_eq!(judged(&policies, "  a: 1\n").0, ["a"]);
}

#[test]
fn what_a_policy_misses_but_is_only_not_known_is_left_open() {
    let policies =
        policy("deny contains {\"message\": \"no\", \"path\": [\"spec\", \"a\"]} if not input.body.spec.a == 1");
    let (marked, open, out) = judged(&policies, "  a: \"?\"\n");
    assert_eq!((marked.len(), open), (0, vec!["?".to_owned()]));
    assert!(out.undecided[0].reason.contains("var.x"), "{}", out.undecided[0].reason);
    assert_eq!(out.undecided[0].resource, "Thing/it");
}

#[test]
fn an_item_that_is_not_known_keeps_its_place() {
    let policies = policy(
        "deny contains {\"message\": \"no\", \"path\": [\"spec\", \"list\", i]} if {
	some i, item in input.body.spec.list
	not item == \"good\"
}",
    );
    let (marked, open, _) = judged(&policies, "  list: [\"?\", good, bad]\n");
    assert_eq!((marked, open), (vec!["bad".to_owned()], vec!["?".to_owned()]));
}

#[test]
fn what_is_right_when_missing_is_left_open_where_the_policy_reads_it() {
    let body = "deny contains {\"message\": \"no\", \"path\": [\"spec\", \"a\"]} if input.body.spec.a == true";
    let policies = policy_with("kinds: [Thing]\nreads: [spec.a]", body);
    assert_eq!(judged(&policies, "  a: true\n").0, ["true"]);
    assert_eq!(judged(&policies, "  a: \"?\"\n").1, ["?"]);
    let (marked, open, _) = judged(&policies, "  b: 1\n");
    assert!(marked.is_empty() && open.is_empty());
}

#[test]
fn a_kind_of_another_group_is_not_asked_about() {
    let policies = policy_with("kinds: [example.com/Thing]", "deny contains \"no\"");
    assert!(judged(&policies, "  a: 1\n").0.is_empty());
    let policies = policy_with("kinds: [Thing]", "deny contains \"no\"");
    assert_eq!(judged(&policies, "  a: 1\n").0.len(), 1);
}

#[test]
fn labels_that_are_not_known_leave_the_question_open() {
    let policies = policy_with(
        "facet: labels",
        "deny contains {\"message\": \"no\", \"label\": name} if {
	some name in input.label_names
	not input.labels[name] == \"good\"
}",
    );
    let ask = |values: &str| {
        let (source, mut resource) = thing(&format!("  labels: {values}\n"));
        let labels = resource.at("spec.labels").known().cloned();
        let values = labels.or_else(|| {
            let at = resource.head;
            Some(Value::unknown(Unknown::new(Reason::Variable, "var.tags"), at))
        });
        resource.facets.labels = Some(Labels {
            word: "labels",
            values,
            at: resource.head,
        });
        let mut out = Verdicts::default();
        policies.judge_resource(&resource, &mut out);
        let marked: Vec<String> = out.findings.iter().map(|f| source.slice(f.span).to_owned()).collect();
        (marked, out.undecided.len())
    };
    assert_eq!(ask("{a: good, b: bad, c: \"?\"}"), (vec!["bad".to_owned()], 1));
    assert_eq!(ask("\"?\""), (vec![], 1));
}

fn three() -> Data {
    let nowhere = Span::new(SourceId(0), 0, 0);
    Data::List(vec![Value::new(Data::Number(Number::Int(3)), nowhere)])
}

#[test]
fn an_option_has_a_default_and_can_be_set() {
    let body = "deny contains {\"message\": \"no\", \"path\": [\"spec\", \"a\"]} if not input.body.spec.a in input.options.allowed";
    let mut policies = policy_with(
        "kinds: [Thing]\noptions:\n  allowed:\n    about: what is allowed\n    default: [one, two]",
        body,
    );
    assert!(judged(&policies, "  a: two\n").0.is_empty());
    assert!(policies.set_option("k8s-thing", "allowed", &three()));
    assert_eq!(judged(&policies, "  a: two\n").0, ["two"]);
    assert!(!policies.set_option("k8s-thing", "allwed", &three()));
}

#[test]
fn only_what_is_selected_is_asked() {
    let policies = policy("deny contains \"no\"");
    assert!(policies.select(|info| info.id != "k8s-thing").is_empty());
    assert_eq!(judged(&policies.select(|_| true), "  a: 1\n").0.len(), 1);
}

/// The problem that a policy causes instead of an answer.
fn problem_of(body: &str) -> String {
    let (marked, open, out) = judged(&policy(body), "  a: 1\n  list: []\n");
    assert!(marked.is_empty() && open.is_empty(), "{out:?}");
    assert_eq!(out.problems.len(), 1, "{out:?}");
    assert_eq!(
        out.problems[0].path.as_deref(),
        Some("policies/kubernetes/k8s_thing.rego")
    );
    out.problems[0].message.clone()
}

#[test]
fn a_policy_that_cannot_be_run_is_a_problem_and_nothing_more() {
    assert!(problem_of("deny contains {").contains("policy"));
    assert!(problem_of("deny contains x if y == 1").contains("policy"));
    assert!(problem_of("deny := 1").contains("not a set"));
    assert!(problem_of("deny contains {\"path\": [\"spec\"]}").contains("no message"));
    assert!(problem_of("deny contains {\"message\": \"no\", \"path\": \"spec\"}").contains("list of keys"));
    assert!(problem_of("deny contains {\"message\": \"no\", \"image\": 3}").contains("no image 3"));
}

#[test]
fn a_policy_that_runs_for_ever_is_stopped() {
    let body = "deny contains \"no\" if {
	numbers := numbers.range(1, 3000)
	some a in numbers
	some b in numbers
	some c in numbers
	a + b + c < 0
}";
    let policies = policy(body);
    let begin = std::time::Instant::now();
    for _ in 0..10 {
        let (_, _, out) = judged(&policies, "  a: 1\n");
        assert!(out.problems[0].message.contains("time"), "{:?}", out.problems);
    }
    assert!(begin.elapsed().as_secs() < 15, "it is asked again and again");
}

#[test]
fn a_builtin_that_fails_takes_nothing_with_it() {
    let (_, _, out) = judged(
        &policy("deny contains \"no\" if object.subset(input.body.spec.list, [])\ndeny contains \"yes\""),
        "  list: []\n",
    );
    assert!(out.problems.len() + out.findings.len() >= 1);
}

#[test]
fn every_bundled_policy_can_be_used() {
    let policies = Policies::bundled(portcullis_policies::FILES);
    assert!(policies.problems().is_empty(), "{:?}", policies.problems());
    assert!(policies.infos().count() >= 18);
}
