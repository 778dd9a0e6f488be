//! What a scan is compared with: a baseline, or a revision of the repository.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use portcullis::{DirectoryTree, Earlier};

use crate::baseline;
use crate::config::NamedFile;

/// What to compare with.
#[derive(Debug, Args)]
pub(crate) struct ComparisonArgs {
    /// Report only what is not in this file, which `portcullis baseline` writes
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// List the findings that are not there any more
    #[arg(long)]
    pub(crate) show_fixed: bool,
}

impl ComparisonArgs {
    /// The states that files and directories are compared with.
    pub(crate) fn earlier(&self, tree: &DirectoryTree, configured: Option<NamedFile>) -> anyhow::Result<Vec<Earlier>> {
        let baseline = self.baseline(configured).map(|file| recorded(&file, tree.base()));
        Ok(baseline.transpose()?.into_iter().collect())
    }

    /// The states that a text from standard input is compared with.
    pub(crate) fn earlier_of_text(&self, configured: Option<NamedFile>) -> anyhow::Result<Vec<Earlier>> {
        let here = std::env::current_dir().context("cannot tell the current directory")?;
        let baseline = self.baseline(configured).map(|file| recorded(&file, &here));
        Ok(baseline.transpose()?.into_iter().collect())
    }

    /// The baseline that is named here, or the one that the configuration names.
    fn baseline(&self, configured: Option<NamedFile>) -> Option<NamedFile> {
        self.baseline.as_deref().map(NamedFile::of_argument).or(configured)
    }
}

/// The state that a baseline recorded.
fn recorded(named: &NamedFile, base: &Path) -> anyhow::Result<Earlier> {
    let file = named.path.as_path();
    let recorded = baseline::read(file).map_err(|error| match named.place {
        Some(_) => named.fault(format!("{error:#}"), None),
        None => error,
    })?;
    Ok(recorded.earlier(
        &file.to_string_lossy().replace('\\', "/"),
        &baseline::prefix(file, base),
    ))
}
