//! Where in a list of commands the scanner stands: what is open, and what joins the next command to the last.

use portcullis_model::dockerfile::Joint;

use super::Until;

/// A construct that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    Parenthesis,
    Brace,
    If,
    Loop,
    /// A `case`, and whether a pattern comes next.
    Case {
        pattern: bool,
    },
}

impl Open {
    pub(super) fn word(self) -> &'static str {
        match self {
            Open::Parenthesis => "(",
            Open::Brace => "{",
            Open::If => "if",
            Open::Loop => "do",
            Open::Case { .. } => "case",
        }
    }
}

/// Where a list of commands stands.
pub(super) struct List {
    pub(super) until: Until,
    pub(super) open: Vec<(Open, Pipeline)>,
    /// The operator that was met since the last command.
    pub(super) joint: Option<Joint>,
    pub(super) pipeline: Option<Pipeline>,
    /// The last command, to be told when it is piped.
    pub(super) last: Option<usize>,
    /// A compound command just ended: its redirections may follow, but no command.
    pub(super) closed: bool,
}

#[derive(Clone, Copy, Default)]
pub(super) struct Pipeline {
    pub(super) number: u32,
    pub(super) position: u32,
    pub(super) joint: Option<Joint>,
}

impl List {
    pub(super) fn join(&mut self, joint: Joint) {
        // Of `;` and a line break after an operator, the operator counts.
        if self.pipeline.take().is_some() || self.closed || self.joint.is_none() && joint != Joint::Sequence {
            self.joint = Some(joint);
        }
        self.closed = false;
    }

    pub(super) fn is_in(&self, open: Open) -> bool {
        self.open.last().is_some_and(|(last, _)| *last == open)
    }

    /// `then`, `do` and the like: a command follows.
    pub(super) fn begin_part(&mut self) {
        self.pipeline = None;
        self.closed = false;
    }

    pub(super) fn close(&mut self) {
        if let Some((_, pipeline)) = self.open.pop() {
            self.pipeline = Some(pipeline);
            self.joint = None;
            self.closed = true;
        }
    }
}
