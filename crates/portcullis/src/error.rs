//! Why a scan could not run at all.

use std::path::PathBuf;

use thiserror::Error;

/// Why a scan could not run. What could not be read of the user's files is no error but a problem in the report.
#[derive(Debug, Error)]
pub enum Error {
    /// A path to scan is not there or cannot be looked at.
    #[error("cannot scan {}", path.display())]
    Path {
        /// The path as it was given.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The current directory cannot be told.
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
    /// A file with values of variables that is not there, cannot be read, or is no text.
    #[error("cannot read the file of variables {}", path.display())]
    VarFile {
        /// The path as it was given.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The threads could not be started.
    #[error("cannot start the worker threads: {0}")]
    Threads(String),
}

fn hint(nearest: Option<&String>) -> String {
    nearest.map_or_else(
        || "; `portcullis rules` lists them".to_owned(),
        |id| format!("; did you mean `{id}`?"),
    )
}
