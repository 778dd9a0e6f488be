//! Why a scan could not run at all.

#[cfg(feature = "fs")]
use std::path::PathBuf;

use thiserror::Error;

/// Why a scan could not run. What could not be read of the user's files is no error but a problem in the report.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// A path to scan is not there or cannot be looked at.
    #[cfg(feature = "fs")]
    #[error("cannot scan {}", path.display())]
    Path {
        /// The path as it was given.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The current directory cannot be told.
    #[cfg(feature = "fs")]
    #[error("cannot tell the current directory")]
    CurrentDirectory(#[source] std::io::Error),
    /// A word that names no rule, alias, family or control.
    #[error("no rule, alias, family or control is called `{word}`{}", hint(nearest.as_ref()))]
    UnknownRule {
        /// The word.
        word: String,
        /// The id that looks most like it.
        nearest: Option<String>,
    },
    /// A pattern of paths that cannot be understood.
    #[error("the pattern `{pattern}` cannot be understood: {reason}")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A file with values of variables that is not there, cannot be read, or is no text.
    #[cfg(feature = "fs")]
    #[error("cannot read the file of variables {}", path.display())]
    VarFile {
        /// The path as it was given.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A native rule of one's own that cannot be used.
    #[error("the rule `{id}` cannot be used: {reason}")]
    Rule {
        /// The id of the rule.
        id: String,
        /// What is wrong.
        reason: Unusable,
    },
    /// A Rego policy that cannot be used.
    #[error("the policy {path}{} cannot be used: {reason}", at(*line))]
    Policy {
        /// The path as it was given.
        path: String,
        /// The line, from 1, where one is at fault.
        line: Option<u32>,
        /// What is wrong.
        reason: Unusable,
    },
    /// The threads could not be started.
    #[error("cannot start the worker threads: {0}")]
    Threads(String),
    /// Somebody cancelled the scan before its end.
    #[error("the scan was cancelled")]
    Cancelled,
}

/// What is wrong with a rule of one's own.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unusable {
    /// Its id is not what an id must be.
    #[error("its id is not two or more words of small letters and digits with `-` between them")]
    Id,
    /// Its id is that of another rule, or another tool's name for it; or one of its aliases is the id of another rule.
    #[error("`{word}` is a name of the rule `{by}` already")]
    Taken {
        /// The id or alias.
        word: String,
        /// The rule that has it.
        by: String,
    },
    /// Its page does not begin with a title.
    #[error("its page does not begin with a title")]
    NoTitle,
    /// What is wrong with the text of a policy.
    #[error("{0}")]
    Text(String),
}

fn at(line: Option<u32>) -> String {
    line.map(|line| format!(":{line}")).unwrap_or_default()
}

fn hint(nearest: Option<&String>) -> String {
    nearest.map_or_else(
        || "; `portcullis rules` lists them".to_owned(),
        |id| format!("; did you mean `{id}`?"),
    )
}
