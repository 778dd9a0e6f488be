//! What scripts are taken apart into.

use super::*;
use portcullis_model::SourceId;

fn parse(source: &str) -> Script {
    script(&Text::of(SourceId(0), source, 0, source.len()), 0, source.len())
}

/// The commands as they are written, with a mark for what joins and pipes them.
fn shown(source: &str) -> Vec<String> {
    let script = parse(source);
    assert_eq!(script.problem, None, "{source}");
    script
        .commands
        .iter()
        .map(|command| {
            let joint = match command.joined_by {
                None => "",
                Some(Joint::And) => "&& ",
                Some(Joint::Or) => "|| ",
                Some(Joint::Sequence) => "; ",
            };
            let piped = if command.piped { " |" } else { "" };
            format!("{joint}{}{piped}", &source[command.span.range()])
        })
        .collect()
}

fn problem(source: &str) -> String {
    parse(source).problem.unwrap_or_default()
}

#[test]
fn commands_and_what_joins_them() {
    assert_eq!(
        shown("a 1 && b || c; d & e\nf"),
        ["a 1", "&& b", "|| c", "; d", "; e", "; f"]
    );
    assert_eq!(shown("a | b |& c && d"), ["a |", "b |", "c", "&& d"]);
    let script = parse("a | b && c");
    let places: Vec<_> = script
        .commands
        .iter()
        .map(|command| (command.pipeline, command.position))
        .collect();
    assert_eq!(places, [(0, 0), (0, 1), (1, 0)]);
}

#[test]
fn commands_inside_compounds() {
    assert_eq!(
        shown("if a; then b; elif c; then d; else e; fi; f"),
        ["a", "; b", "; c", "; d", "; e", "; f"]
    );
    assert_eq!(shown("for x in 1 2; do a \"$x\"; done && b"), ["a \"$x\"", "&& b"]);
    assert_eq!(shown("while a; do b; done < f"), ["a", "; b"]);
    assert_eq!(
        shown("case \"$x\" in a|b) c ;; (*) d; e ;; esac && f"),
        ["c", "; d", "; e", "&& f"].map(|s| s.to_owned())
    );
    assert_eq!(shown("(a; b) | c"), ["a", "; b |", "c"]);
    assert_eq!(shown("f() { a; }; function g { b; }; f"), ["a", "; b", "; f"]);
    assert_eq!(shown("[[ -f x && a =~ (b|c) ]] && d"), ["&& d"]);
    assert_eq!(
        shown("((x=1)) && (a) && for ((i=0;i<3;i++)); do b; done"),
        ["&& a", "&& b"]
    );
    assert_eq!(shown("! a && time b"), ["a", "&& b"]);
}

#[test]
fn commands_inside_substitutions() {
    assert_eq!(
        shown("a $(b \"$(c)\") `d` \"x`e`\" <(f) && g"),
        [
            "a $(b \"$(c)\") `d` \"x`e`\" <(f)",
            "b \"$(c)\"",
            "c",
            "d",
            "e",
            "f",
            "&& g"
        ]
    );
    assert_eq!(shown("x=$(a | b) c"), ["x=$(a | b) c", "a |", "b"]);
    assert_eq!(shown("a $((1 + (2))) ${x:-$(b)}"), ["a $((1 + (2))) ${x:-$(b)}", "b"]);
    assert_eq!(
        shown("bash -ec 'a && b' && c"),
        ["bash -ec 'a && b'", "a", "&& b", "&& c"]
    );
}

#[test]
fn words_lose_their_quotes() {
    let script = parse(r#"a 'b c' "d"e\ f $'g\n' "h$x" i\"#);
    let words: Vec<_> = script.commands[0]
        .words
        .iter()
        .map(|word| word.value.as_str())
        .collect();
    assert_eq!(
        words,
        [Some("a"), Some("b c"), Some("de f"), Some("g\n"), None, Some("i\\")]
    );
    let unknown = script.commands[0].words[4].value.as_unknown().unwrap();
    assert_eq!((unknown.subject.as_str(), unknown.prefix.as_str()), ("$x", "h"));
    assert_eq!(script.commands[0].words[1].value.span.range(), 3..6);
}

#[test]
fn assignments_and_redirections() {
    let script = parse("A=1 B=\"x y\" c 2>&1 >/dev/null <<<z d; E=(f g) h");
    let command = &script.commands[0];
    let pairs: Vec<_> = command
        .assignments
        .iter()
        .map(|pair| (pair.key.name.as_str(), pair.value.as_ref().unwrap().as_str().unwrap()))
        .collect();
    assert_eq!(pairs, [("A", "1"), ("B", "x y")]);
    let redirects: Vec<_> = command
        .redirects
        .iter()
        .map(|word| (word.raw.as_str(), word.text()))
        .collect();
    assert_eq!(redirects, [("2>&1", "1"), (">/dev/null", "/dev/null"), ("<<<z", "z")]);
    assert_eq!(command.words.len(), 2);
    assert_eq!(script.commands[1].words[0].raw, "h");
}

#[test]
fn what_a_program_runs_is_a_command_too() {
    assert_eq!(shown("sudo -u x A=1 b c && d"), ["sudo -u x A=1 b c", "b c", "&& d"]);
    assert_eq!(
        shown("timeout 5 env -u A b | xargs -n 1 c"),
        ["timeout 5 env -u A b |", "env -u A b |", "b |", "xargs -n 1 c", "c"]
    );
    assert_eq!(shown("sudo -v && env"), ["sudo -v", "&& env"]);
    let script = parse("env A=1 b");
    assert_eq!(script.commands[1].assignments[0].key.name, "A");
    assert_eq!(parse(&"sudo ".repeat(20_000)).commands.len(), 5);
}

#[test]
fn comments_and_heredocs_hold_no_commands() {
    assert_eq!(shown("a # b; c\nd"), ["a", "; d"]);
    assert_eq!(
        shown("cat <<E <<-'F' > x\nnot; this\nE\n\tnor this\n\tF\nb"),
        ["cat <<E <<-'F' > x", "; b"]
    );
}

#[test]
fn what_is_no_script_is_said() {
    assert_eq!(problem("a 'b"), "a quote is not closed");
    assert_eq!(problem("if a; then b"), "`if` is not closed");
    assert_eq!(problem("a; fi"), "`fi` ends nothing");
    assert_eq!(problem("a $(b"), "a substitution is not closed");
    assert_eq!(problem("(a))"), "`)` closes nothing");
}

#[test]
fn nesting_without_end_is_bounded() {
    for text in [
        "$(",
        "`$(",
        "\"$(",
        "${x:-",
        "((",
        "(",
        "{ ",
        "if ",
        "a=(",
        "case x in ",
        "$((",
        "[[ ",
        "<(",
    ] {
        let script = parse(&text.repeat(50_000));
        assert!(script.problem.is_some(), "{text}");
    }
}
