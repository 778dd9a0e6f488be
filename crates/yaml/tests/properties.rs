//! What holds for every text.

use portcullis_model::{Data, Number, Source, SourceId, Span, Value};
use portcullis_yaml::parse;
use proptest::prelude::*;

fn source(text: &str) -> Source {
    Source::new(SourceId(0), "file.yaml", text.to_owned())
}

fn each_span(value: &Value, visit: &mut dyn FnMut(Span)) {
    visit(value.span);
    match &value.data {
        Data::List(items) => items.iter().for_each(|item| each_span(item, visit)),
        Data::Map(map) => {
            visit(map.head);
            for entry in map {
                visit(entry.key.span);
                each_span(&entry.value, visit);
            }
        }
        _ => {}
    }
}

fn assert_spans_fit(text: &str) {
    let source = source(text);
    let stream = parse(&source);
    let mut fits = |span: Span| assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
    stream.documents.iter().for_each(|document| {
        fits(document.span);
        each_span(&document.value, &mut fits);
    });
    stream.comments.iter().for_each(|comment| fits(comment.span));
    stream.problems.iter().filter_map(|problem| problem.span).for_each(fits);
}

/// A value without its places.
#[derive(Clone, Debug, PartialEq)]
enum Plain {
    Null,
    Bool(bool),
    Int(i64),
    Text(String),
    List(Vec<Plain>),
    Map(Vec<(String, Plain)>),
}

fn plain() -> impl Strategy<Value = Plain> {
    let leaf = prop_oneof![
        Just(Plain::Null),
        any::<bool>().prop_map(Plain::Bool),
        any::<i64>().prop_map(Plain::Int),
        "\\PC*".prop_map(Plain::Text),
        "[a-z:# \\-\\[\\]{},&*!|>'\"%@`\n\t]{0,12}".prop_map(Plain::Text),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        let keyed = proptest::collection::btree_map("[a-z <*:]{1,8}", inner.clone(), 0..6);
        prop_oneof![
            proptest::collection::vec(inner, 0..6).prop_map(Plain::List),
            keyed.prop_map(|map| Plain::Map(map.into_iter().collect())),
        ]
    })
}

fn strip(value: &Value) -> Plain {
    match &value.data {
        Data::Null | Data::Unknown(_) => Plain::Null,
        Data::Bool(value) => Plain::Bool(*value),
        Data::Number(Number::Int(value)) => Plain::Int(*value),
        Data::Number(Number::Float(_)) => Plain::Text("a float".into()),
        Data::String(text) => Plain::Text(text.to_string()),
        Data::List(items) => Plain::List(items.iter().map(strip).collect()),
        Data::Map(map) => {
            let mut entries: Vec<_> = map
                .iter()
                .map(|entry| (entry.key.name.to_string(), strip(&entry.value)))
                .collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Plain::Map(entries)
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
    }
    out.push('"');
}

/// Writes a value in flow style, which is JSON, or in block style.
fn write(value: &Plain, block: bool, indent: usize, out: &mut String) {
    let pad = " ".repeat(indent);
    match value {
        Plain::Null => out.push_str("null"),
        Plain::Bool(value) => out.push_str(&value.to_string()),
        Plain::Int(value) => out.push_str(&value.to_string()),
        Plain::Text(text) => quote(text, out),
        Plain::List(items) if items.is_empty() => out.push_str("[]"),
        Plain::Map(entries) if entries.is_empty() => out.push_str("{}"),
        Plain::List(items) if block => {
            for item in items {
                out.push_str(&format!("\n{pad}- "));
                write(item, true, indent + 2, out);
            }
        }
        Plain::Map(entries) if block => {
            for (key, value) in entries {
                out.push_str(&format!("\n{pad}"));
                quote(key, out);
                out.push_str(": ");
                write(value, true, indent + 2, out);
            }
        }
        Plain::List(items) => {
            out.push('[');
            for (position, item) in items.iter().enumerate() {
                out.push_str(if position > 0 { ", " } else { "" });
                write(item, false, 0, out);
            }
            out.push(']');
        }
        Plain::Map(entries) => {
            out.push('{');
            for (position, (key, value)) in entries.iter().enumerate() {
                out.push_str(if position > 0 { ",\n\t" } else { "" });
                quote(key, out);
                out.push(':');
                write(value, false, 0, out);
            }
            out.push('}');
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic_and_with_spans_that_fit(text in "\\PC*") {
        assert_spans_fit(&text);
    }

    #[test]
    fn text_that_looks_like_yaml_too(text in "([a-c]|: |- |\n| |\t|\\[|\\]|\\{|\\}|,|\\*a|&a |<<|!|!!str |\\||>|'|\"|#|---\n|%|\\?|\r\n|é|\u{feff}|~|\0){0,40}") {
        assert_spans_fit(&text);
    }

    #[test]
    fn a_written_value_reads_back(value in plain(), block in any::<bool>()) {
        let mut text = String::new();
        write(&value, block, 0, &mut text);
        let source = source(&text);
        let stream = parse(&source);
        prop_assert_eq!(&stream.problems, &[], "{}", text);
        prop_assert_eq!(strip(&stream.documents[0].value), value, "{}", text);
    }
}
