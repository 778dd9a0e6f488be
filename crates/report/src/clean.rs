//! Makes text from scanned files harmless for a terminal or a log: what would move the cursor, change the order of
//! characters or hide them is shown by its number instead.

use std::borrow::Cow;

/// Characters of one message that are shown. Rules cap the names in theirs far below this.
const MESSAGE_CHARACTERS: usize = 600;

/// Whether a character can do something else than stand in its place.
pub(crate) fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Appends the character, or its number where it is unsafe.
pub(crate) fn push(out: &mut String, character: char) {
    if is_unsafe(character) {
        out.extend(character.escape_default());
    } else {
        out.push(character);
    }
}

/// The text as one harmless line of bounded length.
pub(crate) fn line(text: &str) -> Cow<'_, str> {
    first(text, MESSAGE_CHARACTERS)
}

/// The text as one harmless line, all of it: a name that is cut is another name.
pub(crate) fn name(text: &str) -> Cow<'_, str> {
    first(text, usize::MAX)
}

/// The first characters of a text as one harmless line.
fn first(text: &str, characters: usize) -> Cow<'_, str> {
    let short = text.len() <= characters;
    let plain = |byte: u8| (b' '..=b'~').contains(&byte);
    if short && (text.bytes().all(plain) || !text.chars().any(is_unsafe)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len().min(characters));
    let mut rest = text.chars();
    for character in rest.by_ref().take(characters) {
        match character {
            '\t' => out.push(' '),
            _ => push(&mut out, character),
        }
    }
    if rest.next().is_some() {
        out.push('…');
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_act_on_a_terminal_is_shown_by_its_number() {
        assert_eq!(line("a\u{1b}[2Jb"), r"a\u{1b}[2Jb");
        assert_eq!(line("a\r\nb"), r"a\r\nb");
        assert_eq!(line("x\u{202e}y\u{200b}z\u{9b}"), r"x\u{202e}y\u{200b}z\u{9b}");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        assert!(matches!(line("Größe ist 3 ✓"), Cow::Borrowed(_)));
    }

    #[test]
    fn endless_text_is_cut() {
        let cut = line(&"x".repeat(10_000)).into_owned();
        assert_eq!(cut.chars().count(), MESSAGE_CHARACTERS + 1);
        assert!(cut.ends_with('…'));
    }
}
