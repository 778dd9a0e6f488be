//! Text about faults in what a user has set: each with the characters that are wrong, in a frame like that of a finding.

use portcullis_model::{Source, Span};

use super::frame::Drawer;
use super::paint::{Paint, Tone};
use super::{Options, page};
use crate::clean;

/// Something that is wrong in what a user has set.
#[derive(Clone, Debug)]
pub struct Fault<'f> {
    /// The characters that are wrong, where there are such.
    pub place: Option<(&'f Source, Span)>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

/// The faults, one after the other.
#[must_use]
pub fn faults(faults: &[Fault<'_>], options: &Options) -> String {
    let (drawer, paint) = (Drawer::bare(options), Paint::new(options));
    let mut out = String::new();
    for fault in faults {
        let word = paint.tone(Tone::High, "error");
        let title = format!("{word}: {}", clean::line(&fault.message));
        match fault.place {
            Some((source, span)) => drawer.draw_place(&mut out, source, span, &title),
            None => out.push_str(&format!("{title}\n")),
        }
        if let Some(help) = &fault.help {
            let lines = page::wrap(&clean::line(help), options.width.saturating_sub(8).max(40));
            for (number, line) in lines.iter().enumerate() {
                let before = if number == 0 { "help: " } else { "      " };
                out.push_str(&format!("  {}{line}\n", paint.tone(Tone::Help, before)));
            }
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use portcullis_model::SourceId;

    use super::*;

    fn drawn(text: &str, span: Span, message: &str) -> String {
        let source = Source::new(SourceId(9), "portcullis.yaml", text.to_owned());
        let fault = Fault {
            place: Some((&source, span)),
            message: message.to_owned(),
            help: Some("did you mean `select`?".to_owned()),
        };
        faults(&[fault], &Options::default())
    }

    #[test]
    fn a_fault_is_framed_at_its_place() {
        let text = "fail-on: high\nselct: [docker]\n";
        insta::assert_snapshot!(drawn(text, Span::new(SourceId(9), 14, 19), "unknown key `selct`"), @r"
         × error: unknown key `selct`
          ╭─[portcullis.yaml:2:1]
        2 │ selct: [docker]
          · ─────
          ╰────
         help: did you mean `select`?
        ");
    }

    #[test]
    fn what_a_file_says_is_harmless_on_a_terminal() {
        let drawn = drawn(
            "a\u{1b}[2J: 1\n",
            Span::new(SourceId(9), 0, 5),
            "unknown key `a\u{1b}[2J`",
        );
        assert!(!drawn.contains('\u{1b}'), "{drawn:?}");
    }

    #[test]
    fn an_empty_file_has_a_place_too() {
        let drawn = drawn("", Span::new(SourceId(9), 0, 0), "nothing is here");
        assert!(drawn.contains("portcullis.yaml:1:1"), "{drawn}");
    }
}
