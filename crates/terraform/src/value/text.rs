//! Text as Terraform has it: composed characters, counted as a reader would count them.

use smol_str::{SmolStr, ToSmolStr};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
use unicode_segmentation::{Graphemes, UnicodeSegmentation};

/// The text in the form (NFC) in which Terraform keeps every string.
pub(crate) fn normalized(text: SmolStr) -> SmolStr {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text
    } else {
        text.nfc().to_smolstr()
    }
}

/// What Terraform counts as the characters of a text: grapheme clusters.
pub(crate) fn clusters(text: &str) -> Graphemes<'_> {
    text.graphemes(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_composed() {
        assert_eq!(normalized(SmolStr::new("e\u{301}")), "\u{e9}");
        assert_eq!(normalized(SmolStr::new("plain")), "plain");
    }

    #[test]
    fn a_letter_with_its_marks_counts_once() {
        assert_eq!(clusters("e\u{323}\u{301}x").count(), 2);
        assert_eq!(clusters("\r\n").count(), 1);
        assert_eq!(clusters("👩‍👩‍👧").count(), 1);
    }
}
