//! What evaluated blocks become.

use std::collections::HashMap;
use std::sync::Arc;

use portcullis_model::{Data, Lookup, Reason, Resource, Source, SourceId, Span};
use smol_str::SmolStr;

use super::{Lowering, Naming, naming, resource};
use crate::evaluate::{Budget, Environment, Fault, Files, Scope, Unread};
use crate::syntax::{Step, StepKind};
use crate::value::{Fields, Handle, Target, Type, Unknown, Val};
use crate::{parse, syntax};

/// An environment in which names are what a test says, each a `var` or an attribute of a resource.
struct Names {
    source: Arc<Source>,
    values: HashMap<&'static str, Val>,
    budget: Budget,
}

impl Files for Names {
    fn read(&self, _path: &str) -> Result<Arc<[u8]>, Unread> {
        Err(Unread::Missing("there are no files".into()))
    }

    fn below(&self, _directory: &str) -> Result<Vec<SmolStr>, Unread> {
        Ok(Vec::new())
    }
}

impl Environment for Names {
    fn name(&self, root: &str, steps: &[Step], span: Span) -> Result<(Val, usize), Fault> {
        let mut name = root.to_owned();
        for (count, step) in steps.iter().enumerate() {
            match &step.kind {
                StepKind::Attribute(part) => name = format!("{name}.{part}"),
                _ => name += self.source.slice(step.span),
            }
            if let Some(value) = self.values.get(name.as_str()) {
                return Ok((value.clone(), count + 1));
            }
        }
        Err(Fault::error(span, "no such name"))
    }

    fn member(&self, _handle: Handle, _name: &str, span: Span) -> Result<Val, Fault> {
        Err(Fault::error(span, "no such attribute"))
    }

    fn whole(&self, _handle: Handle) -> Result<Val, Fault> {
        Ok(Val::object(Fields::default()))
    }

    fn text(&self, span: Span) -> &str {
        self.source.slice(span)
    }

    fn files(&self) -> &dyn Files {
        self
    }

    fn budget(&self) -> &Budget {
        &self.budget
    }
}

const DEFAULT: Span = Span {
    source: SourceId(7),
    start: 10,
    end: 30,
};

/// A value that is the default of a variable.
fn default(name: &str, value: Val) -> Val {
    value.at(DEFAULT).named(format!("default of variable {name}"), DEFAULT)
}

fn object<const N: usize>(pairs: [(&str, Val); N]) -> Val {
    Val::object(Fields::from_pairs(
        pairs.map(|(name, value)| (SmolStr::new(name), value)),
    ))
}

fn unset(name: &str) -> Val {
    Val::unknown(Unknown::new(Reason::Variable, name, Type::Any))
}

/// The resource `a_b.c` with this body, and its text.
fn lowered(body: &str, values: Vec<(&'static str, Val)>) -> (Resource, Arc<Source>) {
    let text = format!("resource \"a_b\" \"c\" {{\n{body}\n}}\n");
    let source = Arc::new(Source::new(SourceId(0), "main.tf", text));
    let hcl = parse::parse(&source);
    assert_eq!(hcl.problems, []);
    let names = Names {
        source: Arc::clone(&source),
        values: values.into_iter().collect(),
        budget: Budget::new(1_000_000, 1_000_000),
    };
    let block = &hcl.body.blocks[0];
    let naming = Naming {
        address: "module.m.a_b.c[0]".into(),
        ..naming(block)
    };
    let resource = resource(block, naming, Lowering::evaluated(Scope::new(&names), "module.m."));
    (resource, source)
}

fn why(lookup: Lookup<'_>) -> (Reason, String) {
    match lookup {
        Lookup::Unknown { unknown, .. } => (unknown.reason, unknown.subject.to_string()),
        other => panic!("known: {other:?}"),
    }
}

#[test]
fn what_is_written_has_no_origin_and_what_is_computed_tells_its_way() {
    let tags = object([("Team", Val::string("net"))]);
    let (resource, source) = lowered(
        "plain = \"x\"\nname = var.name\ntags = var.tags\nmixed = { a = \"x\", b = var.name }\nchoice = 1 < 2 ? \"p\" : \"q\"",
        vec![
            ("var.name", default("name", Val::string("web"))),
            ("var.tags", default("tags", tags)),
        ],
    );
    assert!(resource.at("plain").known().is_some_and(|value| value.origin.is_none()));
    let name = resource.at("name").known().unwrap();
    assert_eq!((name.as_str(), source.slice(name.span)), (Some("web"), "var.name"));
    let origin = name.origin.as_ref().unwrap();
    assert_eq!(
        (origin.what.as_str(), origin.span),
        ("default of variable name", DEFAULT)
    );
    let team = resource.at("tags.Team").known().unwrap();
    assert_eq!(source.slice(team.span), "var.tags");
    assert_eq!(team.origin.as_ref().unwrap().what, "default of variable tags");
    assert_eq!(source.slice(resource.at("mixed.a").span()), "x");
    assert!(
        resource
            .at("mixed.a")
            .known()
            .is_some_and(|value| value.origin.is_none())
    );
    assert_eq!(source.slice(resource.at("mixed.b").span()), "var.name");
    let choice = resource.at("choice").known().unwrap();
    assert_eq!((choice.as_str(), choice.origin.is_some()), (Some("p"), true));
}

#[test]
fn the_way_ends_at_the_very_literal() {
    let literal = Span {
        start: 15,
        end: 18,
        ..DEFAULT
    };
    let tags = object([("Team", Val::string("net").at(literal))]);
    let (resource, _) = lowered("tags = var.tags", vec![("var.tags", default("tags", tags))]);
    let team = resource.at("tags.Team").known().unwrap();
    assert_eq!(team.origin.as_ref().unwrap().span, literal);
}

#[test]
fn literals_are_those_that_are_written_here() {
    let (resource, _) = lowered(
        "a = \"here\"\nb = var.name\nc = \"x${\"y\"}\"\nd = \"x-${var.name}\"",
        vec![("var.name", default("name", Val::string("elsewhere")))],
    );
    let mut texts = Vec::new();
    resource.each_literal(&mut |literal| texts.push(literal.text.to_owned()));
    assert_eq!(texts, ["here", "xy"]);
    assert_eq!(resource.at("d").as_str(), Some("x-elsewhere"));
}

#[test]
fn what_has_no_value_says_why() {
    let partly = Unknown {
        fields: Some(Arc::new(Fields::from_pairs([("a".into(), Val::string("x"))]))),
        ..Unknown::new(Reason::Module, "module.m.tags", Type::Any)
    };
    let (resource, _) = lowered(
        "unset = var.unset\nerror = [1][5]\nnothing = var.null\nobject = var.partly\nprefix = \"arn:${var.unset}\"",
        vec![
            ("var.unset", unset("var.unset")),
            ("var.null", Val::null(Type::Any)),
            ("var.partly", Val::unknown(partly)),
        ],
    );
    assert_eq!(why(resource.at("unset")), (Reason::Variable, "var.unset".to_owned()));
    assert_eq!(why(resource.at("error")), (Reason::Error, "[1][5]".to_owned()));
    assert!(resource.at("nothing").is_missing());
    assert_eq!(resource.at("object.a").as_str(), Some("x"));
    assert!(resource.at("object.b").is_unknown());
    let Lookup::Unknown { unknown, .. } = resource.at("prefix") else {
        panic!("it is known")
    };
    assert_eq!(unknown.prefix, "arn:");
}

#[test]
fn a_secret_is_marked_with_all_that_is_in_it() {
    let secret = object([("password", Val::string("hunter2"))]).with_sensitive(true);
    let (resource, _) = lowered("a = var.secret\nb = \"x\"", vec![("var.secret", secret)]);
    assert!(resource.at("a").known().unwrap().sensitive);
    assert!(resource.at("a.password").known().unwrap().sensitive);
    assert!(!resource.at("b").known().unwrap().sensitive);
}

#[test]
fn a_computed_key_that_is_known_is_a_key() {
    let (resource, _) = lowered(
        "tags = { (var.key) = 1, Name = \"a\", \"${var.key}-2\" = 2, 3 = 4 }\nopen = { (var.unset) = 1 }",
        vec![("var.key", Val::string("Owner")), ("var.unset", unset("var.unset"))],
    );
    let number = |path: &str| resource.at(path).known().and_then(|value| value.as_i64());
    assert_eq!(
        (number("tags.Owner"), number("tags.Owner-2"), number("tags.3")),
        (Some(1), Some(2), Some(4))
    );
    assert!(resource.at("tags.Team").is_missing());
    assert!(resource.at("open.Team").is_unknown());
}

#[test]
fn a_dynamic_block_makes_a_block_for_each_element() {
    let (resource, source) = lowered(
        r#"
  rule {
    port = 1
  }
  dynamic "rule" {
    for_each = var.ports
    content {
      port = rule.value
      nth  = rule.key
    }
  }
  dynamic "empty" {
    for_each = []
    content {}
  }
"#,
        vec![(
            "var.ports",
            default("ports", Val::tuple([Val::number(80), Val::number(443)])),
        )],
    );
    let rules = resource.at("rule");
    assert_eq!(rules.items().len(), 3);
    let number = |path: &str| resource.at(path).known().and_then(|value| value.as_i64());
    assert_eq!(
        (number("rule.0.port"), number("rule.2.port"), number("rule.2.nth")),
        (Some(1), Some(443), Some(1))
    );
    assert_eq!(source.slice(resource.at("rule.1.port").span()), "rule.value");
    let port = resource.at("rule.1.port").known().unwrap();
    assert_eq!(port.origin.as_ref().unwrap().what, "default of variable ports");
    assert!(source.slice(rules.items()[1].span).starts_with("content {"));
    assert!(resource.at("empty").is_missing());
}

#[test]
fn dynamic_blocks_nest_with_iterators_and_labels() {
    let groups = object([
        ("a", object([("ports", Val::tuple([Val::number(1), Val::number(2)]))])),
        ("b", object([("ports", Val::tuple([]))])),
    ]);
    let (resource, _) = lowered(
        r#"
  dynamic "group" {
    for_each = var.groups
    iterator = it
    content {
      name = it.key
      dynamic "rule" {
        for_each = it.value.ports
        content {
          text = "${it.key}-${rule.value}"
        }
      }
    }
  }
  dynamic "setting" {
    for_each = ["x", "y"]
    labels   = [setting.value, "z"]
    content {
      on = true
    }
  }
"#,
        vec![("var.groups", groups)],
    );
    assert_eq!(resource.at("group.0.rule.1.text").as_str(), Some("a-2"));
    assert_eq!(resource.at("group.1.name").as_str(), Some("b"));
    assert!(resource.at("group.1.rule").is_missing());
    assert!(resource.at("setting.0.x.z.on").when_missing(false).is(true).holds());
    assert!(resource.at("setting.1.y.z.on").when_missing(false).is(true).holds());
}

#[test]
fn a_dynamic_block_over_what_is_not_known_may_or_may_not_be() {
    let many = Val::tuple(vec![Val::bool(true); 1_001]);
    let (resource, _) = lowered(
        r#"
  rule {
    port = 1
  }
  dynamic "rule" {
    for_each = var.unset
    content {}
  }
  dynamic "other" {
    for_each = var.unset
    content {}
  }
  dynamic "wrong" {
    for_each = "text"
    content {}
  }
  dynamic "many" {
    for_each = var.many
    content {}
  }
"#,
        vec![("var.unset", unset("var.unset")), ("var.many", many)],
    );
    assert_eq!(resource.at("rule").items().len(), 2);
    assert_eq!(
        resource.at("rule.0.port").known().and_then(|value| value.as_i64()),
        Some(1)
    );
    assert!(matches!(resource.at("rule").items()[1].data, Data::Unknown(_)));
    assert_eq!(why(resource.at("other")), (Reason::Dynamic, "other".to_owned()));
    assert_eq!(why(resource.at("wrong")), (Reason::Error, "\"text\"".replace('"', "")));
    assert_eq!(why(resource.at("many")).0, Reason::Limit);
}

#[test]
fn the_computed_parts_of_a_document_are_filled_in() {
    let (resource, source) = lowered(
        "  policy = <<-EOT\n    {\"Effect\": \"Allow\", \"Action\": [\"s3:*\", \"${var.action}\"],\n     \"Resource\": \"arn:${var.name}/${var.unset}/*\", \"Who\": ${var.who}}\n  EOT",
        vec![
            ("var.action", default("action", Val::string("iam:PassRole"))),
            ("var.name", Val::string("bucket")),
            ("var.who", Val::string("[\"me\"]")),
            ("var.unset", unset("var.unset")),
        ],
    );
    let policy = resource.document("policy");
    assert_eq!(source.slice(policy.at("Effect").span()), "Allow");
    assert_eq!(source.slice(policy.at("Action.0").span()), "s3:*");
    let action = policy.at("Action.1").known().unwrap();
    assert_eq!(
        (action.as_str(), source.slice(action.span)),
        (Some("iam:PassRole"), "${var.action}")
    );
    assert_eq!(action.origin.as_ref().unwrap().what, "default of variable action");
    let Lookup::Unknown { unknown, at } = policy.at("Resource") else {
        panic!("it is known")
    };
    assert_eq!(unknown.prefix, "arn:bucket/");
    assert_eq!(source.slice(at), "arn:${var.name}/${var.unset}/*");
    assert_eq!(policy.at("Who.0").as_str(), Some("me"));
}

#[test]
fn a_document_that_was_made_elsewhere_has_the_place_of_its_use() {
    let text = Val::string(r#"{"Action": "*"}"#);
    let encoded = object([("Action", Val::string("s3:*")), ("Resource", unset("var.unset"))]);
    let made = Val::unknown(Unknown::new(Reason::Expression, "jsonencode()", Type::String)).with_document(encoded);
    let (resource, source) = lowered(
        "a = var.text\nb = var.made\nc = jsonencode({ Action = [var.action] })\nrule {\n  d = var.text\n}",
        vec![
            ("var.text", default("text", text)),
            ("var.made", default("made", made)),
            ("var.action", default("action", Val::string("x"))),
        ],
    );
    let a = resource.document("a").at("Action").known().unwrap();
    assert_eq!((a.as_str(), source.slice(a.span)), (Some("*"), "var.text"));
    assert_eq!(a.origin.as_ref().unwrap().what, "default of variable text");
    assert_eq!(resource.document("b").at("Action").as_str(), Some("s3:*"));
    assert!(resource.document("b").at("Resource").is_unknown());
    let c = resource.document("c").at("Action.0").known().unwrap();
    assert_eq!((c.as_str(), source.slice(c.span)), (Some("x"), "var.action"));
    assert_eq!(resource.document("rule.d").at("Action").as_str(), Some("*"));
}

#[test]
fn a_reference_to_an_instance_takes_the_place_of_the_written_one() {
    let target = |address: &str| Target {
        address: address.into(),
        attribute: "id".into(),
    };
    let instance = Unknown {
        targets: Arc::from([target("module.m.aws_b.x[\"k\"]")]),
        ..Unknown::new(Reason::Reference, "aws_b.x", Type::String)
    };
    let hidden = Val::string("name").read_from(target("module.m.aws_b.y"));
    let (resource, _) = lowered(
        "a = [aws_b.x[\"k\"].id]\nb = var.hidden\nc = aws_b.z.id",
        vec![
            ("aws_b.x[\"k\"].id", Val::unknown(instance)),
            ("var.hidden", hidden),
            ("aws_b.z.id", unset("aws_b.z.id")),
        ],
    );
    let found: Vec<_> = resource
        .references
        .iter()
        .map(|reference| (reference.via.as_str(), reference.target.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("b", "module.m.var.hidden"),
            ("c", "module.m.aws_b.z"),
            ("a", "module.m.aws_b.x[\"k\"]"),
            ("b", "module.m.aws_b.y"),
        ]
    );
}

#[test]
fn both_forms_make_the_same_resource() {
    let native = "resource \"a_b\" \"c\" {\n  provider = aws.west\n  name = \"x-${var.n}\"\n  depends_on = [a_b.d]\n  lifecycle {\n    ignore_changes = [tags]\n  }\n  dynamic \"rule\" {\n    for_each = [1, 2.50]\n    iterator = it\n    content {\n      port = it.value\n      dynamic \"inner\" {\n        for_each = [\"p\"]\n        content {\n          text = inner.value\n        }\n      }\n    }\n  }\n}\n";
    let json = r#"{"resource": {"a_b": {"c": {
        "//": "a comment",
        "provider": "aws.west",
        "name": "x-${var.n}",
        "depends_on": ["a_b.d"],
        "lifecycle": {"ignore_changes": ["tags"]},
        "dynamic": {"rule": {"for_each": [1, 2.50], "iterator": "it", "content": {
            "port": "${it.value}",
            "dynamic": {"inner": [{"for_each": ["p"], "content": {"text": "${inner.value}"}}]}}}}
    }}}}"#;
    let shown = |path: &str, text: &str| {
        let source = Arc::new(Source::new(SourceId(0), path, text.to_owned()));
        let body = if path.ends_with(".json") {
            let document = portcullis_yaml::parse(&source).documents.remove(0);
            syntax::configuration(&document.value, &source, &mut Vec::new())
        } else {
            parse::parse(&source).body
        };
        let names = Names {
            source: Arc::clone(&source),
            values: HashMap::from([("var.n", Val::string("web"))]),
            budget: Budget::new(1_000_000, 1_000_000),
        };
        let block = &body.blocks[0];
        let resource = resource(block, naming(block), Lowering::evaluated(Scope::new(&names), ""));
        let mut scalars = Vec::new();
        resource.body.each_scalar(None, &mut |key, value| {
            scalars.push((key.map(|key| key.name.to_string()), value.scalar_text()));
        });
        let references: Vec<_> = resource
            .references
            .iter()
            .map(|reference| {
                (
                    reference.via.clone(),
                    reference.target.clone(),
                    source.slice(reference.span).to_owned(),
                )
            })
            .collect();
        (resource.address, scalars, references)
    };
    let (of_native, of_json) = (shown("main.tf", native), shown("main.tf.json", json));
    assert_eq!(of_native, of_json);
    assert!(of_native.1.contains(&(Some("port".to_owned()), Some("2.5".into()))));
}
