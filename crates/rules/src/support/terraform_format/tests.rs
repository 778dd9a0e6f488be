//! Texts and what `terraform fmt` of Terraform 1.11 was seen to make of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use proptest::prelude::*;

use super::{changes, layout, rewrite, scan};

/// The text with all changes made.
fn formatted(text: &str) -> Option<String> {
    let mut formatted = String::new();
    let mut end = 0;
    for change in changes(text)? {
        formatted.push_str(&text[end..change.range.start]);
        formatted.push_str(&change.text);
        end = change.range.end;
    }
    Some(formatted + &text[end..])
}

#[test]
fn the_whole_of_a_file_is_written_as_terraform_does() {
    let before = include_str!("fixtures/before.txt");
    let after = include_str!("fixtures/after.txt");
    assert_eq!(formatted(before).unwrap(), after);
    assert_eq!(changes(after).unwrap(), []);
}

#[test]
fn arguments_that_follow_each_other_are_aligned_with_their_comments() {
    assert_eq!(
        formatted("a {\n\tb=1 # one\n  cde= [1,2]# two\n\n f = - 1\n}\n").unwrap(),
        "a {\n  b   = 1      # one\n  cde = [1, 2] # two\n\n  f = -1\n}\n"
    );
}

#[test]
fn columns_are_characters_as_a_reader_sees_them() {
    assert_eq!(
        formatted("a = {\n  \"e\u{301}😀\" = 1 # one\n  b = \"👨‍👩‍👧\" # two\n}\n").unwrap(),
        "a = {\n  \"e\u{301}😀\" = 1   # one\n  b    = \"👨‍👩‍👧\" # two\n}\n"
    );
}

#[test]
fn line_breaks_stay_what_they_are_and_a_byte_order_mark_goes() {
    assert_eq!(
        formatted("\u{feff}a=1\r\n \r\nb = 2\n").unwrap(),
        "a = 1\r\n\r\nb = 2\n"
    );
    assert_eq!(formatted("a=1\n \t").unwrap(), "a = 1\n  ");
}

#[test]
fn strings_and_heredocs_keep_their_white_space() {
    let text = "a = \"x  $${y}  %%{z}  $\"\nb = <<-END\n\t x  ${ y }\n  ENDS\n  END\n";
    let after = "a = \"x  $${y}  %%{z}  $\"\nb = <<-END\n\t x  ${y}\n  ENDS\n  END\n";
    assert_eq!(formatted(text).unwrap(), after);
}

#[test]
fn a_type_is_rewritten_only_where_it_is_that_of_a_variable() {
    assert_eq!(
        formatted("variable x {\n  type = \"list\"\n}\n").unwrap(),
        "variable \"x\" {\n  type = list(string)\n}\n"
    );
    assert_eq!(
        formatted("variable \"x\" {\n  type = map\n}\n").unwrap(),
        "variable \"x\" {\n  type = map(any)\n}\n"
    );
    for same in [
        "output \"x\" {\n  type = \"list\"\n}\n",
        "variable \"x\" {\n  y {\n    type = map\n  }\n}\n",
    ] {
        assert_eq!(formatted(same).unwrap(), same);
    }
}

#[test]
fn nothing_is_said_of_what_terraform_does_not_read_or_would_lose() {
    let silent = [
        "a = \"x\n\"\n",
        "a = <<END\nx\n",
        "a = <<END\nx\nEND",
        "a = [1\n",
        "a = (1]\n",
        "a = 'x'\n",
        "a = 1; b = 2\n",
        "a = 1 & 2\n",
        "a = /* x\n",
        "a\n",
        "a =\n",
        "a = 1\na = 2\n",
        "\"a\" = 1\n",
        "a {\n  b = 1 }\n",
        "a { b = 1, c = 2 }\n",
        "a { b {} }\n",
        "a {} b {}\n",
        "a\n{}\n",
        "a \"b\" /* lost */ \"c\" {}\n",
        "a /* lost */ \"b\" {}\n",
        "a \"b\\tc\" {}\n",
        "a \"b$c\" {}\n",
        "a = \"${ # to the end\n b}\"\n",
        "a = 1\r",
    ];
    for text in silent {
        assert_eq!(changes(text), None, "{text}");
    }
}

#[test]
fn a_small_file_does_not_become_a_huge_one() {
    let short: String = (0..1_000).map(|at| format!("b{at}=1\n")).collect();
    let aligned = format!("{} = 1\n{short}", "a".repeat(10_000));
    assert_eq!(changes(&aligned), None);
    let deep = format!("a = {}{}\n", "[\n".repeat(10_000), "]\n".repeat(10_000));
    assert_eq!(changes(&deep), None);
}

/// Pieces that make a text of HCL now and then.
const PIECES: &[&str] = &[
    "a",
    "in",
    "é",
    "1.5",
    "\"",
    "\"b\"",
    "${",
    "%{",
    "$${",
    "}",
    "{",
    "[",
    "]",
    "(",
    ")",
    "=",
    "==",
    "=>",
    "-",
    "!",
    "?",
    ":",
    "::",
    ",",
    ".",
    "...",
    "+",
    "&&",
    "<<E\n",
    "\nE\n",
    "# c\n",
    "// c",
    "/* c */",
    "\n",
    "\r\n",
    " ",
    "  ",
    "\t",
    "~}",
    "$",
    "\\",
    "\u{feff}",
    "variable \"v\" {\n",
    "type = \"list\"\n",
    "x = \"${y}\"\n",
    "b \"c\" d {\n",
    "}\n",
];

/// A text of arguments and blocks in any white space.
fn configuration() -> impl Strategy<Value = String> {
    let blank = prop::sample::select(vec!["", " ", "   ", "\t"]);
    let value = prop::sample::select(vec![
        "1",
        "\"x ${ y } z\"",
        "[1,2]",
        "{ a=1 }",
        "[\n1,\n 2 ]",
        "{\na = 1 # c\nbcd=2 /* d */\n}",
        "f( x , - 1 )",
        "a?b:- c",
        "<<E\n x ${y }\nE",
        "\"${a}\"",
        "\"${[\na]}\"",
        "! a&&b",
        "[for k,v in[1]: k=>v...]",
        "é.b [ 0 ]",
        "\"e\u{301}\"",
    ]);
    let argument = (
        "[a-z]{1,9}",
        blank.clone(),
        blank.clone(),
        value,
        prop::sample::select(vec!["\n", " # c\n", "\n \n"]),
    );
    let block = (prop::collection::vec(argument, 0..6), blank);
    prop::collection::vec(block, 0..4).prop_map(|blocks| {
        let mut text = String::new();
        for (arguments, indent) in blocks {
            text.push_str("b \"c\" d{\n");
            for (at, (name, before, after, value, end)) in arguments.into_iter().enumerate() {
                let end = if value.ends_with('E') { "\n" } else { end };
                text.push_str(&format!("{indent}{name}{at}{before}={after}{value}{end}"));
            }
            text.push_str(indent);
            text.push_str("}\n");
        }
        text
    })
}

/// What formatting promises of any text.
fn assert_kept(text: &str) {
    let Some(once) = formatted(text) else { return };
    // The tokens that were to be written are those that are read, each with the space that it was given.
    let written = rewrite::rewrite(&scan::scan(text).unwrap()).unwrap();
    let read = scan::scan(&once).unwrap();
    let words = |tokens: &[super::Token]| -> Vec<String> { tokens.iter().map(|token| token.text.to_owned()).collect() };
    assert_eq!(words(&written), words(&read), "{text}");
    // Where nothing is unwrapped twice, the second time changes nothing.
    if words(&rewrite::rewrite(&read).unwrap()) == words(&read) {
        assert_eq!(layout::layout(&written), layout::layout(&read), "{text}");
        assert_eq!(changes(&once).unwrap(), [], "{text}");
    }
}

proptest! {
    #[test]
    fn a_configuration_is_understood_and_only_laid_out_anew(text in configuration()) {
        prop_assert!(changes(&text).is_some(), "{}", text);
        assert_kept(&text);
    }

    #[test]
    fn no_text_is_too_broken(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        assert_kept(&pieces.concat());
    }

    #[test]
    fn no_characters_are_too_strange(text in "\\PC*") {
        assert_kept(&text);
    }
}
