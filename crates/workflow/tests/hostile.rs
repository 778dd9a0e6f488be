//! What nobody writes who means well: it must end soon, and without a panic.

mod common;

use std::time::{Duration, Instant};

use common::read;
use portcullis_model::Span;
use portcullis_model::format::Parsed;
use proptest::prelude::*;

/// Every place lies in the text and on the borders of its characters.
fn places_are_sound(parsed: &Parsed) {
    let text = parsed.source.text();
    let sound = |span: Span| assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
    for resource in &parsed.resources {
        sound(resource.span);
        sound(resource.head);
        for expression in resource.expressions() {
            sound(expression.span);
            match &expression.tree {
                Ok(node) => node.walk(&mut |node| {
                    sound(node.span);
                    assert!(expression.span.contains(node.span), "{node:?} of {text:?}");
                }),
                Err(error) => sound(error.span),
            }
        }
        for image in &resource.facets.images {
            sound(image.span);
            sound(image.name.span);
        }
    }
    parsed
        .problems
        .iter()
        .filter_map(|problem| problem.span)
        .for_each(sound);
}

fn soon(name: &str, text: String) -> Parsed {
    let start = Instant::now();
    let parsed = read(text);
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{name} took {:?}",
        start.elapsed()
    );
    places_are_sound(&parsed);
    parsed
}

fn step(run: &str) -> String {
    format!("on: push\njobs:\n  a:\n    steps:\n      - run: \"{run}\"\n")
}

#[test]
fn deep_nesting_ends_in_an_error_of_the_expression() {
    let depth = 100_000;
    for text in [
        format!("${{{{ {}a{} }}}}", "(".repeat(depth), ")".repeat(depth)),
        format!("${{{{ {}a }}}}", "!".repeat(depth)),
        format!("${{{{ {}a{} }}}}", "a[".repeat(depth), "]".repeat(depth)),
        format!("${{{{ {}a{} }}}}", "toJSON(".repeat(depth), ")".repeat(depth)),
        format!("${{{{ a{} }}}}", " || a".repeat(depth)),
        format!("${{{{ a{} }}}}", " < a".repeat(depth)),
    ] {
        let parsed = soon("nesting", step(&text));
        assert!(parsed.resources[0].expressions()[0].tree.is_err());
    }
}

#[test]
fn a_long_chain_of_members_is_no_nesting() {
    let parsed = soon("members", step(&format!("${{{{ a{} }}}}", ".b".repeat(50_000))));
    assert!(parsed.resources[0].expressions()[0].tree.is_ok());
}

#[test]
fn a_line_of_ten_megabytes_is_read() {
    let fits = 9 * 1024 * 1024;
    soon("text", step(&"a".repeat(fits)));
    soon("opened", step(&"${{".repeat(fits / 3)));
    soon("closed", step(&"${{ a }}".repeat(fits / 8)));
    soon("quotes", step(&"'".repeat(fits)));
    soon("one expression", step(&format!("${{{{ '{}' }}}}", "a".repeat(fits))));
}

#[test]
fn control_characters_and_odd_line_breaks_are_only_characters() {
    for text in [
        "\u{0}",
        "\u{feff}on: push\r\njobs: {}\r\n",
        "on: push\njobs:\n\ta: b\n",
        "on: \"${{ \\u0000 }}\"\njobs:\n",
    ] {
        soon("control", text.to_owned());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>()) {
        places_are_sound(&read(text));
    }

    #[test]
    fn any_run_is_read_without_a_panic(run in "([$]|[{]|[}]|'|\"|[.]|[(]|[)]|a|ä|github|format| |[|]|&|=|!|[\\\\]|\n          ){0,60}") {
        for open in ["", "|\n          ", "'", "\"", ">-\n          "] {
            let close = if open.len() == 1 { open } else { "" };
            places_are_sound(&read(format!("on: push\njobs:\n  a:\n    if: {open}{run}{close}\n    steps:\n      - run: {open}x ${{{{ {run} }}}} y{close}\n        uses: {run}\n")));
        }
    }

    #[test]
    fn any_image_is_read_without_a_panic(image in "([$]|[{]|[}]|a|ä|:|@|/|[.]|sha256| ){0,20}") {
        places_are_sound(&read(format!("on: push\njobs:\n  a:\n    container: '{image}'\n    steps:\n      - uses: 'docker://{image}'\n")));
    }
}
