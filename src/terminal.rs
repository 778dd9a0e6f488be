//! What the terminal can show.

use std::io::IsTerminal;

use portcullis_report::text;
use terminal_size::{Height, Width};

use crate::args::Color;

/// Wider frames are hard to read.
const WIDEST: usize = 120;

/// Narrower ones show nothing.
const NARROWEST: usize = 50;

/// The options, fitted to what standard output is connected to.
pub(crate) fn fit(options: text::Options, color: Color) -> text::Options {
    let out = std::io::stdout();
    fitted(options, color, out.is_terminal(), terminal_size::terminal_size_of(&out))
}

/// Options that are fitted to what standard error is connected to.
pub(crate) fn fit_errors() -> text::Options {
    let err = std::io::stderr();
    let size = terminal_size::terminal_size_of(&err);
    fitted(text::Options::default(), Color::Auto, err.is_terminal(), size)
}

fn fitted(options: text::Options, color: Color, is_terminal: bool, size: Option<(Width, Height)>) -> text::Options {
    text::Options {
        color: colored(color, is_terminal),
        unicode: unicode(),
        width: size.map_or(options.width, |(width, _)| {
            usize::from(width.0).clamp(NARROWEST, WIDEST)
        }),
        ..options
    }
}

fn colored(when: Color, is_terminal: bool) -> bool {
    match when {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
            !refused && !dumb && is_terminal
        }
    }
}

/// Only a locale that is set to plain C is taken at its word; build machines often set none and show everything.
fn unicode() -> bool {
    let set = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(std::env::var_os)
        .find(|value| !value.is_empty());
    !set.is_some_and(|locale| locale == "C" || locale == "POSIX")
}
