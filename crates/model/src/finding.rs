//! What judging yields: findings and undecideds.

use std::sync::Arc;

use smol_str::SmolStr;

use crate::source::Span;
use crate::value::Origin;

/// How bad it is when a rule is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A matter of good order.
    Low,
    /// Should be mended.
    Medium,
    /// Must be mended soon.
    High,
    /// Must not be deployed.
    Critical,
}

impl Severity {
    /// All severities, mildest first.
    pub const ALL: [Severity; 4] = [Severity::Low, Severity::Medium, Severity::High, Severity::Critical];

    /// The stable name used on the command line and in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Low => "low",
            Severity::Medium => "medium",
            Severity::High => "high",
            Severity::Critical => "critical",
        }
    }

    /// The severity of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

/// How sure a rule is that what it says is a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// A guess worth a look.
    Low,
    /// Usually right.
    Medium,
    /// Follows from the source.
    High,
}

impl Confidence {
    /// The stable name used in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Confidence::Low => "low",
            Confidence::Medium => "medium",
            Confidence::High => "high",
        }
    }
}

/// A place that helps to understand a finding, with words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// What is there.
    pub message: String,
    /// Whether the characters there are a secret, so that no report may show them.
    pub sensitive: bool,
}

impl Related {
    const STEP: &str = "by way of ";

    /// A step of the way by which a value came to where it is used.
    #[must_use]
    pub fn way(span: Span, what: &str) -> Self {
        Self::new(span, format!("{}{what}", Self::STEP))
    }

    /// What a step of such a way is; `None` for other places.
    #[must_use]
    pub fn as_way(&self) -> Option<&str> {
        self.message.strip_prefix(Self::STEP)
    }

    /// A place that may be shown.
    #[must_use]
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self {
            span,
            message: message.into(),
            sensitive: false,
        }
    }
}

/// One replacement of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The characters to replace; empty to insert.
    pub span: Span,
    /// The text to put there.
    pub text: String,
}

/// A mend of a finding, as edits to the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the fix does, as a sentence in the imperative.
    pub title: String,
    /// Whether the meaning of the file changes in no way but the intended one.
    pub safe: bool,
    /// The edits; they do not overlap.
    pub edits: Vec<Edit>,
}

/// A fault that a rule found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The id of the rule.
    pub rule: SmolStr,
    /// How bad it is.
    pub severity: Severity,
    /// How sure the rule is.
    pub confidence: Confidence,
    /// What is wrong here, in one sentence without a full stop.
    pub message: String,
    /// The tightest characters that are at fault.
    pub span: Span,
    /// The address of the resource, without a key where several instances of its block have the fault; empty where there
    /// is none.
    pub resource: SmolStr,
    /// The addresses of all instances that have the fault, where the block makes several or several calls lead to it.
    pub instances: Vec<SmolStr>,
    /// Whether the marked characters are a secret, so that no report may show them.
    pub sensitive: bool,
    /// How the value at fault got where it is used, where that is known; settling a scan makes related places of it.
    pub origin: Option<Arc<Origin>>,
    /// Other places that matter.
    pub related: Vec<Related>,
    /// How to mend it, where a machine can.
    pub fix: Option<Fix>,
}

impl Finding {
    /// Adds a related place.
    pub fn relate(&mut self, span: Span, message: impl Into<String>) -> &mut Self {
        self.related.push(Related::new(span, message));
        self
    }

    /// Says that the marked characters are a secret.
    pub fn sensitive(&mut self) -> &mut Self {
        self.sensitive = true;
        self
    }

    /// Sets a fix that changes nothing but what the finding is about.
    pub fn fix(&mut self, title: impl Into<String>, edits: Vec<Edit>) -> &mut Self {
        self.fix = Some(Fix {
            title: title.into(),
            safe: true,
            edits,
        });
        self
    }

    /// Sets a fix that a person should look at.
    pub fn unsafe_fix(&mut self, title: impl Into<String>, edits: Vec<Edit>) -> &mut Self {
        self.fix = Some(Fix {
            title: title.into(),
            safe: false,
            edits,
        });
        self
    }
}

/// A question that a rule could not answer, and what it would need to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// The id of the rule.
    pub rule: SmolStr,
    /// What is not known, and where it would come from.
    pub reason: String,
    /// The place of the value.
    pub span: Span,
    /// The way by which the value would come there, where that is known.
    pub origin: Option<Arc<Origin>>,
    /// The address of the resource; empty where there is none.
    pub resource: SmolStr,
}

/// All that judging said, in the order it was said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// The faults.
    pub findings: Vec<Finding>,
    /// The questions left open.
    pub undecided: Vec<Undecided>,
    /// Rules that could not be run to their end.
    pub problems: Vec<crate::Problem>,
}

impl Verdicts {
    /// Adds what another part of the scan said.
    pub fn extend(&mut self, other: Verdicts) {
        self.findings.extend(other.findings);
        self.undecided.extend(other.undecided);
        self.problems.extend(other.problems);
    }
}
