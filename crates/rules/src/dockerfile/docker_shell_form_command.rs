//! CMD or ENTRYPOINT runs through a shell.
//!
//! In shell form the container's first process is `/bin/sh`, and it does not pass signals on: the program never hears that it should stop, and is killed
//! after the grace period. The image also needs a shell.
//!
//! # Remedy
//!
//! Write a JSON array: `CMD ["nginx", "-g", "daemon off;"]`.
//!
//! ```dockerfile,bad
//! # finding: `nginx -g 'daemon off;'` through a shell
//! CMD nginx -g 'daemon off;'
//! ```
//!
//! ```dockerfile,fixed
//! CMD ["nginx", "-g", "daemon off;"]
//! ```
//!
//! ```dockerfile,good
//! ENTRYPOINT ["nginx"]
//! CMD ["-g", "daemon off;"]
//! CMD exec nginx -c $CONFIG
//! ```

use portcullis_model::dockerfile::{Arguments, Instruction, Keyword, Script};
use portcullis_model::{Edit, Profile, Severity, Unit};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The JSON form.
pub static RULE: Rule = Rule {
    id: "docker-shell-form-command",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::Default,
    aliases: &["DL3025"],
    fixable: true,
    judge: Judge::Instruction(&[Keyword::Cmd, Keyword::Entrypoint], check),
    ..Rule::DEFAULT
};

fn check(instruction: &Instruction, cx: &mut Cx) {
    if let Arguments::Shell(script) = &instruction.arguments {
        // With `exec` the program takes the shell's place, and its signals.
        if script.commands.iter().any(|command| command.name() == "exec") {
            return;
        }
        let word = if instruction.keyword == Keyword::Cmd {
            "CMD"
        } else {
            "ENTRYPOINT"
        };
        let at = script.span.unwrap_or(instruction.span);
        let list = as_list(script, cx.text(at)).filter(|_| !hides_words(instruction, cx.unit()));
        let finding = cx.report(
            at,
            format_args!("{word} starts the program through a shell, which does not pass signals on"),
        );
        if let Some(text) = list {
            finding.unsafe_fix("Start the program itself", vec![Edit { span: at, text }]);
        }
    }
}

/// Whether this is an entry point in front of a `CMD`, the words of which it would be given when no shell drops them.
fn hides_words(instruction: &Instruction, unit: &Unit) -> bool {
    let dockerfiles = unit.resources.iter().filter_map(|resource| resource.dockerfile());
    let mut others = dockerfiles.flat_map(|dockerfile| &dockerfile.instructions);
    let is_given = |one: &Instruction| one.keyword == Keyword::Cmd && one.span.source == instruction.span.source;
    instruction.keyword == Keyword::Entrypoint && others.any(is_given)
}

/// The script as a list of words, where a shell would do nothing but part it.
fn as_list(script: &Script, text: &str) -> Option<String> {
    let [command] = script.commands.as_slice() else {
        return None;
    };
    let written: Vec<&str> = command.words.iter().map(|word| word.raw.as_str()).collect();
    let quoted: Option<Vec<String>> = written.iter().map(|raw| as_text(raw)).collect();
    let is_all = written.join(" ") == text.trim() && command.assignments.is_empty();
    Some(format!("[{}]", quoted.filter(|_| is_all)?.join(", ")))
}

/// A word in double quotes, where it has nothing that a shell or JSON would read otherwise.
fn as_text(raw: &str) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "_./:=,@%+-".contains(c);
    let within = |quote: char| raw.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    match within('"').or_else(|| within('\'')) {
        Some(inner) if inner.chars().all(|c| is_plain(c) || " ;&|<>()*?#".contains(c)) => Some(format!("\"{inner}\"")),
        None if raw.chars().all(is_plain) => Some(format!("\"{raw}\"")),
        _ => None,
    }
}
