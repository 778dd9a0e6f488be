//! Whatever a chart's files hold, reading them ends well, and every span lies in its text.

use std::sync::Arc;

use portcullis_helm::Helm;
use portcullis_model::{Format, ReadError, Source, SourceId, SourceTree, Span, Unit};
use proptest::prelude::*;

struct Nothing;

impl SourceTree for Nothing {
    fn files(&self) -> &[Arc<str>] {
        &[]
    }

    fn read(&self, _path: &str) -> Result<Vec<u8>, ReadError> {
        Err(ReadError::NotFound)
    }
}

fn read(chart: &str, values: &str) -> Unit {
    let files = [("web/Chart.yaml", chart), ("web/values.yaml", values)];
    let parse = |(number, (path, text)): (u32, &(&str, &str))| {
        Helm.parse(&Arc::new(Source::new(SourceId(number), *path, (*text).to_owned())))
    };
    let parsed = (0..).zip(&files).map(parse).collect();
    Helm.assemble("web", parsed, &Nothing).remove(0).make()
}

fn assert_in_text(unit: &Unit, span: Span) {
    let text = unit.file(span.source).map(|file| file.source.text());
    assert!(
        text.is_some_and(|text| text.get(span.range()).is_some()),
        "{span:?} is not in the text"
    );
}

/// Text that looks like values often enough to get past the first characters.
fn values() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("image"),
        Just("proxyImage"),
        Just("repository"),
        Just("registry"),
        Just("tag"),
        Just("digest"),
        Just("1.10"),
        Just("\"\""),
        Just("a/b:c@d"),
        Just("{{ .x }}"),
        Just("ä"),
        Just("{}"),
    ];
    let line = (0..4_usize, word.clone(), word).prop_map(|(indent, key, value)| match value {
        "image" | "tag" => format!("{}{key}:\n", "  ".repeat(indent)),
        _ => format!("{}{key}: {value}\n", "  ".repeat(indent)),
    });
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.concat())
}

proptest! {
    #[test]
    fn any_values_are_read(values in values(), chart in "(appVersion: [0-9.]{1,4}\n)?name: [a-z]{0,3}\n?") {
        let unit = read(&chart, &values);
        for resource in &unit.resources {
            assert_in_text(&unit, resource.head);
            for image in &resource.facets.images {
                assert_in_text(&unit, image.span);
                assert_in_text(&unit, image.name.span);
                assert_in_text(&unit, image.tag().span());
                assert_in_text(&unit, image.digest().span());
            }
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        let unit = read(&text, &text);
        for problem in &unit.problems {
            if let Some(span) = problem.span {
                assert_in_text(&unit, span);
            }
        }
    }
}

#[test]
fn deep_values_are_a_problem_and_not_the_end() {
    let unit = read("name: web\n", &"image: {".repeat(100_000));
    assert!(!unit.problems.is_empty());
}
