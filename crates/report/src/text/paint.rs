//! Colours and marks, or their absence.

use portcullis_model::Severity;

use super::Options;

/// What a piece of text is, which says how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Heading,
    Dim,
    Link,
    Help,
    Good,
    Low,
    Medium,
    High,
    Critical,
}

impl Tone {
    pub(super) fn of(severity: Severity) -> Self {
        match severity {
            Severity::Low => Tone::Low,
            Severity::Medium => Tone::Medium,
            Severity::High => Tone::High,
            Severity::Critical => Tone::Critical,
        }
    }

    /// The parameters of the terminal's colour sequence.
    fn code(self) -> &'static str {
        match self {
            Tone::Heading => "1;4",
            Tone::Dim => "2",
            Tone::Link => "36",
            Tone::Help => "36;1",
            Tone::Good => "32;1",
            Tone::Low => "34;1",
            Tone::Medium => "33;1",
            Tone::High => "31;1",
            Tone::Critical => "37;41;1",
        }
    }
}

/// Signs before lines of a list.
pub(super) struct Marks {
    pub(super) error: &'static str,
    pub(super) warning: &'static str,
    pub(super) advice: &'static str,
    pub(super) accepted: &'static str,
    pub(super) good: &'static str,
    pub(super) between: &'static str,
}

/// Colours text as the options say.
pub(super) struct Paint {
    color: bool,
    unicode: bool,
}

impl Paint {
    pub(super) fn new(options: &Options) -> Self {
        Self {
            color: options.color,
            unicode: options.unicode,
        }
    }

    /// The text in its tone. The text must be clean.
    pub(super) fn tone(&self, tone: Tone, text: &str) -> String {
        if self.color && !text.trim().is_empty() {
            format!("\u{1b}[{}m{text}\u{1b}[0m", tone.code())
        } else {
            text.to_owned()
        }
    }

    pub(super) fn marks(&self) -> &'static Marks {
        if self.unicode { &UNICODE } else { &ASCII }
    }
}

static UNICODE: Marks = Marks {
    error: "×",
    warning: "⚠",
    advice: "☞",
    accepted: "○",
    good: "✓",
    between: " · ",
};

static ASCII: Marks = Marks {
    error: "x",
    warning: "!",
    advice: ">",
    accepted: "-",
    good: "*",
    between: " | ",
};
