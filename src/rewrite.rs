//! Writing over files that were read: all of them or none as far as can be told before, and each as a whole.

use std::fs::{self, Metadata};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use portcullis::Rewritten;
use tempfile::NamedTempFile;

/// Writes the new texts of files below `base`, which is a whole path without links. What could go wrong is tried for all
/// files before the first is replaced.
///
/// # Errors
/// When a file cannot be written, is a link or is reached through one, or has another text than was read.
pub(crate) fn all(files: &[Rewritten], base: &Path) -> anyhow::Result<()> {
    let prepared = files.iter().map(|file| {
        let prepared = prepare(file, base);
        prepared.with_context(|| format!("cannot fix {}, so nothing is written", file.path))
    });
    let prepared: Vec<(NamedTempFile, PathBuf)> = prepared.collect::<anyhow::Result<_>>()?;
    for (new, place) in prepared {
        let replaced = new.persist(&place);
        replaced.map_err(|error| anyhow!("cannot replace {}: {}", place.display(), error.error))?;
    }
    Ok(())
}

/// The new text in a file beside the old one, so that putting it in its place is one step.
fn prepare(file: &Rewritten, base: &Path) -> anyhow::Result<(NamedTempFile, PathBuf)> {
    let place = base.join(&*file.path);
    if place.canonicalize()? != place {
        bail!("a link is in the way: fix the file that it leads to");
    }
    let metadata = fs::symlink_metadata(&place)?;
    if metadata.permissions().readonly() {
        bail!("the file is read-only: let it be written to, or leave it out");
    }
    if fs::read(&place)? != file.before.as_bytes() {
        bail!("it has changed since it was scanned: run again");
    }
    let folder = place.parent().unwrap_or(base);
    let new = tempfile::Builder::new().prefix(".portcullis-").tempfile_in(folder);
    let mut new = new.context("no file can be made in its directory")?;
    new.write_all(file.after.as_bytes())?;
    new.as_file().set_permissions(metadata.permissions())?;
    keep_owner(new.path(), &metadata);
    Ok((new, place))
}

/// Where somebody else's file is changed, it stays theirs as far as the system lets us.
#[cfg(unix)]
fn keep_owner(new: &Path, old: &Metadata) {
    use std::os::unix::fs::{MetadataExt, chown};
    let is_same = fs::metadata(new).is_ok_and(|new| (new.uid(), new.gid()) == (old.uid(), old.gid()));
    if !is_same {
        let _ = chown(new, Some(old.uid()), Some(old.gid()));
    }
}

#[cfg(not(unix))]
fn keep_owner(_new: &Path, _old: &Metadata) {}
