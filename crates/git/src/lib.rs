//! A revision of a git repository as a tree of sources, read from its objects: no checkout, no `git` program, no network.
//!
//! Only the repository's own configuration is read, neither the user's nor the environment, so that the same repository
//! gives the same answer everywhere.

mod error;
mod tree;

use std::path::{Path, PathBuf};

use gix::ObjectId;

pub use error::Error;
pub use tree::{Part, RevisionTree};

/// A repository, found from a directory in it.
pub struct Repository {
    git: gix::ThreadSafeRepository,
    /// The directory that the paths of a revision are relative to.
    work_tree: PathBuf,
}

/// A commit that a change is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    id: ObjectId,
    /// How it follows from the revision that was named.
    pub kind: BaseKind,
}

/// How a base follows from the revision that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseKind {
    /// It is that revision, and `HEAD` has all of its history.
    Named,
    /// It is where `HEAD` forked off from that revision.
    Fork,
    /// It is that revision, since where `HEAD` forked off is not in this clone.
    Unrelated,
}

impl Base {
    /// The commit's name, cut to what people read.
    #[must_use]
    pub fn short(&self) -> String {
        self.id.to_hex_with_len(12).to_string()
    }
}

impl Repository {
    /// Finds the repository that a directory is part of.
    ///
    /// # Errors
    /// When it is part of none, or of one that has no work tree or cannot be read.
    pub fn discover(directory: &Path) -> Result<Self, Error> {
        let none = || Error::NoRepository(directory.to_path_buf());
        let (place, _) = gix::discover::upwards(directory).map_err(|_| none())?;
        let (git_directory, work_tree) = place.into_repository_and_work_tree_directories();
        let git = gix::ThreadSafeRepository::open_opts(&git_directory, gix::open::Options::isolated())
            .map_err(|error| Error::Repository(git_directory, error.to_string()))?;
        let work_tree = git.work_dir().map(Path::to_path_buf).or(work_tree).ok_or_else(none)?;
        let work_tree = work_tree.canonicalize().map_err(|_| none())?;
        Ok(Self { git, work_tree })
    }

    /// The commit to compare the work tree with: where `HEAD` and the revision forked, so that what others have done since
    /// is nobody's fault here; the revision itself where the history at hand does not tell.
    ///
    /// # Errors
    /// When no commit has that name here.
    pub fn base(&self, revision: &str) -> Result<Base, Error> {
        let git = self.git.to_thread_local();
        let named = git
            .rev_parse_single(revision)
            .ok()
            .and_then(|id| id.object().ok()?.peel_to_commit().ok())
            .ok_or_else(|| Error::Revision {
                revision: revision.to_owned(),
                is_shallow: git.is_shallow().unwrap_or(false),
            })?
            .id;
        let fork = git
            .head_id()
            .ok()
            .and_then(|head| git.merge_base(named, head).ok().flatten());
        let fork = fork.map(gix::Id::detach);
        Ok(Base {
            id: fork.unwrap_or(named),
            kind: match fork {
                Some(fork) if fork == named => BaseKind::Named,
                Some(_) => BaseKind::Fork,
                None => BaseKind::Unrelated,
            },
        })
    }

    /// The directory that holds what a commit checks out.
    #[must_use]
    pub fn work_tree(&self) -> &Path {
        &self.work_tree
    }

    /// The files of a commit as a scan names them that names files from this directory: one of the work tree, whose own
    /// files then are all there are, or one that the work tree lies in. `part` says of each what it is for the scan.
    ///
    /// # Errors
    /// When the directory is neither, or the commit's list of files cannot be read.
    pub fn tree(&self, base: &Base, directory: &Path, part: impl Fn(&str) -> Part) -> Result<RevisionTree, Error> {
        let outside = || Error::OutsideWorkTree {
            directory: directory.to_path_buf(),
            work_tree: self.work_tree.clone(),
        };
        let directory = directory.canonicalize().map_err(|_| outside())?;
        let (below, above) = match directory.strip_prefix(&self.work_tree) {
            Ok(below) => (prefix(below), String::new()),
            Err(_) => {
                let above = self.work_tree.strip_prefix(&directory).map_err(|_| outside())?;
                (String::new(), prefix(above))
            }
        };
        let name = |path: &str| Some(format!("{above}{}", path.strip_prefix(&below)?));
        RevisionTree::read(self.git.clone(), base.id, name, part)
    }
}

/// A relative path with `/` between its parts and at its end; empty where it has none.
fn prefix(path: &Path) -> String {
    path.iter().map(|name| format!("{}/", name.to_string_lossy())).collect()
}

impl std::fmt::Debug for Repository {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Repository")
            .field("work_tree", &self.work_tree)
            .finish()
    }
}
