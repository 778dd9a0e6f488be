//! What a scan of the work tree would have looked at when a revision was checked out.

use std::path::Path;
use std::sync::Arc;

use portcullis::{DirectoryTree, SourceTree};
use portcullis_git::RevisionTree;
use portcullis_model::{Problem, ReadError};

/// The files of a revision, and beside them what git knows nothing of and no checkout changes: modules that were downloaded,
/// files that are ignored.
pub(crate) struct Then<'t> {
    revision: RevisionTree,
    now: &'t DirectoryTree,
    problems: Vec<Problem>,
}

impl<'t> Then<'t> {
    pub(crate) fn new(revision: RevisionTree, now: &'t DirectoryTree) -> Self {
        let was_there = |problem: &&Problem| {
            let path = problem.path.as_deref()?;
            let target = std::fs::read_link(now.base().join(path)).ok()?;
            let before = String::from_utf8(revision.link(path)?).ok()?;
            (Path::new(&before) == target).then_some(())
        };
        // A link leads where it led.
        let problems = now.problems().iter().filter(|it| was_there(it).is_some());
        Self {
            problems: problems.cloned().collect(),
            revision,
            now,
        }
    }

    /// What the work tree has and git does not know of. What the scan of the work tree met and the revision does not have is
    /// new.
    fn unknown(&self, files: Vec<Arc<str>>) -> Vec<Arc<str>> {
        files.into_iter().filter(|path| !self.now.has(path)).collect()
    }
}

impl SourceTree for Then<'_> {
    fn files(&self) -> &[Arc<str>] {
        self.revision.files()
    }

    fn is_asked(&self, path: &str) -> bool {
        self.revision.is_asked(path)
    }

    fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn below(&self, path: &str) -> Option<Vec<Arc<str>>> {
        let known = self.revision.below(path)?;
        if known.is_empty() {
            return Some(self.unknown(self.now.below(path)?));
        }
        Some(known)
    }

    fn directory(&self, path: &str) -> Vec<Arc<str>> {
        let known = self.revision.directory(path);
        if known.is_empty() {
            return self.unknown(self.now.directory(path));
        }
        known
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        match self.revision.read(path) {
            Err(ReadError::NotFound) if !self.now.has(path) => self.now.read(path),
            read => read,
        }
    }

    fn read_head(&self, path: &str, bytes: usize) -> Result<Vec<u8>, ReadError> {
        match self.revision.read_head(path, bytes) {
            Err(ReadError::NotFound) if !self.now.has(path) => self.now.read_head(path, bytes),
            read => read,
        }
    }
}
