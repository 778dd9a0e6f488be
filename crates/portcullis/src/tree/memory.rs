//! Files in memory as a tree.

use std::collections::BTreeMap;
use std::sync::Arc;

use portcullis_model::{ReadError, SourceTree};

/// Files in memory: for tests, editors and standard input.
#[derive(Debug, Default)]
pub struct MemoryTree {
    files: Vec<Arc<str>>,
    texts: BTreeMap<Arc<str>, Vec<u8>>,
}

impl MemoryTree {
    /// A tree of these paths and contents. Paths use `/` and are relative.
    pub fn new<P: Into<Arc<str>>, T: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, T)>) -> Self {
        let texts: BTreeMap<Arc<str>, Vec<u8>> = files
            .into_iter()
            .map(|(path, text)| (path.into(), text.into()))
            .collect();
        Self {
            files: texts.keys().cloned().collect(),
            texts,
        }
    }
}

impl SourceTree for MemoryTree {
    fn files(&self) -> &[Arc<str>] {
        &self.files
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let text = self.texts.get(path).ok_or(ReadError::NotFound)?;
        Ok(text.clone())
    }

    fn read_head(&self, path: &str, bytes: usize) -> Result<Vec<u8>, ReadError> {
        let text = self.texts.get(path).ok_or(ReadError::NotFound)?;
        Ok(text[..bytes.min(text.len())].to_vec())
    }
}
