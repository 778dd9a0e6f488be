//! Units as evaluated Terraform will give them, made by hand: one for each directory, with what its calls make.

use std::sync::Arc;

use portcullis_model::value::{Entry, Key, Map};
use portcullis_model::{CallSite, Cancel, Comment, Data, File, Origin, Reason, Resource, Unit, Unknown, Value};

use super::*;
use crate::catalogue::Catalogue;
use crate::config::Config;
use crate::judge::Judge;
use crate::tree::MemoryTree;

const RULE: &str = "aws-s3-acl-public-read";

/// A file of the tests, with its comments found.
fn file(id: u32, path: &str, text: &str) -> Arc<File> {
    let source = Arc::new(Source::new(SourceId(id), path, text.to_owned()));
    let mut comments = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some(start) = line.find('#') {
            let words = line[start..].trim_end();
            comments.push(Comment {
                span: source.span(at + start, at + start + words.len()),
                text: words.trim_start_matches('#').trim().into(),
            });
        }
        at += line.len();
    }
    Arc::new(File { source, comments })
}

/// The span of the first occurrence.
fn span(file: &File, needle: &str) -> Span {
    let start = file
        .source
        .text()
        .find(needle)
        .unwrap_or_else(|| panic!("{needle} is there"));
    file.source.span(start, start + needle.len())
}

/// The block that begins with these words, and its header.
fn block(file: &File, words: &str) -> (Span, Span) {
    let head = span(file, words);
    let text = file.source.text();
    let end = text[head.end as usize..]
        .find("\n}")
        .map_or(text.len(), |end| head.end as usize + end + 2);
    (file.source.span(head.start as usize, end), head)
}

/// What `acl` is of an instance of a bucket.
#[derive(Clone, Copy)]
enum Acl {
    Known(&'static str),
    ByWayOf(&'static str, Span),
    Unset,
}

/// An instance of the one bucket of a module's file. The address has `{}` where the module's goes.
fn bucket(file: &File, address: &str, block_address: &str, calls: &[CallSite], acl: Acl) -> Resource {
    let (whole, head) = block(file, "resource \"aws_s3_bucket\" \"b\"");
    let at = span(file, "var.acl");
    let (data, origin) = match acl {
        Acl::Known(text) => (Data::String(text.into()), None),
        Acl::ByWayOf(text, span) => {
            let origin = Origin {
                what: "variable acl".into(),
                span,
                from: None,
            };
            (Data::String(text.into()), Some(Arc::new(origin)))
        }
        Acl::Unset => (Data::Unknown(Arc::new(Unknown::new(Reason::Variable, "var.acl"))), None),
    };
    let value = Value {
        origin,
        ..Value::new(data, at)
    };
    let key = Key {
        name: "acl".into(),
        span: span(file, "acl"),
    };
    let mut body = Map::empty(head);
    body.entries.push(Entry { key, value });
    let mut resource = Resource::new(FormatId::Terraform, "aws_s3_bucket", Value::new(Data::Map(body), whole));
    resource.name = "b".into();
    resource.address = address.into();
    resource.block = if block_address == address { "" } else { block_address }.into();
    resource.calls = Arc::from(calls);
    resource
}

fn call(file: &File, name: &str, address: &str) -> CallSite {
    let (span, head) = block(file, &format!("module \"{name}\""));
    CallSite {
        address: address.into(),
        head,
        span,
    }
}

/// The blocks of a root that call modules.
fn modules(file: &File, names: &[&str]) -> Vec<Resource> {
    let module = |name: &&str| {
        let (whole, head) = block(file, &format!("module \"{name}\""));
        let mut resource = Resource::new(
            FormatId::Terraform,
            "module",
            Value::new(Data::Map(Map::empty(head)), whole),
        );
        resource.address = smol_str::format_smolstr!("module.{name}");
        resource
    };
    names.iter().map(module).collect()
}

fn unit(name: &str, files: &[&Arc<File>], resources: Vec<Resource>, called: Vec<Resource>) -> Unit {
    let mut unit = Unit::new(name, FormatId::Terraform);
    unit.files = files.iter().map(|file| Arc::clone(file)).collect();
    unit.resources = resources;
    unit.called = called;
    unit
}

/// Judges and settles; all files are asked about but those named.
fn settled(units: Vec<Unit>, unasked: &[&str]) -> Outcome {
    let config = Config {
        select: vec![RULE.to_owned()],
        ..Config::default()
    };
    let catalogue = Catalogue::bundled();
    let (plan, chosen) = Plan::new(&config, catalogue.all()).unwrap_or_else(|error| panic!("{error}"));
    let judge = Judge::new(catalogue, &chosen, &plan.options);
    let files: Vec<(Arc<str>, String)> = units
        .iter()
        .flat_map(|unit| &unit.files)
        .map(|file| (Arc::clone(file.source.path()), file.source.text().to_owned()))
        .filter(|(path, _)| !unasked.contains(&&**path))
        .collect();
    let tree = MemoryTree::new(files);
    let mut gathered = Gathered::default();
    for (number, unit) in units.into_iter().enumerate() {
        gathered.add(number, Kept::of(&unit, judge.judge(&unit, &plan, &Cancel::new())));
    }
    let terms = Terms {
        plan: &plan,
        catalogue,
        today: "2026-11-21",
        limits: &Limits::default(),
    };
    settle(gathered, FormatId::Terraform, &terms, &tree)
}

const MODULE: &str = "resource \"aws_s3_bucket\" \"b\" {\n  acl = var.acl\n}\n";
const ROOT: &str = "module \"a\" {\n  source = \"./m\"\n}\n\nmodule \"b\" {\n  source = \"./m\"\n}\n";

/// A root that calls the module twice, and the module itself; each bucket with its ACL.
fn twice(root: &str, module: &str, by_a: Acl, by_b: Acl, alone: Acl) -> Vec<Unit> {
    let (root, module) = (file(0, "main.tf", root), file(1, "m/main.tf", module));
    let made = |name: &str, acl: Acl| {
        let (at, address) = (format!("module.{name}"), format!("module.{name}.aws_s3_bucket.b"));
        bucket(&module, &address, &address, &[call(&root, name, &at)], acl)
    };
    let called = vec![made("a", by_a), made("b", by_b)];
    let own = bucket(&module, "aws_s3_bucket.b", "aws_s3_bucket.b", &[], alone);
    vec![
        unit("", &[&root, &module], modules(&root, &["a", "b"]), called),
        unit("m", &[&module], vec![own], vec![]),
    ]
}

fn places(finding: &Finding) -> Vec<&str> {
    finding.related.iter().map(|related| related.message.as_str()).collect()
}

fn complaints(outcome: &Outcome) -> Vec<&str> {
    outcome
        .problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect()
}

#[test]
fn what_is_true_of_several_instances_is_one_finding() {
    let public = || Acl::Known("public-read");
    let outcome = settled(twice(ROOT, MODULE, public(), public(), Acl::Unset), &[]);
    let [reported] = &outcome.findings[..] else {
        panic!("not one finding: {:?}", outcome.findings);
    };
    let finding = &reported.finding;
    assert_eq!(finding.resource, "aws_s3_bucket.b", "no module, since there are two");
    assert_eq!(
        finding.instances,
        ["module.a.aws_s3_bucket.b", "module.b.aws_s3_bucket.b"]
    );
    assert_eq!(places(finding), ["called here as module.a", "called here as module.b"]);
    assert!(outcome.undecided.is_empty(), "it is decided");
    assert_eq!(
        (outcome.files, outcome.resources),
        (2, 3),
        "each file and block counts once"
    );
}

#[test]
fn one_faulty_call_is_named_and_the_fingerprint_does_not_depend_on_how_many_there_are() {
    let public = || Acl::Known("public-read");
    let one = settled(twice(ROOT, MODULE, public(), Acl::Known("private"), Acl::Unset), &[]);
    let both = settled(twice(ROOT, MODULE, public(), public(), Acl::Unset), &[]);
    assert_eq!(one.findings[0].finding.resource, "module.a.aws_s3_bucket.b");
    assert!(one.findings[0].finding.instances.is_empty());
    assert_eq!(one.findings[0].fingerprint, both.findings[0].fingerprint);
}

#[test]
fn instances_of_one_module_are_told_under_its_address_without_keys() {
    let (root, module) = (file(0, "main.tf", ROOT), file(1, "m/main.tf", MODULE));
    let site = [call(&root, "a", "module.a")];
    let made = |key: &str| {
        let address = format!("module.a.aws_s3_bucket.b[\"{key}\"]");
        bucket(
            &module,
            &address,
            "module.a.aws_s3_bucket.b",
            &site,
            Acl::Known("public-read"),
        )
    };
    let called = vec![made("x"), made("y")];
    let outcome = settled(vec![unit("", &[&root, &module], modules(&root, &["a"]), called)], &[]);
    let finding = &outcome.findings[0].finding;
    assert_eq!(finding.resource, "module.a.aws_s3_bucket.b");
    assert_eq!(finding.instances.len(), 2);
    assert_eq!(places(finding), ["called here as module.a"]);
}

#[test]
fn a_block_that_calls_make_is_judged_as_they_make_it() {
    let private = || Acl::Known("private");
    let outcome = settled(
        twice(ROOT, MODULE, private(), private(), Acl::Known("public-read")),
        &[],
    );
    assert!(outcome.findings.is_empty() && outcome.undecided.is_empty());
}

#[test]
fn a_block_that_only_examples_call_is_judged_as_it_stands_too() {
    let module = file(1, "m/main.tf", MODULE);
    let alone = || {
        bucket(
            &module,
            "aws_s3_bucket.b",
            "aws_s3_bucket.b",
            &[],
            Acl::Known("public-read"),
        )
    };
    let count = |caller: &str| {
        let root = file(0, caller, ROOT);
        let site = [call(&root, "a", "module.a")];
        let address = "module.a.aws_s3_bucket.b";
        let called = vec![bucket(&module, address, address, &site, Acl::Known("private"))];
        let units = vec![
            unit("", &[&root, &module], modules(&root, &["a"]), called),
            unit("m", &[&module], vec![alone()], vec![]),
        ];
        settled(units, &[]).findings.len()
    };
    assert_eq!(count("m/examples/full/main.tf"), 1);
    assert_eq!(count("a/main.tf"), 0);
}

#[test]
fn a_block_that_nothing_calls_is_judged_as_it_stands() {
    let module = file(1, "m/main.tf", MODULE);
    let own = bucket(
        &module,
        "aws_s3_bucket.b",
        "aws_s3_bucket.b",
        &[],
        Acl::Known("public-read"),
    );
    let outcome = settled(vec![unit("m", &[&module], vec![own], vec![])], &[]);
    assert_eq!(outcome.findings[0].finding.resource, "aws_s3_bucket.b");
    assert!(outcome.findings[0].finding.related.is_empty());
}

#[test]
fn a_question_that_one_instance_answers_with_a_fault_is_not_open() {
    let outcome = settled(
        twice(ROOT, MODULE, Acl::Known("public-read"), Acl::Unset, Acl::Unset),
        &[],
    );
    assert_eq!((outcome.findings.len(), outcome.undecided.len()), (1, 0));
    let outcome = settled(twice(ROOT, MODULE, Acl::Unset, Acl::Unset, Acl::Unset), &[]);
    assert_eq!((outcome.findings.len(), outcome.undecided.len()), (0, 1));
    assert_eq!(outcome.undecided[0].resource, "aws_s3_bucket.b");
}

#[test]
fn a_fault_in_a_module_that_nobody_asked_about_is_told_at_the_call() {
    let public = || Acl::Known("public-read");
    let outcome = settled(twice(ROOT, MODULE, public(), public(), Acl::Unset), &["m/main.tf"]);
    let told: Vec<(&str, &str, u32)> = outcome
        .findings
        .iter()
        .map(|reported| {
            let finding = &reported.finding;
            (finding.message.as_str(), finding.resource.as_str(), finding.span.start)
        })
        .collect();
    let words = "the ACL lets everyone read";
    let a = format!("in module.a (m/main.tf:2): {words}");
    let b = format!("in module.b (m/main.tf:2): {words}");
    assert_eq!(
        told,
        [
            (a.as_str(), "module.a.aws_s3_bucket.b", 0),
            (b.as_str(), "module.b.aws_s3_bucket.b", 33)
        ]
    );
    assert_eq!(
        places(&outcome.findings[0].finding),
        ["here, in the module that is called"]
    );
    assert_eq!((outcome.files, outcome.resources), (1, 2));
    assert!(
        outcome.sources.contains_key(&SourceId(1)),
        "the inner place can be shown"
    );
}

#[test]
fn a_suppression_at_a_call_takes_out_what_the_call_makes() {
    let public = || Acl::Known("public-read");
    for words in [
        "# portcullis: ignore[aws-s3-acl-public-read] agreed\nmodule \"a\" {\n",
        "# trivy:ignore:AWS-0092\nmodule \"a\" {\n",
        "module \"a\" { # portcullis: ignore[aws-s3-acl-public-read] agreed\n",
        "module \"a\" {\n  # checkov:skip=CKV_AWS_20:agreed\n",
    ] {
        let root = ROOT.replacen("module \"a\" {\n", words, 1);
        let outcome = settled(twice(&root, MODULE, public(), public(), Acl::Unset), &[]);
        assert_eq!(
            outcome.findings[0].finding.resource, "module.b.aws_s3_bucket.b",
            "{words}"
        );
        assert_eq!((outcome.suppressed.len(), complaints(&outcome)), (0, vec![]), "{words}");

        let outcome = settled(twice(&root, MODULE, public(), Acl::Known("private"), Acl::Unset), &[]);
        assert_eq!((outcome.findings.len(), outcome.suppressed.len()), (0, 1), "{words}");

        let outcome = settled(twice(&root, MODULE, public(), public(), Acl::Unset), &["m/main.tf"]);
        assert_eq!((outcome.findings.len(), outcome.suppressed.len()), (1, 1), "{words}");
    }
}

#[test]
fn a_suppression_in_the_called_file_covers_every_call() {
    let public = || Acl::Known("public-read");
    let module = format!("# portcullis: ignore[aws-s3-acl-public-read] agreed\n{MODULE}");
    let outcome = settled(twice(ROOT, &module, public(), public(), Acl::Unset), &[]);
    assert_eq!((outcome.findings.len(), outcome.suppressed.len()), (0, 1));
    assert_eq!(outcome.suppressed[0].finding.instances.len(), 2);
    assert!(complaints(&outcome).is_empty());
}

#[test]
fn a_suppression_of_the_callers_file_is_not_one_of_the_module() {
    let public = || Acl::Known("public-read");
    let root = format!("# portcullis: ignore-file[aws-s3-acl-public-read] agreed\n{ROOT}");
    let outcome = settled(twice(&root, MODULE, public(), public(), Acl::Unset), &[]);
    assert_eq!(outcome.findings.len(), 1);
    assert_eq!(complaints(&outcome).len(), 1, "it suppresses nothing");
}

#[test]
fn a_suppression_at_a_call_that_makes_no_fault_is_of_no_use_unless_the_call_was_not_followed() {
    let private = || Acl::Known("private");
    let root = ROOT.replacen(
        "module \"a\"",
        "# portcullis: ignore[aws-s3-acl-public-read] agreed\nmodule \"a\"",
        1,
    );
    let mut units = twice(&root, MODULE, private(), private(), private());
    assert_eq!(complaints(&settled(units.clone(), &[])).len(), 1);
    for unit in &mut units {
        unit.called.clear();
    }
    assert!(
        complaints(&settled(units, &[])).is_empty(),
        "nobody can tell what the module holds"
    );
}

#[test]
fn a_suppression_that_the_module_needs_by_itself_is_of_use() {
    let module = format!("# portcullis: ignore[aws-s3-acl-public-read] agreed\n{MODULE}");
    let private = || Acl::Known("private");
    let outcome = settled(
        twice(ROOT, &module, private(), private(), Acl::Known("public-read")),
        &[],
    );
    assert_eq!((outcome.findings.len(), outcome.suppressed.len()), (0, 0));
    assert!(complaints(&outcome).is_empty(), "{:?}", complaints(&outcome));
}

#[test]
fn the_way_of_a_value_becomes_places_before_the_calls() {
    let root = file(0, "main.tf", ROOT);
    let way = span(&root, "./m");
    let units = twice(
        ROOT,
        MODULE,
        Acl::ByWayOf("public-read", way),
        Acl::Known("private"),
        Acl::Unset,
    );
    let outcome = settled(units, &[]);
    let finding = &outcome.findings[0].finding;
    assert_eq!(places(finding), ["by way of variable acl", "called here as module.a"]);
    assert_eq!(finding.related[0].span, way);
}

#[test]
fn the_order_of_units_does_not_matter_to_what_is_reported() {
    let public = || Acl::Known("public-read");
    let mut units = twice(ROOT, MODULE, public(), public(), public());
    let forward = settled(units.clone(), &[]);
    units.reverse();
    let backward = settled(units, &[]);
    assert_eq!(forward.findings, backward.findings);
}
