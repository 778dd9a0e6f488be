//! The common model: what every format is read into and every rule judges.
//!
//! Pure data and the few pure functions over it. This crate does no I/O, knows no parser and no output format; parsers,
//! rules and reports all depend on it, and it depends on none of them.

pub mod cancel;
pub mod comment;
pub mod dockerfile;
pub mod facet;
pub mod finding;
pub mod format;
pub mod kubernetes;
pub mod limits;
pub mod lookup;
pub mod problem;
pub mod report;
pub mod resource;
pub mod rule;
pub mod source;
pub mod truth;
pub mod value;
pub mod workflow;

pub use cancel::Cancel;
pub use comment::Comment;
pub use finding::{Confidence, Edit, Finding, Fix, Related, Severity, Undecided, Verdicts};
pub use format::{Assembly, Claim, Format, FormatId, Grouping, ReadError, SourceTree};
pub use limits::Limits;
pub use lookup::{Judged, Lookup, Resolved};
pub use problem::{Problem, ProblemKind};
pub use report::{Against, Comparison, Fixed, Report, Reported, Summary, Suppressed, Suppression, SuppressionKind};
pub use resource::{CallSite, File, Reference, Resource, Unit, View};
pub use rule::{Page, Profile, RuleInfo, RuleOption, Setting};
pub use smol_str::SmolStr;
pub use source::{Position, Source, SourceId, Span};
pub use truth::Truth;
pub use value::{Data, Entry, Key, Map, Number, Origin, Reason, Unknown, Value};
