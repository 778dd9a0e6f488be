//! Texts laid over another tree: what an editor holds and has not saved, what an edit would make of a file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use portcullis_model::{Problem, ReadError, SourceTree};

/// A tree in which some files have another text, or are there though the tree below has none of that name. Whether
/// anybody asked about a file of the tree below is not changed; a file that is new is asked about.
///
/// ```
/// use portcullis::{Config, MemoryTree, OverlayTree, Scanner};
///
/// let saved = MemoryTree::new([("Dockerfile", "FROM alpine:3.22\nUSER 1000\n")]);
/// let typed = OverlayTree::new(&saved, [("Dockerfile", "FROM alpine:3.22\nUSER root\n")]);
/// let scanner = Scanner::new(Config::default())?;
/// assert!(scanner.scan_tree(&typed).findings.len() > scanner.scan_tree(&saved).findings.len());
/// # Ok::<(), portcullis::Error>(())
/// ```
pub struct OverlayTree<'t> {
    below: &'t dyn SourceTree,
    files: Vec<Arc<str>>,
    texts: BTreeMap<Arc<str>, Vec<u8>>,
}

impl<'t> OverlayTree<'t> {
    /// Lays these paths and contents over a tree. Paths use `/` and are relative, as those of the tree are.
    pub fn new<P: Into<Arc<str>>, T: Into<Vec<u8>>>(
        below: &'t dyn SourceTree,
        texts: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        let texts: BTreeMap<Arc<str>, Vec<u8>> = texts
            .into_iter()
            .map(|(path, text)| (path.into(), text.into()))
            .collect();
        let files: BTreeSet<Arc<str>> = below.files().iter().chain(texts.keys()).cloned().collect();
        Self {
            below,
            files: files.into_iter().collect(),
            texts,
        }
    }

    /// The files below that are listed, with those of ours that a test takes in.
    fn with_ours(&self, files: Vec<Arc<str>>, takes: impl Fn(&str) -> bool) -> Vec<Arc<str>> {
        let ours = self.texts.keys().filter(|path| takes(path)).cloned();
        let all: BTreeSet<Arc<str>> = files.into_iter().chain(ours).collect();
        all.into_iter().collect()
    }
}

impl std::fmt::Debug for OverlayTree<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("OverlayTree").field(&self.texts.keys()).finish()
    }
}

/// What of a path stands behind a directory (empty for the root).
fn within<'p>(path: &'p str, directory: &str) -> Option<&'p str> {
    match directory {
        "" => Some(path),
        _ => path.strip_prefix(directory)?.strip_prefix('/'),
    }
}

impl SourceTree for OverlayTree<'_> {
    fn files(&self) -> &[Arc<str>] {
        &self.files
    }

    fn is_asked(&self, path: &str) -> bool {
        self.below.is_asked(path) || (self.texts.contains_key(path) && !self.below.has(path))
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

    fn below(&self, path: &str) -> Option<Vec<Arc<str>>> {
        let files = self.below.below(path)?;
        Some(self.with_ours(files, |ours| within(ours, path).is_some()))
    }

    fn directory(&self, path: &str) -> Vec<Arc<str>> {
        let files = self.below.directory(path);
        self.with_ours(files, |ours| within(ours, path).is_some_and(|name| !name.contains('/')))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        match self.texts.get(path) {
            Some(text) => Ok(text.clone()),
            None => self.below.read(path),
        }
    }

    fn read_head(&self, path: &str, bytes: usize) -> Result<Vec<u8>, ReadError> {
        match self.texts.get(path) {
            Some(text) => Ok(text[..bytes.min(text.len())].to_vec()),
            None => self.below.read_head(path, bytes),
        }
    }
}
