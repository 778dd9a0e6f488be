//! The JSON Schema of a configuration file, by which editors complete and check it.

use std::collections::BTreeSet;

use portcullis_model::{RuleInfo, RuleOption, Setting};
use serde_json::{Map, Value, json};

use crate::Known;
use crate::keys::{KEYS, Key, SEVERITIES, Shape};

/// The schema as JSON text. It is as strict as the check of a file, but for what only the check can tell: whether a word
/// names a rule, and whether a pattern or a day is one.
#[must_use]
pub fn schema(known: &Known<'_>) -> String {
    let mut schema = Map::new();
    let mut say = |key: &str, value: Value| schema.insert(key.to_owned(), value);
    say("$schema", "https://json-schema.org/draft/2020-12/schema".into());
    say("$id", "https://portcullis.dev/schemas/portcullis.schema.json".into());
    say("title", "Portcullis configuration".into());
    say(
        "description",
        "Settings of the policy-as-code linter Portcullis: portcullis.yaml at the root of a repository, and in \
         directories below it where other rules hold."
            .into(),
    );
    // A file in which everything is commented out is one without a value.
    say("type", json!(["object", "null"]));
    say("additionalProperties", false.into());
    say("properties", properties(KEYS, known));
    // `select` says what runs, and `profile` has no effect beside it.
    say(
        "not",
        json!({ "required": ["profile", "select"], "properties": { "select": { "type": ["string", "array"] } } }),
    );
    say(
        "$defs",
        json!({
            "path": { "type": "string", "pattern": "\\S", "description": "A path relative to this file." },
            "pattern": { "type": "string", "pattern": "\\S", "description": "A pattern of paths as in `.gitignore`, relative to this file." },
            "rule": rule_words(known.rules),
            "severity": { "enum": SEVERITIES },
            "setting": setting_of_a_policy(),
        }),
    );
    let mut text = serde_json::to_string_pretty(&Value::Object(schema)).unwrap_or_default();
    text.push('\n');
    text
}

fn properties(keys: &[Key], known: &Known<'_>) -> Value {
    let properties = keys.iter().map(|key| {
        let mut schema = shape(&key.shape, known);
        if let Some(map) = schema.as_object_mut() {
            let about = key.about.to_owned();
            map.insert("description".to_owned(), about.into());
        }
        (key.name.to_owned(), schema)
    });
    Value::Object(properties.collect())
}

fn shape(shape: &Shape, known: &Known<'_>) -> Value {
    match shape {
        Shape::Text | Shape::Address => json!({ "type": "string", "pattern": "\\S" }),
        Shape::Path => json!({ "$ref": "#/$defs/path" }),
        Shape::Pattern => json!({ "$ref": "#/$defs/pattern" }),
        Shape::Day => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Shape::Word(words) => json!({ "enum": words }),
        Shape::Format => json!({ "enum": known.formats }),
        Shape::Rule { .. } => json!({ "$ref": "#/$defs/rule" }),
        Shape::List(of) => {
            let of = self::shape(of, known);
            json!({ "anyOf": [of, { "type": ["array", "null"], "items": of }] })
        }
        Shape::Map(keys) => nullable(object(keys, known)),
        Shape::Maps(keys) => json!({ "type": ["array", "null"], "items": object(keys, known) }),
        Shape::Severities => json!({
            "type": ["object", "null"],
            "propertyNames": { "$ref": "#/$defs/rule" },
            "additionalProperties": { "$ref": "#/$defs/severity" },
        }),
        Shape::Options => options(known.rules),
    }
}

fn object(keys: &[Key], known: &Known<'_>) -> Value {
    let required = keys.iter().filter(|key| key.required).map(|key| key.name);
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required.collect::<Vec<_>>(),
        "properties": properties(keys, known),
    })
}

fn nullable(mut schema: Value) -> Value {
    if let Some(kind) = schema.get_mut("type") {
        *kind = json!(["object", "null"]);
    }
    schema
}

/// What editors offer, and any other word: aliases and controls are many, and policies may bring more.
fn rule_words(rules: &[RuleInfo]) -> Value {
    let families: BTreeSet<&str> = rules.iter().map(RuleInfo::family).collect();
    let ids = rules.iter().map(|rule| rule.id.as_ref());
    let words: Vec<&str> = std::iter::once("all").chain(families).chain(ids).collect();
    json!({
        "description": "The id of a rule, an alias of another tool, a family or a control.",
        "anyOf": [{ "enum": words }, { "type": "string", "pattern": "\\S" }],
    })
}

/// The options of each rule that has some. Rules of policies that users bring are not known here.
fn options(rules: &[RuleInfo]) -> Value {
    let with_options = rules.iter().filter(|rule| !rule.options.is_empty());
    let of_rules = with_options.map(|rule| {
        let properties = rule.options.iter();
        let properties = properties.map(|option| (option.name.to_string(), option_schema(option)));
        let schema = json!({
            "description": rule.title(),
            "type": ["object", "null"],
            "additionalProperties": false,
            "properties": properties.collect::<Map<_, _>>(),
        });
        (rule.id.to_string(), schema)
    });
    json!({
        "type": ["object", "null"],
        "properties": of_rules.collect::<Map<_, _>>(),
        "additionalProperties": { "type": ["object", "null"], "additionalProperties": { "$ref": "#/$defs/setting" } },
    })
}

fn option_schema(option: &RuleOption) -> Value {
    let (mut schema, default) = match &option.default {
        Setting::Bool(flag) => (json!({ "type": "boolean" }), json!(flag)),
        Setting::Number(number) => (json!({ "type": "number" }), whole(*number)),
        Setting::Text(text) => (json!({ "type": "string" }), json!(text)),
        Setting::List(texts) => (
            json!({ "type": ["array", "string"], "items": { "type": "string" } }),
            json!(texts),
        ),
    };
    if let Some(map) = schema.as_object_mut() {
        map.insert("description".to_owned(), option.about.as_ref().into());
        map.insert("default".to_owned(), default);
    }
    schema
}

/// A number, without a point where it is whole.
fn whole(number: f64) -> Value {
    let text = number.to_string();
    text.parse::<i64>()
        .map_or_else(|_| json!(number), |number| json!(number))
}

fn setting_of_a_policy() -> Value {
    json!({ "type": ["boolean", "number", "string", "array"], "items": { "type": "string" } })
}
