//! Input that means harm ends quickly, in a problem.

mod common;

use common::{main, resource, unit};
use portcullis_model::{Data, ProblemKind, Unit, Value};
use proptest::prelude::*;

#[test]
fn brackets_without_end_are_a_limit_and_the_next_block_is_read() {
    for open in [
        "[", "{", "(", "\"${", "{ a = ", "a {\n", "-", "!", "%{", "<<E\n${", "1 + ", "a(", "a[", "true ? ",
    ] {
        let text = format!(
            "locals {{\n  x = {}\n}}\n\nvariable \"after\" {{}}\n",
            open.repeat(100_000)
        );
        let unit = main(&text);
        assert!(!unit.problems.is_empty(), "{open}");
    }
    let unit = main(&format!(
        "locals {{\n  x = {}\n}}\nvariable \"after\" {{}}\n",
        "[".repeat(100_000)
    ));
    assert_eq!(unit.problems[0].kind, ProblemKind::Limit);
    resource(&unit, "variable.after");
}

#[test]
fn an_object_with_too_many_keys_is_a_limit() {
    let keys: String = (0..200_000).map(|key| format!("    k{key} = 1\n")).collect();
    let unit = main(&format!(
        "locals {{\n  x = {{\n{keys}  }}\n}}\nvariable \"after\" {{}}\n"
    ));
    assert_eq!(unit.problems[0].kind, ProblemKind::Limit);
    resource(&unit, "variable.after");
}

#[test]
fn a_body_with_many_kinds_of_block_costs_no_more_than_its_length() {
    let blocks: String = (0..50_000).map(|block| format!("  b{block} {{}}\n")).collect();
    let unit = main(&format!("resource \"x_y\" \"z\" {{\n{blocks}}}\n"));
    assert_eq!(
        resource(&unit, "x_y.z").body.as_map().map(|map| map.entries.len()),
        Some(50_000)
    );
}

#[test]
fn templates_of_the_json_form_have_the_limits_of_the_native_one() {
    let deep = "${[".repeat(1_000);
    let keys: String = (0..20_000).map(|key| format!("k{key} = 1, ")).collect();
    for text in [deep, format!("${{ {{ {keys} }} }}")] {
        let unit = unit(&[("a.tf.json", &format!(r#"{{"locals": {{"a": "{text}", "b": 1}}}}"#))]);
        assert_eq!(unit.problems[0].kind, ProblemKind::Limit);
        assert!(resource(&unit, "locals").at("b").known().is_some());
    }
}

#[test]
fn bytes_that_are_no_configuration_are_survived() {
    for text in [
        "",
        "\0",
        "\u{feff}",
        "\"",
        "<<E",
        "${",
        "/*",
        "}",
        "a",
        "a \"",
        "a {",
        "{}",
        "\r",
        "resource \"é",
    ] {
        main(text);
        unit(&[("a.tf.json", text), ("b.tfvars", text)]);
    }
}

/// Every span lies in the text and on its characters.
fn check_spans(unit: &Unit) {
    fn check(unit: &Unit, value: &Value) {
        let text = unit.files[0].source.text();
        assert!(text.get(value.span.range()).is_some(), "{value:?}");
        match &value.data {
            Data::List(items) => items.iter().for_each(|item| check(unit, item)),
            Data::Map(map) => {
                assert!(text.get(map.head.range()).is_some());
                for entry in map {
                    assert!(text.get(entry.key.span.range()).is_some());
                    check(unit, &entry.value);
                }
            }
            _ => {}
        }
    }
    for resource in &unit.resources {
        let text = unit.files[0].source.text();
        assert!(text.get(resource.span.range()).is_some() && text.get(resource.head.range()).is_some());
        check(unit, &resource.body);
        for document in &resource.documents {
            check(unit, &document.value);
        }
        for reference in &resource.references {
            assert!(text.get(reference.span.range()).is_some());
        }
    }
    for problem in &unit.problems {
        assert!(
            problem
                .span
                .is_some_and(|span| unit.files[0].source.text().get(span.range()).is_some())
        );
    }
    for comment in &unit.files[0].comments {
        assert!(unit.files[0].source.text().get(comment.span.range()).is_some());
    }
}

/// Pieces of configuration in any order: far more of it parses than of random characters.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "resource \"a_b\" \"c\" {\n",
        "}\n",
        "x = ",
        "y ",
        "\"s\"",
        "\"${var.a}-é\"",
        "<<E\nh ${a.b.c}\nE\n",
        "{ a = 1, ",
        "b : ",
        "}",
        "[",
        "]",
        "(",
        ")",
        "1",
        "-",
        "null",
        "for k, v in ",
        ": k => ",
        "if ",
        "? ",
        "# c\n",
        "/* é */",
        "\n",
        "\r\n",
        "\"{\\\"a\\\":1}\"",
        "jsonencode(",
        "dynamic \"d\" {\n",
        "content {\n",
        "locals {\n",
        "%{ if a }",
        "\"x %{~ if a ~} y %{ else }\\n%{ endif }\"",
        "<<-E\n  é ${~ a ~}\n\n   %{ for x in y ~}\n b\n  %{ endfor }\n  E\n",
        ".*",
        "[*]",
        ".0",
        "a::b(",
        "...",
        "\\",
        "\"",
        "é",
        ",",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Objects of the JSON form, with the words that mean something in it wherever they stand.
fn objects() -> impl Strategy<Value = String> {
    let text = prop::sample::select(vec![
        "null",
        "true",
        "-1.50",
        "123456789012345678901234567890",
        r#""""#,
        r#""s""#,
        r#""${var.a}-é""#,
        r#""${\"é\"}""#,
        r#""%{ if a ~} x\n%{ endif }""#,
        r#""$${x} %%{y""#,
        r#""${""#,
        r#""{\"Action\": \"${b.c.d}\"}""#,
        r#""aws.west""#,
    ]);
    let key = prop::sample::select(vec![
        "resource",
        "a_b",
        "c",
        "dynamic",
        "for_each",
        "content",
        "labels",
        "iterator",
        "//",
        "locals",
        "variable",
        "type",
        "default",
        "provider",
        "terraform",
        "backend",
        "lifecycle",
        "ignore_changes",
        "${x}",
        "$${",
        "é",
    ]);
    text.prop_map(str::to_owned).prop_recursive(6, 64, 5, move |inner| {
        let list = prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(",")));
        let fields = prop::collection::vec((key.clone(), inner), 0..5);
        let object = fields.prop_map(|fields| {
            let fields: Vec<_> = fields
                .iter()
                .map(|(key, value)| format!("\"{key}\": {value}"))
                .collect();
            format!("{{{}}}", fields.join(", "))
        });
        prop_oneof![list, object.clone(), object]
    })
}

proptest! {
    #[test]
    fn any_object_is_survived(text in objects()) {
        check_spans(&unit(&[("a.tf.json", &text)]));
        check_spans(&unit(&[("a.tfvars.json", &text)]));
    }

    #[test]
    fn any_text_is_survived(text in "\\PC{0,80}") {
        check_spans(&main(&text));
    }

    #[test]
    fn any_order_of_pieces_is_survived(text in pieces()) {
        check_spans(&main(&text));
        check_spans(&unit(&[("a.tf.json", &text)]));
    }
}
