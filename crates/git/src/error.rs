//! Why a revision cannot be read.

use std::path::PathBuf;

use thiserror::Error;

/// Why a revision cannot be read.
#[derive(Debug, Error)]
pub enum Error {
    /// A directory that is in no repository.
    #[error("{} is in no git repository, so there is no revision to compare with", .0.display())]
    NoRepository(PathBuf),
    /// A repository that cannot be opened.
    #[error("cannot open the git repository {}: {}", .0.display(), .1)]
    Repository(PathBuf, String),
    /// A word that names no commit of this clone.
    #[error("no commit is called `{revision}` in this clone{}", hint(revision, *is_shallow))]
    Revision {
        /// The word.
        revision: String,
        /// Whether the clone has only a part of the history.
        is_shallow: bool,
    },
    /// A directory outside of the repository's work tree.
    #[error("{} is not in the repository at {}", directory.display(), work_tree.display())]
    OutsideWorkTree {
        /// The directory.
        directory: PathBuf,
        /// The work tree.
        work_tree: PathBuf,
    },
    /// A list of files that is not in this clone or is damaged.
    #[error("cannot list the files of commit {commit}: {reason}")]
    Tree {
        /// The commit.
        commit: String,
        /// What is wrong.
        reason: String,
    },
}

fn hint(revision: &str, is_shallow: bool) -> String {
    let branch = revision.strip_prefix("origin/").unwrap_or(revision);
    // What counts back from elsewhere is no name that can be fetched.
    let can_be_fetched = !branch.contains(['~', '^', '@', ':', ' ']);
    match (is_shallow, can_be_fetched) {
        (true, true) => format!(
            "; it has only the newest commits: `git fetch --depth=1 origin {branch}` brings that one, and \
             `git fetch --unshallow` all of them"
        ),
        (true, false) => "; it has only the newest commits: `git fetch --unshallow` brings the others".to_owned(),
        (false, true) => format!("; is it fetched? `git fetch origin {branch}`"),
        (false, false) => String::new(),
    }
}
