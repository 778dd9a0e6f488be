//! Programs that run another: `sudo apt-get install x`. Rules about the other one must see it.

use portcullis_model::dockerfile::{Command, Pair, Word};
use portcullis_model::{Data, Key, Span, Value};

/// Programs within programs that are looked into; more of them mean nothing that a person would write.
const DEPTH: usize = 4;

/// The commands that this one runs, outermost first.
pub(super) fn wrapped(command: &Command) -> Vec<Command> {
    let mut found: Vec<Command> = Vec::new();
    while found.len() < DEPTH {
        match inner(found.last().unwrap_or(command)) {
            Some(inner) => found.push(inner),
            None => break,
        }
    }
    found
}

fn inner(command: &Command) -> Option<Command> {
    let (valued, mut operands) = options(command.name())?;
    let mut at = 1;
    let mut assignments = Vec::new();
    loop {
        let word = command.words.get(at)?;
        let text = word.text();
        if text == "--" {
            at += 1;
            break;
        } else if text.starts_with('-') {
            at += if valued.contains(&text) { 2 } else { 1 };
        } else if let Some(pair) = assignment(word) {
            assignments.push(pair);
            at += 1;
        } else if operands > 0 {
            operands -= 1;
            at += 1;
        } else {
            break;
        }
    }
    let words = command.words.get(at..).filter(|words| !words.is_empty())?;
    let span = Span {
        start: words[0].span.start,
        ..command.span
    };
    Some(Command {
        span,
        words: words.to_vec(),
        assignments,
        ..command.clone()
    })
}

/// The options of a program that runs another which take the next word as their value, and how many words of its own
/// stand before the other's name.
fn options(program: &str) -> Option<(&'static [&'static str], usize)> {
    Some(match program {
        "sudo" => (
            &[
                "-u", "-g", "-h", "-p", "-C", "-r", "-t", "-T", "-D", "-R", "--user", "--group",
            ],
            0,
        ),
        "doas" => (&["-u", "-C"], 0),
        "env" => (&["-u", "-C", "--unset", "--chdir"], 0),
        "nice" => (&["-n", "--adjustment"], 0),
        "timeout" => (&["-s", "-k", "--signal", "--kill-after"], 1),
        "xargs" => (&["-n", "-P", "-I", "-L", "-d", "-a", "-s", "-E"], 0),
        "exec" => (&["-a"], 0),
        "gosu" | "su-exec" | "chroot" => (&[], 1),
        "command" | "nohup" | "eatmydata" | "time" => (&[], 0),
        _ => return None,
    })
}

/// `NAME=value`, which `env` and `sudo` take.
fn assignment(word: &Word) -> Option<Pair> {
    let (name, value) = word.text().split_once('=')?;
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then(|| Pair {
        key: Key {
            name: name.into(),
            span: word.value.part(0, name.len()),
        },
        value: Some(match &word.value.data {
            Data::String(_) => Value::string(value, word.value.part(name.len() + 1, name.len() + 1 + value.len())),
            _ => word.value.clone(),
        }),
        legacy: false,
    })
}
