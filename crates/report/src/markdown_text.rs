//! Text from files inside Markdown, where it must stay text.

/// A text in a cell of a table: nothing in it ends the cell, or becomes a link, an image, HTML, a mention or emphasis.
pub(crate) fn cell(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // What stands between backticks is shown as it is; only what would end the cell is taken out of it.
    let mut parts = text.split('`').peekable();
    let mut is_code = false;
    while let Some(part) = parts.next() {
        let closes = parts.peek().is_some();
        match (is_code, closes) {
            (true, true) => out.push_str(&code(part)),
            (true, false) => {
                out.push_str("\\`");
                escape(part, &mut out);
            }
            (false, _) => escape(part, &mut out),
        }
        is_code = !is_code;
    }
    out
}

fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '\n' | '\r' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A mention or the number of an issue is made of this and what follows.
            '@' | '#' => {
                out.push_str(if character == '@' { "&#64;" } else { "&#35;" });
            }
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '!' | '|' | '~' => {
                out.push('\\');
                out.push(character);
            }
            _ => out.push(character),
        }
    }
}

/// A text as code in a cell of a table.
pub(crate) fn code(text: &str) -> String {
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
        assert_eq!(cell("a | b"), "a \\| b");
        assert_eq!(cell("[x](http://evil)"), "\\[x\\]\\(http://evil\\)");
        assert_eq!(cell("<img> @you #1"), "&lt;img&gt; &#64;you &#35;1");
        assert_eq!(cell("two\nlines"), "two lines");
    }

    #[test]
    fn code_stays_code() {
        assert_eq!(cell("`a_b` is open"), "`a_b` is open");
        assert_eq!(cell("one ` alone"), "one \\` alone");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("a|b"), "`a\\|b`");
    }
}
