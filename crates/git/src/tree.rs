//! The files of a commit.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use gix::ObjectId;
use portcullis_model::{ReadError, SourceTree, limits};

use crate::error::Error;

/// What a file of a revision is for a scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It is scanned.
    Asked,
    /// It is there to understand the others.
    Context,
    /// It is none of the tree's, and can be read by those that refer to it.
    Beside,
}

/// The files of a commit as a tree of sources. Links and submodules are none of them.
pub struct RevisionTree {
    git: gix::ThreadSafeRepository,
    /// Handles that wait for the next who reads: each has caches of its own, and is for one thread at a time.
    handles: Mutex<Vec<gix::Repository>>,
    /// The files of the tree.
    files: Vec<Arc<str>>,
    /// All files of the commit below the directory, with whether they are scanned.
    objects: BTreeMap<Arc<str>, (ObjectId, Part)>,
    /// The links of the commit below the directory.
    links: BTreeMap<String, ObjectId>,
}

impl RevisionTree {
    /// Lists the files of a commit that have a name.
    pub(crate) fn read(
        git: gix::ThreadSafeRepository,
        commit: ObjectId,
        name: impl Fn(&str) -> Option<String>,
        part: impl Fn(&str) -> Part,
    ) -> Result<Self, Error> {
        let handle = git.to_thread_local();
        let fail = |reason: String| Error::Tree {
            commit: commit.to_hex_with_len(12).to_string(),
            reason,
        };
        let entries = handle
            .find_commit(commit)
            .and_then(|commit| commit.tree())
            .and_then(|tree| tree.traverse().breadthfirst.files())
            .map_err(|error| fail(error.to_string()))?;
        let (mut objects, mut links) = (BTreeMap::new(), BTreeMap::new());
        for entry in entries {
            // A name that is no text cannot be reported, and is in no tree of a directory either.
            let path = std::str::from_utf8(&entry.filepath).ok();
            let Some(path) = path.and_then(&name) else {
                continue;
            };
            if entry.mode.is_blob() {
                let part = part(&path);
                objects.insert(Arc::from(path), (entry.oid, part));
            } else if entry.mode.is_link() {
                links.insert(path, entry.oid);
            }
        }
        let files = objects.iter().filter(|(_, (_, part))| *part != Part::Beside);
        Ok(Self {
            files: files.map(|(path, _)| Arc::clone(path)).collect(),
            objects,
            links,
            handles: Mutex::new(vec![handle]),
            git,
        })
    }

    /// What a link of the commit leads to, as it is written there; `None` where no link has that path.
    #[must_use]
    pub fn link(&self, path: &str) -> Option<Vec<u8>> {
        let id = *self.links.get(path)?;
        self.with_handle(|git| Some(git.find_blob(id).ok()?.take_data()))
    }

    /// Does something with the object of a path.
    fn with_object<T>(
        &self,
        path: &str,
        work: impl FnOnce(&gix::Repository, ObjectId) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let (id, _) = *self.objects.get(path).ok_or(ReadError::NotFound)?;
        self.with_handle(|git| work(git, id))
    }

    fn with_handle<T>(&self, work: impl FnOnce(&gix::Repository) -> T) -> T {
        let lock = || self.handles.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = lock().pop();
        let handle = waiting.unwrap_or_else(|| self.git.to_thread_local());
        let done = work(&handle);
        lock().push(handle);
        done
    }
}

/// An object that a clone should have and has not, or that is damaged.
fn lost(id: ObjectId) -> ReadError {
    let message = format!("its object {} is not in this clone", id.to_hex_with_len(12));
    ReadError::Io(std::io::Error::new(std::io::ErrorKind::NotFound, message))
}

impl SourceTree for RevisionTree {
    fn files(&self) -> &[Arc<str>] {
        &self.files
    }

    fn is_asked(&self, path: &str) -> bool {
        self.objects.get(path).is_some_and(|(_, part)| *part == Part::Asked)
    }

    fn below(&self, path: &str) -> Option<Vec<Arc<str>>> {
        let found = self.under(path).map(|(path, _)| Arc::clone(path));
        let found: Vec<Arc<str>> = found.take(limits::FILES_BELOW + 1).collect();
        (found.len() <= limits::FILES_BELOW).then_some(found)
    }

    fn directory(&self, path: &str) -> Vec<Arc<str>> {
        let depth = if path.is_empty() { 0 } else { path.len() + 1 };
        let own = self.under(path).filter(|(path, _)| !path[depth..].contains('/'));
        own.map(|(path, _)| Arc::clone(path)).collect()
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        self.with_object(path, |git, id| {
            let bytes = git.find_header(id).map_err(|_| lost(id))?.size();
            if bytes > limits::FILE_BYTES {
                return Err(ReadError::TooLarge {
                    bytes,
                    limit: limits::FILE_BYTES,
                });
            }
            Ok(git.find_blob(id).map_err(|_| lost(id))?.take_data())
        })
    }

    fn read_head(&self, path: &str, bytes: usize) -> Result<Vec<u8>, ReadError> {
        self.with_object(path, |git, id| {
            // An object is unpacked as a whole: what would fill the memory is not looked at.
            let size = git.find_header(id).map_err(|_| lost(id))?.size();
            if size > HEAD_OF_AT_MOST {
                return Ok(Vec::new());
            }
            let mut text = git.find_blob(id).map_err(|_| lost(id))?.take_data();
            text.truncate(bytes);
            Ok(text)
        })
    }
}

/// The largest object that is unpacked to look at its first bytes.
const HEAD_OF_AT_MOST: u64 = 16 * limits::FILE_BYTES;

impl RevisionTree {
    /// The files below a directory, empty for all.
    fn under(&self, path: &str) -> impl Iterator<Item = (&Arc<str>, &(ObjectId, Part))> {
        let prefix = if path.is_empty() {
            String::new()
        } else {
            format!("{path}/")
        };
        let from: Arc<str> = Arc::from(prefix.as_str());
        self.objects
            .range(from..)
            .take_while(move |(path, _)| path.starts_with(&prefix))
    }
}

impl std::fmt::Debug for RevisionTree {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RevisionTree")
            .field("files", &self.files.len())
            .finish()
    }
}
