//! Texts and what `terraform fmt` makes of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use super::changes;

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
fn arguments_that_follow_each_other_are_aligned() {
    assert_eq!(
        formatted("a {\n\tb=1 # one\n  cde= [1,2]# two\n\n f = - 1\n}\n").unwrap(),
        "a {\n  b   = 1      # one\n  cde = [1, 2] # two\n\n  f = -1\n}\n"
    );
}
