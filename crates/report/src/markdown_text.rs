//! Text from files inside Markdown, where it must stay text.

/// A text in a cell of a table: nothing in it ends the cell, or becomes a link, an image, HTML, a mention or emphasis.
///
/// Escaping does not do: GitHub makes mentions, links and references of the text that comes out of it. So what stands
/// between backticks is shown as code, and so is each other word in which something could become more than itself.
pub(crate) fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, marked, after)) = marked(rest) {
        words(before, &mut out);
        push_code(marked, &mut out);
        rest = after;
    }
    words(rest, &mut out);
    out
}

/// The first text between backticks, with what is before and after it.
fn marked(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('`')?;
    let (marked, after) = rest.split_once('`')?;
    (!marked.is_empty()).then_some((before, marked, after))
}

fn words(text: &str, out: &mut String) {
    let text = text.replace(['\n', '\r'], " ");
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end_matches(' ');
        let inner = bare.trim_start_matches(['(', '"', '\'']);
        let (before, inner) = bare.split_at(bare.len() - inner.len());
        let (inner, after) = inner.split_at(
            inner
                .trim_end_matches(['.', ',', ';', ':', ')', '"', '\'', '?', '!'])
                .len(),
        );
        out.push_str(before);
        if is_plain(inner) {
            out.push_str(inner);
        } else {
            push_code(inner, out);
        }
        out.push_str(after);
        out.push_str(&word[bare.len()..]);
    }
}

fn push_code(text: &str, out: &mut String) {
    // The marks of two would become one.
    if out.ends_with('`') {
        out.push(' ');
    }
    out.push_str(&code(text));
}

/// Whether nothing in a word has a meaning to Markdown or to GitHub.
fn is_plain(word: &str) -> bool {
    let is_harmless = |c: char| !c.is_ascii() || c.is_ascii_alphanumeric() || ".,;'\"()/-%+=?".contains(c);
    // The name of a commit becomes a link to it.
    let is_commit = |run: &str| (7..=40).contains(&run.len()) && run.bytes().all(|byte| byte.is_ascii_hexdigit());
    let lower = word.to_ascii_lowercase();
    word.chars().all(is_harmless)
        && !lower.contains("www.")
        && !lower.contains("gh-")
        && !lower.split(|c: char| !c.is_ascii_alphanumeric()).any(is_commit)
}

/// A text as code in a cell of a table.
pub(crate) fn code(text: &str) -> String {
    if text.trim().is_empty() {
        return text.to_owned();
    }
    let text = text.replace(['\n', '\r'], " ").replace('|', "\\|");
    let longest = text
        .split(|character| character != '`')
        .map(str::len)
        .max()
        .unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_file_makes_no_markup() {
        assert_eq!(cell("a | b"), "a `\\|` b");
        assert_eq!(cell("[x](http://evil)"), "`[x](http://evil`)");
        assert_eq!(cell("(<img>) @you, #1"), "(`<img>`) `@you`, `#1`");
        assert_eq!(
            cell("see www.evil.com or GH-26 or 0badc0de."),
            "see `www.evil.com` or `GH-26` or `0badc0de`."
        );
        assert_eq!(cell("two\nlines"), "two lines");
    }

    #[test]
    fn prose_stays_prose() {
        let prose = "\"Größe\" (of a bucket) isn't known: 3/4, 50% - it's odd.";
        assert_eq!(cell(prose), prose);
    }

    #[test]
    fn code_stays_code() {
        assert_eq!(cell("`a_b` is open"), "`a_b` is open");
        assert_eq!(cell("aws_x.b is open"), "`aws_x.b` is open");
        assert_eq!(cell("one ` alone"), "one `` ` `` alone");
        assert_eq!(cell("`` two"), "```` `` ````".replace("````", "```") + " two");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("a|b"), "`a\\|b`");
    }
}
