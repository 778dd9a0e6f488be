//! Whatever a file holds, it is read in bounded time, without a panic, and with places that exist.
#![allow(clippy::unwrap_used, reason = "a test may stop where something is not as it must be")]

mod common;

use std::fmt::Write as _;

use common::parse;
use portcullis_model::dockerfile::{Arguments, Dockerfile, Pair, Word};
use portcullis_model::format::Parsed;
use portcullis_model::{Span, Value, limits};
use proptest::prelude::*;

/// Visits every span of what was read.
fn spans(parsed: &Parsed) -> Vec<Span> {
    let mut spans: Vec<Span> = parsed.comments.iter().map(|comment| comment.span).collect();
    spans.extend(parsed.problems.iter().filter_map(|problem| problem.span));
    for resource in &parsed.resources {
        spans.extend([resource.span, resource.head]);
        spans.extend(resource.facets.images.iter().map(|image| image.span));
        spans.extend(resource.facets.identities.iter().map(|identity| identity.at));
        of_dockerfile(resource.dockerfile().unwrap(), &mut spans);
    }
    spans
}

fn of_dockerfile(dockerfile: &Dockerfile, spans: &mut Vec<Span>) {
    let value = |value: &Value, spans: &mut Vec<Span>| spans.push(value.span);
    let words = |words: &[Word], spans: &mut Vec<Span>| {
        for word in words {
            assert!(word.span.contains(word.value.span));
            spans.extend([word.span, word.value.span]);
        }
    };
    let pairs = |pairs: &[Pair], spans: &mut Vec<Span>| {
        for pair in pairs {
            spans.push(pair.key.span);
            spans.extend(pair.value.iter().map(|value| value.span));
        }
    };
    for stage in &dockerfile.stages {
        value(&stage.base, spans);
    }
    for instruction in &dockerfile.instructions {
        spans.extend([instruction.span, instruction.keyword_span]);
        spans.extend(instruction.heredocs.iter().map(|heredoc| heredoc.body));
        spans.extend(instruction.flags.iter().map(|flag| flag.span));
        match &instruction.arguments {
            Arguments::Exec(found) | Arguments::Words(found) => words(found, spans),
            Arguments::Pairs(found) => pairs(found, spans),
            Arguments::Shell(script) => {
                spans.extend(script.span);
                for command in &script.commands {
                    assert!(!command.words.is_empty());
                    assert!(instruction.span.contains(command.span));
                    spans.push(command.span);
                    words(&command.words, spans);
                    words(&command.redirects, spans);
                    pairs(&command.assignments, spans);
                }
            }
        }
    }
}

fn check(text: &str) -> Parsed {
    let parsed = parse(text);
    for span in spans(&parsed) {
        assert!(text.get(span.range()).is_some(), "{span:?} is no place in {text:?}");
    }
    parsed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        check(&text);
    }

    #[test]
    fn any_mixture_of_what_matters_is_read(parts in prop::collection::vec(prop::sample::select(vec![
        "FROM ", "RUN ", "COPY ", "ENV ", "ARG ", "LABEL ", "ONBUILD ", "HEALTHCHECK ", "SHELL ", "USER ", "CMD ", "\n", "\r\n", " ",
        "\\\n", "\\", "#", "'", "\"", "`", "$", "${", "}", "$(", "(", ")", "((", "))", "<<", "<<E", "E\n", "<<-", "|", "||", "&", "&&",
        ";", ";;", ">", "2>&1", "[", "]", "[[", "]]", ",", "=", "A", "B=1", ":-", "if ", "then ", "fi", "case ", " in ", "esac", "for ",
        "do ", "done", "{", "bash -c ", "--from=", "ä", "\u{1F600}", "\t", "# escape=`\n", "\u{feff}", "0", "AS x",
    ]), 0..60)) {
        check(&parts.concat());
    }
}

#[test]
fn variables_that_double_each_other_stay_small() {
    let mut text = "FROM a:1\nENV A=xxxxxxxx\n".to_owned();
    for _ in 0..2000 {
        text.push_str("ENV A=$A$A$A$A\n");
    }
    text.push_str("WORKDIR $A\n");
    let parsed = check(&text);
    let last = parsed.resources[0].dockerfile().unwrap().instructions.last().unwrap();
    let unknown = last.words()[0].value.as_unknown().unwrap();
    assert_eq!(unknown.reason, portcullis_model::Reason::Limit);
}

#[test]
fn many_stages_heredocs_and_problems_cost_no_more_than_their_number() {
    let mut text = String::new();
    for number in 0..20_000 {
        let _ = writeln!(
            text,
            "FROM s{number} AS s{}\nRUN <<E{number}\nWORKDIR $NONE\nWHAT",
            number + 1
        );
    }
    let parsed = check(&text);
    assert_eq!(parsed.problems.len(), limits::PROBLEMS_PER_FILE);
    assert!(
        parsed
            .problems
            .last()
            .unwrap()
            .message
            .ends_with("more problems stand in the rest of this file")
    );
}

#[test]
fn one_long_line_and_bytes_that_are_no_text_are_read() {
    check(&format!("RUN {}", "a \"b\" && ".repeat(100_000)));
    check(&format!("ENV {}", "A=${".repeat(100_000)));
    check(&format!("RUN {}", "\\\n".repeat(100_000)));
    check(&format!("CMD {}\"", "[".repeat(100_000)));
    check("FROM a\0b\n\0RUN \0\n");
    check("");
    check("\u{feff}");
}
