//! Whether a space stands between two tokens of a line.

use super::token::{Kind, Token};

/// Whether a space stands between `left` and `right`. `earlier` is what stands before `left`, where it belongs to the
/// same part of the line.
pub(super) fn is_spaced(earlier: Option<&Token>, left: &Token, right: &Token) -> bool {
    use Kind::{
        Bang, CloseBrace, CloseBracket, CloseHeredoc, CloseParen, CloseQuote, CloseTemplate, Comma, Dot, DoubleColon,
        Ellipsis, Literal, Minus, Name, Newline, Number, OpenBrace, OpenBracket, OpenHeredoc, OpenParen, OpenQuote,
        OpenTemplate,
    };
    match (left.kind, right.kind) {
        (_, Newline) => false,
        // Calls, names of several parts, attributes.
        (Name, OpenParen | DoubleColon) | (DoubleColon, Name) | (Dot, _) | (_, Dot) => false,
        (_, Comma | Ellipsis) => false,
        (Comma, _) => true,
        // Within a string every character counts.
        (Literal | OpenQuote | OpenHeredoc, _) | (_, Literal | CloseQuote | CloseHeredoc) => false,
        // `for x in [..]`, not an index of something called `in`.
        (Name, _) if left.text == "in" && earlier.is_some_and(|earlier| earlier.kind == Name) => true,
        (Name | Number | CloseBrace | CloseBracket | CloseParen | CloseTemplate, OpenBracket) => false,
        (Bang, _) => false,
        (Minus, _) => !earlier.is_none_or(|earlier| wants_operand(earlier.kind)),
        (OpenBrace, CloseBrace) => false,
        (OpenBrace, _) | (_, CloseBrace) => true,
        (OpenTemplate, OpenBrace) | (CloseBrace, CloseTemplate) => true,
        (CloseTemplate, OpenTemplate) => false,
        (OpenBracket | OpenParen | OpenTemplate, _) | (_, CloseBracket | CloseParen | CloseTemplate) => false,
        _ => true,
    }
}

/// Whether a minus after this negates, rather than subtracts. Neither `=>` nor `${` is among them.
fn wants_operand(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::OpenParen
            | Kind::OpenBrace
            | Kind::OpenBracket
            | Kind::Equal
            | Kind::Colon
            | Kind::Comma
            | Kind::Question
            | Kind::Operator
            | Kind::Minus
            | Kind::Bang
    )
}
