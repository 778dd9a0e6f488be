//! What a scan is compared with: a baseline, or a revision of the repository.

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use portcullis::{DirectoryTree, Earlier};

use crate::baseline;

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
    pub(crate) fn earlier(&self, tree: &DirectoryTree) -> anyhow::Result<Vec<Earlier>> {
        let baseline = self.baseline.as_deref().map(|file| recorded(file, tree.base()));
        Ok(baseline.transpose()?.into_iter().collect())
    }

    /// The states that a text from standard input is compared with.
    pub(crate) fn earlier_of_text(&self) -> anyhow::Result<Vec<Earlier>> {
        let here = std::env::current_dir().context("cannot tell the current directory")?;
        let baseline = self.baseline.as_deref().map(|file| recorded(file, &here));
        Ok(baseline.transpose()?.into_iter().collect())
    }
}

/// The state that a baseline recorded.
fn recorded(file: &Path, base: &Path) -> anyhow::Result<Earlier> {
    let recorded = baseline::read(file)?;
    Ok(recorded.earlier(
        &file.to_string_lossy().replace('\\', "/"),
        &baseline::prefix(file, base),
    ))
}
