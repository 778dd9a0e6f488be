//! How Terraform writes the keys of instances.

use std::fmt::{self, Write};

use smol_str::{SmolStr, SmolStrBuilder, format_smolstr};

/// What tells one instance of a block from the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Key {
    /// There is only one, or nobody knows how many.
    #[default]
    None,
    Index(usize),
    Name(SmolStr),
}

impl Key {
    /// The address of the instance of the block with this address.
    pub(crate) fn behind(&self, block: &SmolStr) -> SmolStr {
        match self {
            Key::None => block.clone(),
            key => format_smolstr!("{block}{key}"),
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::None => Ok(()),
            Key::Index(index) => write!(f, "[{index}]"),
            Key::Name(name) => write!(f, "[\"{}\"]", escaped(name)),
        }
    }
}

/// The text as it stands within quotes.
fn escaped(text: &str) -> SmolStr {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./: @+=*,;!?()[]<>|&~^#".contains(letter);
    if text.chars().all(is_plain) {
        return SmolStr::new(text);
    }
    let mut out = SmolStrBuilder::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '$' | '%' if letters.peek() == Some(&'{') => {
                out.push(letter);
                out.push(letter);
            }
            letter if letter.is_control() => {
                let code = u32::from(letter);
                // Writing to a string does not fail.
                let _ = if code < 0x10000 {
                    write!(out, "\\u{code:04x}")
                } else {
                    write!(out, "\\U{code:08x}")
                };
            }
            letter => out.push(letter),
        }
    }
    out.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_as_terraform_prints_them() {
        let block = SmolStr::new_static("aws_s3_bucket.b");
        let name = |name: &str| Key::Name(name.into()).behind(&block);
        assert_eq!(Key::None.behind(&block), "aws_s3_bucket.b");
        assert_eq!(Key::Index(3).behind(&block), "aws_s3_bucket.b[3]");
        assert_eq!(name("a.b"), "aws_s3_bucket.b[\"a.b\"]");
        assert_eq!(name("a\"${b}\n"), "aws_s3_bucket.b[\"a\\\"$${b}\\n\"]");
        assert_eq!(name("$x\u{1}"), "aws_s3_bucket.b[\"$x\\u0001\"]");
    }
}
