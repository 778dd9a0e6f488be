//! A directory of the file system as a tree.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::{DirEntry, WalkBuilder, WalkState};
use portcullis_model::{Problem, ProblemKind, ReadError, SourceTree, limits};

use super::callers;
use crate::compare::Standing;
use crate::error::Error;

/// Folders that hold other people's code, by name; skipped unless asked for.
const VENDORED: [&str; 5] = [".terraform", ".terragrunt-cache", "node_modules", "vendor", ".venv"];

/// Folders of version control; never read.
pub(super) const INTERNAL: [&str; 4] = [".git", ".hg", ".svn", ".jj"];

/// What a walk takes in.
#[derive(Clone, Copy, Debug)]
pub struct WalkOptions {
    /// Whether `.gitignore` and its like are respected.
    pub gitignore: bool,
    /// Whether vendored folders are walked too.
    pub vendored: bool,
}

impl Default for WalkOptions {
    fn default() -> Self {
        Self {
            gitignore: true,
            vendored: false,
        }
    }
}

/// A directory of the file system. Reads never leave it: links are not followed.
#[derive(Debug)]
pub struct DirectoryTree {
    base: PathBuf,
    /// What was to be walked, and whether it is a directory.
    roots: Vec<(PathBuf, bool)>,
    files: Vec<Arc<str>>,
    /// The files that nobody asked about.
    context: BTreeSet<Arc<str>>,
    problems: Vec<Problem>,
    vendored: usize,
    /// Whether vendored folders were walked too.
    vendored_too: bool,
    file_bytes: u64,
    callers_left_out: usize,
}

/// What a walk has met so far.
#[derive(Default)]
struct Found {
    files: Vec<Arc<str>>,
    problems: Vec<Problem>,
    vendored: usize,
}

impl DirectoryTree {
    /// Walks the paths given, each a file or a directory. Files are named relative to the current directory where all
    /// paths lie in it, else relative to the directory that holds them all. The files beside a file that is given are
    /// part of the tree too, as context, and so are the Terraform directories of its repository that call its module.
    ///
    /// # Errors
    /// When a path is not there or cannot be looked at.
    pub fn walk(paths: &[PathBuf], options: WalkOptions) -> Result<Self, Error> {
        let here = std::env::current_dir()
            .and_then(|path| path.canonicalize())
            .map_err(Error::CurrentDirectory)?;
        let mut roots = Vec::with_capacity(paths.len());
        for path in paths {
            let root = path.canonicalize().map_err(|source| Error::Path {
                path: path.clone(),
                source,
            })?;
            roots.push(root);
        }
        let base = base_of(&roots, &here);
        let found = Mutex::new(Found::default());
        for root in &roots {
            walk_root(root, &base, options, &found);
        }
        let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
        let asked: BTreeSet<Arc<str>> = found.files.drain(..).collect();
        let named: Vec<PathBuf> = roots.iter().filter(|root| root.is_file()).cloned().collect();
        let beside: BTreeSet<&Path> = named.iter().filter_map(|file| file.parent()).collect();
        let mut context: BTreeSet<Arc<str>> = beside.into_iter().flat_map(|folder| files_in(folder, &base)).collect();
        let callers = callers::of(&named, &base, options);
        context.extend(callers.files);
        context.retain(|path| !asked.contains(path));
        found.files.extend(asked.iter().chain(&context).cloned());
        found.files.sort_unstable();
        found
            .problems
            .sort_by(|a, b| (&a.path, &a.message).cmp(&(&b.path, &b.message)));
        found.problems.dedup();
        let is_directory = |root: PathBuf| {
            let is_directory = root.is_dir();
            (root, is_directory)
        };
        Ok(Self {
            base,
            roots: roots.into_iter().map(is_directory).collect(),
            files: found.files,
            context,
            problems: found.problems,
            vendored: found.vendored,
            vendored_too: options.vendored,
            file_bytes: limits::FILE_BYTES,
            callers_left_out: callers.left_out,
        })
    }

    /// Reads no file that has more bytes than this, in place of [`limits::FILE_BYTES`].
    #[must_use]
    pub fn with_file_bytes(mut self, bytes: u64) -> Self {
        self.file_bytes = bytes;
        self
    }

    /// The directory that the files' names are relative to.
    #[must_use]
    pub fn base(&self) -> &Path {
        &self.base
    }

    /// The files and directories that were to be walked, with their whole paths.
    pub fn roots(&self) -> impl Iterator<Item = &Path> {
        self.roots.iter().map(|(root, _)| root.as_path())
    }

    /// What became of a file that this tree had in an earlier state.
    #[must_use]
    pub fn standing(&self, path: &str) -> Standing {
        if self.is_asked(path) {
            return Standing::Scanned;
        }
        let place = self.base.join(path);
        let is_there = place.symlink_metadata().is_ok_and(|metadata| !metadata.is_dir());
        if !is_there && self.would_meet(Path::new(path), &place) {
            Standing::Gone
        } else {
            Standing::Unseen
        }
    }

    /// Whether the walk would have met a file, if it were there: below a directory, or beside a file that was named.
    fn would_meet(&self, path: &Path, place: &Path) -> bool {
        let is_plain = path.components().all(|part| matches!(part, Component::Normal(_)));
        let meets = |(root, is_directory): &(PathBuf, bool)| {
            let below = if *is_directory {
                Some(root.as_path())
            } else {
                root.parent()
            };
            let Some(way) = below.and_then(|below| place.strip_prefix(below).ok()) else {
                return false;
            };
            let mut parts = way.components().rev().skip(1).map(Component::as_os_str);
            match is_directory {
                false => parts.next().is_none(),
                true => !parts.any(|name| {
                    INTERNAL.iter().any(|it| name == *it)
                        || (!self.vendored_too && VENDORED.iter().any(|it| name == *it))
                }),
            }
        };
        is_plain && self.roots.iter().any(meets)
    }

    /// The place of this name in the file system. What the walk did not meet must not be reached through a link, nor lie
    /// in what is never read.
    fn place(&self, path: &str) -> Result<PathBuf, ReadError> {
        let refused = |part: Component| match part {
            Component::Normal(name) => INTERNAL.iter().any(|internal| name == *internal),
            _ => true,
        };
        if Path::new(path).components().any(refused) {
            return Err(ReadError::OutsideRoot);
        }
        let place = self.base.join(path);
        if !self.has(path) && place.canonicalize()? != place {
            return Err(ReadError::OutsideRoot);
        }
        Ok(place)
    }

    /// The file of this name in the file system, and its size.
    fn locate(&self, path: &str) -> Result<(PathBuf, u64), ReadError> {
        let path = self.place(path)?;
        let metadata = std::fs::symlink_metadata(&path)?;
        if metadata.is_file() {
            Ok((path, metadata.len()))
        } else {
            Err(ReadError::NotAFile)
        }
    }
}

/// The directory that the files' names are relative to.
fn base_of(roots: &[PathBuf], here: &Path) -> PathBuf {
    if roots.iter().all(|root| root.starts_with(here)) {
        return here.to_path_buf();
    }
    common_directory(roots).unwrap_or_else(|| here.to_path_buf())
}

/// The directory that holds all of some paths, which are absolute and without links: of a directory itself, of a file the
/// one that it lies in. Nothing where there are no paths.
#[must_use]
pub fn common_directory(paths: &[PathBuf]) -> Option<PathBuf> {
    let first = paths.first()?;
    let mut common = if first.is_dir() { first.clone() } else { parent(first) };
    for path in paths {
        while !path.starts_with(&common) {
            common = parent(&common);
        }
    }
    Some(common)
}

fn parent(path: &Path) -> PathBuf {
    path.parent().unwrap_or(path).to_path_buf()
}

/// The files of one folder, without those below it. What cannot be listed is no context.
fn files_in(folder: &Path, base: &Path) -> Vec<Arc<str>> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    files.map(|entry| relative(&entry.path(), base).into()).collect()
}

/// The folders in a folder that may be read. Links are no folders.
fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| {
        let is_internal = INTERNAL.iter().any(|name| entry.file_name() == *name);
        !is_internal && entry.file_type().is_ok_and(|kind| kind.is_dir())
    });
    folders.map(|entry| entry.path()).collect()
}

fn walk_root(root: &Path, base: &Path, options: WalkOptions, found: &Mutex<Found>) {
    walker(root, options)
        .build_parallel()
        .run(|| Box::new(|entry| visit(entry, base, options, found)));
}

/// What walks below a directory, and takes in what is wanted of it.
pub(super) fn walker(root: &Path, options: WalkOptions) -> WalkBuilder {
    let mut builder = WalkBuilder::new(root);
    builder
        .standard_filters(false)
        .git_ignore(options.gitignore)
        .git_exclude(options.gitignore)
        .ignore(options.gitignore)
        .parents(options.gitignore)
        .require_git(false)
        .follow_links(false);
    builder
}

/// Whether a folder that a walk meets is not entered.
pub(super) fn is_passed_over(folder: &DirEntry, options: WalkOptions) -> bool {
    let name = folder.file_name().to_string_lossy();
    INTERNAL.contains(&name.as_ref()) || is_vendored(folder, options)
}

fn is_vendored(folder: &DirEntry, options: WalkOptions) -> bool {
    let name = folder.file_name().to_string_lossy();
    !options.vendored && folder.depth() > 0 && VENDORED.contains(&name.as_ref())
}

fn visit(entry: Result<DirEntry, ignore::Error>, base: &Path, options: WalkOptions, found: &Mutex<Found>) -> WalkState {
    let lock = || found.lock().unwrap_or_else(PoisonError::into_inner);
    let entry = match entry {
        Ok(entry) => entry,
        Err(error) => {
            lock().problems.push(walk_problem(&error, base));
            return WalkState::Continue;
        }
    };
    let Some(kind) = entry.file_type() else {
        return WalkState::Continue;
    };
    if kind.is_dir() {
        lock().vendored += usize::from(is_vendored(&entry, options));
        return match is_passed_over(&entry, options) {
            true => WalkState::Skip,
            false => WalkState::Continue,
        };
    }
    let path = relative(entry.path(), base);
    if kind.is_symlink() {
        if let Some(problem) = link_problem(entry.path(), &path, base) {
            lock().problems.push(problem);
        }
    } else if kind.is_file() {
        lock().files.push(path.into());
    }
    WalkState::Continue
}

/// A link within the tree needs no reading: what it leads to is read where it stands.
fn link_problem(link: &Path, path: &str, base: &Path) -> Option<Problem> {
    let message = match link.canonicalize() {
        Ok(target) if target.starts_with(base) => return None,
        Ok(_) => "is a link that leads out of the scanned directory and was not followed",
        Err(_) => "is a link that leads nowhere",
    };
    Some(Problem::with_file(ProblemKind::Unresolved, path, message))
}

fn walk_problem(error: &ignore::Error, base: &Path) -> Problem {
    let path = match error {
        ignore::Error::WithPath { path, .. } => Some(relative(path, base)),
        ignore::Error::WithDepth { err, .. } => return walk_problem(err, base),
        _ => None,
    };
    let message = match error.io_error() {
        Some(error) => format!("cannot be read: {error}"),
        None => error.to_string(),
    };
    Problem {
        kind: ProblemKind::Unreadable,
        message,
        path: path.map(Into::into),
        span: None,
    }
}

/// The path below the base, with `/` between its parts.
pub(super) fn relative(path: &Path, base: &Path) -> String {
    let path = path.strip_prefix(base).unwrap_or(path);
    let parts = path.components().filter_map(|part| match part {
        Component::Normal(name) => Some(name.to_string_lossy()),
        _ => None,
    });
    parts.collect::<Vec<_>>().join("/")
}

impl SourceTree for DirectoryTree {
    fn files(&self) -> &[Arc<str>] {
        &self.files
    }

    fn is_asked(&self, path: &str) -> bool {
        self.has(path) && !self.context.contains(path)
    }

    fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn vendored(&self) -> usize {
        self.vendored
    }

    fn callers_left_out(&self) -> usize {
        self.callers_left_out
    }

    fn directory(&self, path: &str) -> Vec<Arc<str>> {
        let mut files = match self.place(path) {
            Ok(folder) => files_in(&folder, &self.base),
            Err(_) => Vec::new(),
        };
        files.sort_unstable();
        files
    }

    fn below(&self, path: &str) -> Option<Vec<Arc<str>>> {
        let mut files = Vec::new();
        let mut folders = match self.place(path) {
            Ok(folder) => vec![folder],
            // What is not in reach may hold anything; what is not there holds nothing.
            Err(ReadError::OutsideRoot) => return None,
            Err(_) => Vec::new(),
        };
        while let Some(folder) = folders.pop() {
            files.extend(files_in(&folder, &self.base));
            folders.extend(folders_in(&folder));
            if files.len() + folders.len() > limits::FILES_BELOW {
                return None;
            }
        }
        files.sort_unstable();
        Some(files)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let (path, bytes) = self.locate(path)?;
        if bytes > self.file_bytes {
            return Err(ReadError::TooLarge {
                bytes,
                limit: self.file_bytes,
            });
        }
        Ok(std::fs::read(path)?)
    }

    fn read_head(&self, path: &str, bytes: usize) -> Result<Vec<u8>, ReadError> {
        use std::io::Read as _;
        let (path, _) = self.locate(path)?;
        let mut head = Vec::new();
        std::fs::File::open(path)?.take(bytes as u64).read_to_end(&mut head)?;
        Ok(head)
    }
}
