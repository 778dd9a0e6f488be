//! What is scanned: a directory, or a text from standard input.

use anyhow::bail;
use portcullis::{Config, DirectoryTree, Earlier, MemoryTree, Mended, Scanner, SourceTree, Standing};

use crate::args::ScanArgs;
use crate::comparison::Current;
use crate::config::NamedFile;
use crate::fix;
use crate::scan::Input;

/// The files of a scan, and where they came from.
pub(crate) enum Scanned<'i> {
    Directory(&'i DirectoryTree),
    Text {
        path: &'i str,
        text: &'i [u8],
        tree: MemoryTree,
    },
}

impl<'i> Scanned<'i> {
    pub(crate) fn of(input: &'i Input, tree: Option<&'i DirectoryTree>) -> anyhow::Result<Self> {
        Ok(match (input, tree) {
            (Input::Text { path, text }, _) => Scanned::Text {
                path,
                text,
                tree: MemoryTree::new([(path.as_str(), text.as_slice())]),
            },
            (Input::Paths(_), Some(tree)) => Scanned::Directory(tree),
            (Input::Paths(_), None) => bail!("there is nothing to scan"),
        })
    }

    pub(crate) fn tree(&self) -> &dyn SourceTree {
        match self {
            Scanned::Directory(tree) => *tree,
            Scanned::Text { tree, .. } => tree,
        }
    }

    /// The states that it is compared with.
    pub(crate) fn earlier(
        &self,
        args: &ScanArgs,
        config: &Config,
        scanner: &Scanner,
        baseline: Option<NamedFile>,
    ) -> anyhow::Result<Vec<Earlier>> {
        let Scanned::Directory(tree) = self else {
            return args.comparison.earlier_of_text(baseline);
        };
        let current = Current {
            config,
            scanner,
            tree,
            quiet: args.quiet,
        };
        args.comparison.earlier(&current, baseline)
    }

    /// What became of a file that an earlier state names.
    pub(crate) fn standing(&self, file: &str) -> Standing {
        match self {
            Scanned::Directory(tree) => tree.standing(file),
            Scanned::Text { path, .. } if *path == file => Standing::Scanned,
            Scanned::Text { .. } => Standing::Unseen,
        }
    }

    /// Puts the fixed texts, if fixes were asked for, where the texts came from.
    pub(crate) fn keep(&self, mended: &Mended, args: &ScanArgs) -> anyhow::Result<()> {
        if args.fix.allowed().is_none() {
            return Ok(());
        }
        match self {
            Scanned::Directory(tree) => fix::write(mended, tree, args.quiet),
            Scanned::Text { text, .. } => fix::print(mended, text, args.quiet),
        }
    }

    /// Whether standard output is for the fixed text, so that no report can be there.
    pub(crate) fn prints_text(&self, args: &ScanArgs) -> bool {
        matches!(self, Scanned::Text { .. }) && args.fix.allowed().is_some()
    }
}
