//! What holds below one directory: which rules, how bad, with which settings, and what is waived.

use portcullis_model::{Severity, Span};
use portcullis_rules::Options;

/// What is said for the files below one directory. Scopes are applied in their order, the outermost first, and what a later
/// one says of the same wins: a `select` starts anew, whatever is ignored is taken from what was chosen so far, severities and
/// options are replaced one by one, waivers and exclusions add up.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// The directory, as reports name paths; empty for all files.
    pub directory: String,
    /// What stands before a report's path, less `directory`, to make it a path as the patterns here mean it: empty, or
    /// the way from the directory of the configuration file down to what is scanned, with `/` at its end.
    pub prefix: String,
    /// Ids, aliases, families, controls or `all`; as before where `None`.
    pub select: Option<Vec<String>>,
    /// What to leave out of these.
    pub ignore: Vec<String>,
    /// How bad the findings of some rules are. A rule's own name goes before its family and its controls.
    pub severities: Vec<(String, Severity)>,
    /// Settings of rules.
    pub options: Options,
    /// Patterns of files that are not scanned.
    pub exclude: Vec<String>,
    /// What somebody has accepted.
    pub waivers: Vec<Waiver>,
    /// Whether everything below the directory of the configuration file is scanned, so that a waiver that waives nothing
    /// is of no use.
    pub whole: bool,
}

/// Findings that somebody has accepted, with a reason and perhaps for a time.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// Ids, aliases, families or controls; any of them.
    pub rules: Vec<String>,
    /// Patterns of paths, as `.gitignore` has them; any file where there are none.
    pub paths: Vec<String>,
    /// Patterns of resource addresses, in which `*` stands for anything; any resource where there are none.
    pub resources: Vec<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Why it is accepted.
    pub reason: String,
    /// The last day on which it holds, as `YYYY-MM-DD`.
    pub until: Option<String>,
    /// Where it stands: in one of the sources of [`Config::sources`](crate::Config::sources).
    pub span: Span,
}
