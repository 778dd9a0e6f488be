//! Our commands are those that a full shell parser sees.

mod common;

use brush_parser::ast;
use common::dockerfile;

/// The names of the simple commands, as the other parser finds them outside of substitutions.
fn names(program: &ast::Program) -> Vec<String> {
    let mut names = Vec::new();
    program
        .complete_commands
        .iter()
        .for_each(|list| of_list(list, &mut names));
    names
}

fn of_list(list: &ast::CompoundList, names: &mut Vec<String>) {
    for ast::CompoundListItem(and_or, _) in &list.0 {
        for (_, pipeline) in and_or {
            pipeline.seq.iter().for_each(|command| of_command(command, names));
        }
    }
}

fn of_command(command: &ast::Command, names: &mut Vec<String>) {
    match command {
        ast::Command::Simple(simple) => names.extend(simple.word_or_name.iter().map(|word| word.value.clone())),
        ast::Command::Compound(compound, _) => of_compound(compound, names),
        ast::Command::Function(function) => of_compound(&function.body.0, names),
        _ => {}
    }
}

fn of_compound(compound: &ast::CompoundCommand, names: &mut Vec<String>) {
    use ast::CompoundCommand as Compound;
    match compound {
        Compound::BraceGroup(group) => of_list(&group.list, names),
        Compound::Subshell(shell) => of_list(&shell.list, names),
        Compound::ForClause(clause) => of_list(&clause.body.list, names),
        Compound::ArithmeticForClause(clause) => of_list(&clause.body.list, names),
        Compound::CaseClause(clause) => clause
            .cases
            .iter()
            .filter_map(|case| case.cmd.as_ref())
            .for_each(|list| of_list(list, names)),
        Compound::IfClause(clause) => {
            of_list(&clause.condition, names);
            of_list(&clause.then, names);
            for part in clause.elses.iter().flatten() {
                part.condition.iter().for_each(|list| of_list(list, names));
                of_list(&part.body, names);
            }
        }
        Compound::WhileClause(clause) | Compound::UntilClause(clause) => {
            of_list(&clause.0, names);
            of_list(&clause.1.list, names);
        }
        _ => {}
    }
}

#[test]
fn the_same_commands_in_the_same_order() {
    for script in [
        "set -ex; apt-get update && apt-get install -y --no-install-recommends curl=7.* && rm -rf /var/lib/apt/lists/*",
        "for f in a b 'c d'; do echo \"$f\" > /x/$f; done && ls || { echo no; exit 1; }",
        "if [ \"$A\" = b ]; then c; elif ! d; then e; else f; fi; g",
        "case \"${A}\" in amd64) B=x; c ;; arm*|aarch64) d && e ;; *) echo >&2 \"f $g\"; exit 1 ;; esac; h",
        "(cd /x && make -j4) && while read -r l; do echo $l; done < y",
        "curl -fsSL https://x/y.tar.gz | tar -xz -C /z --strip-components=1",
        "f() { a; b; }; function g { c; }; f 1>/dev/null 2>&1 && g &",
        "a=1 b='2 3' c d=e; x=(1 2 3); [[ $a == 1 && -n $b ]] && ((a++)); y",
        "find . -name '*.c' -exec rm {} \\; && echo a\\ b \"c\\\"d\" 'e'\"'\"'f' # g; h",
        "until a; do sleep 1; done; ! b | c && time d; echo {1..3} !(x) $((1 << 2))",
        "a && ( b || ( c; d ) ) | e; { f; } 2>&1 | g",
    ] {
        let program = brush_parser::Parser::new(script.as_bytes(), &brush_parser::ParserOptions::default())
            .parse_program()
            .unwrap();
        let file = dockerfile(&format!("RUN {script}\n"));
        let ours: Vec<String> = file.instructions[0]
            .commands()
            .iter()
            .map(|command| command.words[0].raw.to_string())
            .collect();
        assert_eq!(ours, names(&program), "{script}");
    }
}
