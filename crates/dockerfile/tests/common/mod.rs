//! Reading a text, for the tests.
#![allow(clippy::unwrap_used, reason = "a test may stop where something is not as it must be")]

use std::sync::Arc;

use portcullis_dockerfile::Dockerfiles;
use portcullis_model::dockerfile::{Arguments, Dockerfile, Word};
use portcullis_model::format::Parsed;
use portcullis_model::{Format, Source, SourceId, Value};

/// The text as a file of its own, parsed.
pub fn parse(text: &str) -> Parsed {
    Dockerfiles.parse(&Arc::new(Source::new(SourceId(0), "Dockerfile", text.to_owned())))
}

/// The Dockerfile of a text.
#[allow(dead_code, reason = "not every test file wants it")]
pub fn dockerfile(text: &str) -> Dockerfile {
    let parsed = parse(text);
    assert_eq!(parsed.problems, [], "{text}");
    parsed.resources[0].dockerfile().unwrap().clone()
}

/// What is known of a value, or in braces what it depends on.
#[allow(dead_code, reason = "not every test file wants it")]
pub fn shown(value: &Value) -> String {
    match value.as_unknown() {
        Some(unknown) => format!("?{}", unknown.subject),
        None => value.as_str().unwrap_or("null").to_owned(),
    }
}

/// Every instruction as one line: the word, the flags, the arguments.
#[allow(dead_code, reason = "not every test file wants it")]
pub fn outline(dockerfile: &Dockerfile) -> Vec<String> {
    dockerfile
        .instructions
        .iter()
        .map(|instruction| {
            let mut parts = vec![format!("{:?}", instruction.keyword)];
            if instruction.onbuild {
                parts.insert(0, "on build".to_owned());
            }
            for flag in &instruction.flags {
                let value = flag.value.as_ref().map(shown).unwrap_or_default();
                parts.push(format!("--{}={value}", flag.name));
            }
            parts.push(match &instruction.arguments {
                Arguments::Exec(words) => format!("exec {:?}", words_of(words)),
                Arguments::Words(words) => format!("{:?}", words_of(words)),
                Arguments::Pairs(pairs) => pairs
                    .iter()
                    .map(|pair| {
                        format!(
                            "{}={}",
                            pair.key.name,
                            pair.value.as_ref().map(shown).unwrap_or_default()
                        )
                    })
                    .collect::<Vec<_>>()
                    .join(" "),
                Arguments::Shell(script) => {
                    assert_eq!(script.problem, None);
                    let commands = script.commands.iter().map(|command| words_of(&command.words).join(" "));
                    format!("shell {:?}", commands.collect::<Vec<_>>())
                }
            });
            parts.join(" ")
        })
        .collect()
}

fn words_of(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| shown(&word.value)).collect()
}
