//! The tree that one scan reads: bounded, without what the configuration excludes, and with the token by which the scan is
//! cancelled.

use std::sync::Arc;

use portcullis_model::{Cancel, Problem, ReadError, SourceTree};

use crate::plan::Plan;

/// A tree as one scan sees it. Everything is handed on to the tree below: a method that is added to [`SourceTree`] has
/// to be added here.
pub(crate) struct WatchedTree<'t> {
    pub below: &'t dyn SourceTree,
    pub plan: &'t Plan,
    pub cancel: Cancel,
    pub file_bytes: u64,
}

impl SourceTree for WatchedTree<'_> {
    fn files(&self) -> &[Arc<str>] {
        self.below.files()
    }

    /// Nobody asks about what is excluded. It can be read as before: others may need it to be understood.
    fn is_asked(&self, path: &str) -> bool {
        self.below.is_asked(path) && !self.plan.excludes(path)
    }

    fn problems(&self) -> &[Problem] {
        self.below.problems()
    }

    fn vendored(&self) -> usize {
        self.below.vendored()
    }

    fn callers_left_out(&self) -> usize {
        self.below.callers_left_out()
    }

    fn cancel(&self) -> Cancel {
        self.cancel.clone()
    }

    fn below(&self, path: &str) -> Option<Vec<Arc<str>>> {
        self.below.below(path)
    }

    fn directory(&self, path: &str) -> Vec<Arc<str>> {
        self.below.directory(path)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        if self.cancel.is_cancelled() {
            return Err(ReadError::Io(std::io::ErrorKind::Interrupted.into()));
        }
        let text = self.below.read(path)?;
        let bytes = text.len() as u64;
        if bytes > self.file_bytes {
            let limit = self.file_bytes;
            return Err(ReadError::TooLarge { bytes, limit });
        }
        Ok(text)
    }

    fn read_head(&self, path: &str, bytes: usize) -> Result<Vec<u8>, ReadError> {
        self.below.read_head(path, bytes)
    }

    fn has(&self, path: &str) -> bool {
        self.below.has(path)
    }
}
