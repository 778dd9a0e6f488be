//! Large and small letters as Terraform sees them: each character by itself, and one for one, so that `ß` stays what it is.

/// All letters small.
pub(super) fn lower(text: &str) -> String {
    text.chars().map(small).collect()
}

/// All letters large.
pub(super) fn upper(text: &str) -> String {
    text.chars().map(large).collect()
}

/// The first letter of each word large, the others as they are.
pub(super) fn title(text: &str) -> String {
    let mut before = ' ';
    text.chars()
        .map(|character| {
            let starts = is_separator(before);
            before = character;
            if starts { first(character) } else { character }
        })
        .collect()
}

fn small(character: char) -> char {
    match character {
        'İ' => 'i',
        _ => only(character.to_lowercase()).unwrap_or(character),
    }
}

fn large(character: char) -> char {
    match character {
        // Of Greek letters with an iota below, the one with the iota beside it counts as large.
        'ᾀ'..='ᾇ' | 'ᾐ'..='ᾗ' | 'ᾠ'..='ᾧ' => char::from_u32(u32::from(character) + 8).unwrap_or(character),
        'ᾳ' => 'ᾼ',
        'ῃ' => 'ῌ',
        'ῳ' => 'ῼ',
        _ => only(character.to_uppercase()).unwrap_or(character),
    }
}

/// The letter at the beginning of a word: pairs of letters in one character have a form of their own for it, and Georgian
/// has no large letters there.
fn first(character: char) -> char {
    match character {
        'Ǆ' | 'ǅ' | 'ǆ' => 'ǅ',
        'Ǉ' | 'ǈ' | 'ǉ' => 'ǈ',
        'Ǌ' | 'ǋ' | 'ǌ' => 'ǋ',
        'Ǳ' | 'ǲ' | 'ǳ' => 'ǲ',
        'ა'..='ჺ' | 'ჽ'..='ჿ' => character,
        _ => large(character),
    }
}

fn only(mut characters: impl Iterator<Item = char>) -> Option<char> {
    let first = characters.next();
    first.filter(|_| characters.next().is_none())
}

fn is_separator(character: char) -> bool {
    if character.is_ascii() {
        return !character.is_ascii_alphanumeric() && character != '_';
    }
    character.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_change_one_for_one() {
        assert_eq!(upper("straße ŉ ﬁ ᾳ ǆ é"), "STRAßE ŉ ﬁ ᾼ Ǆ É");
        assert_eq!(lower("ΑΣ İ É ẞ"), "ασ i é ß");
    }

    #[test]
    fn the_first_letter_of_a_word_is_large() {
        assert_eq!(
            title("hello big-world it's foo_bar 1st été"),
            "Hello Big-World It'S Foo_bar 1st Été"
        );
        assert_eq!(title("ǆungla a\u{a0}b ა"), "ǅungla A\u{a0}B ა");
    }
}
