//! What a file format must be able to do, and how files reach it.

use std::sync::Arc;

use thiserror::Error;

use crate::cancel::Cancel;
use crate::comment::Comment;
use crate::problem::Problem;
use crate::resource::Unit;
use crate::source::Source;

/// The formats that Portcullis reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormatId {
    /// Terraform and OpenTofu configuration.
    Terraform,
    /// Kubernetes manifests.
    Kubernetes,
    /// Helm charts.
    Helm,
    /// Dockerfiles and Containerfiles.
    Dockerfile,
    /// GitHub workflows, actions and Dependabot configuration.
    Workflow,
}

impl FormatId {
    /// All formats, in the order of reports.
    pub const ALL: [FormatId; 5] = [
        FormatId::Terraform,
        FormatId::Kubernetes,
        FormatId::Helm,
        FormatId::Dockerfile,
        FormatId::Workflow,
    ];

    /// The stable name used in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            FormatId::Terraform => "terraform",
            FormatId::Kubernetes => "kubernetes",
            FormatId::Helm => "helm",
            FormatId::Dockerfile => "dockerfile",
            FormatId::Workflow => "workflow",
        }
    }
}

/// Which files of a format are understood only together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grouping {
    /// The file stands alone.
    File,
    /// All files of one directory: the directory's path, empty for the root.
    Directory(Arc<str>),
    /// All files of the format in the scan.
    Scan,
}

/// Whether a format takes a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Not this format's.
    No,
    /// This format's.
    Yes(Grouping),
    /// A template or the like: belongs to this format's unit, but is not parsed by itself and not offered to others.
    Part,
}

/// Reads the files of one format into the model. Parsing never fails: it returns what was understood together with the
/// problems it met.
pub trait Format: Send + Sync {
    /// One file, parsed.
    type Tree: Send;

    /// Which format this is.
    fn id(&self) -> FormatId;

    /// Whether the file is this format's, by its path (relative to the scanned root, with `/`).
    fn claim_path(&self, path: &str, tree: &dyn SourceTree) -> Option<Claim>;

    /// Whether a file that no format knows by its path is this format's by its content.
    fn claim_text(&self, path: &str, text: &str) -> Claim;

    /// Parses one file.
    fn parse(&self, source: &Arc<Source>) -> Self::Tree;

    /// Joins the parsed files that are understood together into units, which are made when each is wanted, on any
    /// thread. `tree` gives other files that these refer to.
    fn assemble<'t>(&self, name: &str, files: Vec<Self::Tree>, tree: &'t dyn SourceTree) -> Vec<Assembly<'t>>;
}

/// A unit that is still to be made. Making it may be most of the work, and each needs to live only until it is judged.
pub struct Assembly<'t> {
    make: Box<dyn FnOnce() -> Unit + Send + 't>,
    /// The files that are lost where making it fails.
    files: Vec<Arc<Source>>,
}

impl<'t> Assembly<'t> {
    /// A unit of these files, and how it is made.
    pub fn new(files: Vec<Arc<Source>>, make: impl FnOnce() -> Unit + Send + 't) -> Self {
        Self {
            make: Box::new(make),
            files,
        }
    }

    /// A unit that is made already.
    #[must_use]
    pub fn ready(unit: Unit) -> Self {
        Self::new(Vec::new(), move || unit)
    }

    /// The files that are lost where making it fails.
    #[must_use]
    pub fn files(&self) -> &[Arc<Source>] {
        &self.files
    }

    /// Makes the unit.
    #[must_use]
    pub fn make(self) -> Unit {
        (self.make)()
    }
}

impl std::fmt::Debug for Assembly<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Assembly").field("files", &self.files.len()).finish()
    }
}

/// What a parser without a second step returns for one file.
#[derive(Debug)]
pub struct Parsed {
    /// The text.
    pub source: Arc<Source>,
    /// The comments, in the order of the source.
    pub comments: Vec<Comment>,
    /// The resources, in the order of the source.
    pub resources: Vec<crate::Resource>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl Parsed {
    /// A file of which nothing is known yet.
    #[must_use]
    pub fn new(source: &Arc<Source>) -> Self {
        Self {
            source: Arc::clone(source),
            comments: Vec::new(),
            resources: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Joins parsed files into a unit without a second step.
    #[must_use]
    pub fn into_unit(name: &str, format: FormatId, parsed: Vec<Parsed>) -> Unit {
        let mut unit = Unit::new(name, format);
        for file in parsed {
            unit.files.push(Arc::new(crate::File {
                source: file.source,
                comments: file.comments,
            }));
            unit.resources.extend(file.resources);
            unit.problems.extend(file.problems);
        }
        unit
    }
}

/// Where files are read from: a directory, a map in memory, a git revision. Paths are relative to the scanned root, use
/// `/`, and can't leave it.
pub trait SourceTree: Send + Sync {
    /// The paths of all files, sorted.
    fn files(&self) -> &[Arc<str>];

    /// Whether findings in this file are wanted. Files that nobody asked about are there to understand the others: the
    /// module that a file belongs to, the manifests beside it.
    fn is_asked(&self, path: &str) -> bool {
        self.has(path)
    }

    /// What could not be looked at when the files were listed.
    fn problems(&self) -> &[Problem] {
        &[]
    }

    /// How many folders of other people's code were passed over when the files were listed.
    fn vendored(&self) -> usize {
        0
    }

    /// How many directories that call the module of a file that was named were one too many to be read with it.
    fn callers_left_out(&self) -> usize {
        0
    }

    /// What tells that nobody waits for the scan of this tree any more: formats look at it between files and within long
    /// evaluations. The scanner hands them a tree that has it; no other tree needs one.
    fn cancel(&self) -> Cancel {
        Cancel::new()
    }

    /// All files below a directory (empty for the root), at any depth, sorted: also those that are no part of the tree.
    /// Nothing where there is no such directory; `None` where there are too many to list.
    fn below(&self, path: &str) -> Option<Vec<Arc<str>>> {
        let files = self.files();
        if path.is_empty() {
            return Some(files.to_vec());
        }
        let prefix = format!("{path}/");
        let first = files.partition_point(|file| **file < *prefix);
        let below = files.iter().skip(first);
        Some(below.take_while(|file| file.starts_with(&prefix)).cloned().collect())
    }

    /// The files that stand directly in a directory (empty for the root), sorted: also those of a directory that is no
    /// part of the tree, such as a module that lies outside of what is scanned. Nothing where there is no such directory.
    fn directory(&self, path: &str) -> Vec<Arc<str>> {
        let files = self.files();
        let prefix = if path.is_empty() {
            String::new()
        } else {
            format!("{path}/")
        };
        let first = files.partition_point(|file| **file < *prefix);
        let below = files.iter().skip(first);
        let below = below.take_while(|file| file.starts_with(&prefix));
        below
            .filter(|file| !file[prefix.len()..].contains('/'))
            .cloned()
            .collect()
    }

    /// The bytes of one file: of the tree, or one that [`SourceTree::directory`] names.
    ///
    /// # Errors
    /// When the file is not there, is not a file, cannot be read, is too large, or lies outside of the root.
    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError>;

    /// The first bytes of one file, however large it is.
    ///
    /// # Errors
    /// As of [`SourceTree::read`], but for the size.
    fn read_head(&self, path: &str, bytes: usize) -> Result<Vec<u8>, ReadError> {
        let mut text = self.read(path)?;
        text.truncate(bytes);
        Ok(text)
    }

    /// Whether there is such a file in the tree.
    fn has(&self, path: &str) -> bool {
        self.files().binary_search_by(|probe| (**probe).cmp(path)).is_ok()
    }
}

/// Why a file could not be read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The operating system refused.
    #[error("cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// The file is larger than what is read: see [`crate::Limits::file_bytes`].
    #[error("has {bytes} bytes, more than the {limit} that are read")]
    TooLarge {
        /// The size of the file.
        bytes: u64,
        /// The limit.
        limit: u64,
    },
    /// A link or a path that leads out of the scanned root.
    #[error("leads out of the scanned directory")]
    OutsideRoot,
    /// No such file in the tree.
    #[error("is not there")]
    NotFound,
    /// Something else than a file stands there.
    #[error("is not a file")]
    NotAFile,
}
