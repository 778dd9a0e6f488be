//! Takes the settings out of a file that has no faults.

use portcullis::{Options, Scope, Waiver};
use portcullis_model::value::Map;
use portcullis_model::{Severity, Value};

use crate::check::setting;
use crate::words::Rules;
use crate::{Known, Located, Output, Settings};

/// What a file sets.
pub(crate) fn of(map: &Map, known: &Known<'_>) -> Settings {
    let terraform = map.get("terraform").and_then(Value::as_map);
    let outputs = map.get("output").map_or(&[][..], Value::items).iter();
    Settings {
        paths: texts(map, "paths"),
        policies: texts(map, "policies"),
        var_files: terraform.map(|map| texts(map, "var-files")).unwrap_or_default(),
        workspace: terraform.and_then(|map| word(map, "workspace")),
        fail_on: word(map, "fail-on"),
        format: word(map, "format"),
        outputs: outputs.filter_map(|entry| output(entry.as_map()?)).collect(),
        baseline: map.get("baseline").and_then(text),
        scope: scope(map, known),
    }
}

fn scope(map: &Map, known: &Known<'_>) -> Scope {
    let select = words(map, "select");
    let everything = map.get("profile").and_then(Value::as_str) == Some("all");
    let profile = everything.then(|| vec!["all".to_owned()]);
    let severities = map.get("severity").and_then(Value::as_map).into_iter().flatten();
    let waivers = map.get("waivers").map_or(&[][..], Value::items).iter();
    Scope {
        select: Some(select).filter(|words| !words.is_empty()).or(profile),
        ignore: words(map, "ignore"),
        severities: severities
            .filter_map(|entry| Some((entry.key.name.to_string(), Severity::from_name(entry.value.as_str()?)?)))
            .collect(),
        options: options(map, known),
        exclude: words(map, "exclude"),
        waivers: waivers.filter_map(|entry| waiver(entry.as_map()?)).collect(),
        ..Scope::default()
    }
}

fn options(map: &Map, known: &Known<'_>) -> Options {
    let rules = Rules::new(known);
    let mut options = Options::default();
    for entry in map.get("rules").and_then(Value::as_map).into_iter().flatten() {
        let named = rules.named(&entry.key.name);
        let (Some(rule), Some(set)) = (named.first(), entry.value.as_map()) else {
            continue;
        };
        for option in &rule.options {
            let value = set.get(&option.name);
            if let Some(setting) = value.and_then(|value| setting(&option.default, &value.data)) {
                options.set(&rule.id, &option.name, setting);
            }
        }
    }
    options
}

fn waiver(map: &Map) -> Option<Waiver> {
    Some(Waiver {
        rules: words(map, "rules"),
        paths: words(map, "paths"),
        resources: words(map, "resources"),
        owner: word(map, "owner"),
        reason: word(map, "reason")?,
        until: word(map, "until"),
        span: map.get("rules")?.span,
    })
}

fn output(map: &Map) -> Option<Output> {
    Some(Output {
        format: word(map, "format")?,
        file: map.get("file").and_then(text)?,
    })
}

/// The texts of a key that takes a list of texts or one.
pub(crate) fn texts(map: &Map, key: &str) -> Vec<Located<String>> {
    let items = map.get(key).map_or(&[][..], Value::items);
    items.iter().filter_map(text).collect()
}

fn words(map: &Map, key: &str) -> Vec<String> {
    texts(map, key).into_iter().map(|text| text.value).collect()
}

fn word(map: &Map, key: &str) -> Option<String> {
    Some(map.get(key).and_then(text)?.value)
}

fn text(value: &Value) -> Option<Located<String>> {
    let text = value.as_str()?.trim();
    Some(Located {
        value: text.to_owned(),
        span: value.span,
    })
}
