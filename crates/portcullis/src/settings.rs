//! Settings of formats, made from what a user asks for.

#[cfg(feature = "fs")]
use std::path::{Path, PathBuf};
use std::sync::Arc;

use portcullis_model::Limits;
use portcullis_terraform::Settings;

use crate::error::Error;

/// Values of Terraform's variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VarFile {
    /// A file, which is read wherever it lies.
    #[cfg(feature = "fs")]
    Path(PathBuf),
    /// A text, and the path by which reports name it.
    Text {
        /// The path, with `/`; what ends in `.json` is JSON.
        path: String,
        /// The text.
        text: String,
    },
}

#[cfg(feature = "fs")]
impl From<PathBuf> for VarFile {
    fn from(path: PathBuf) -> Self {
        Self::Path(path)
    }
}

/// How Terraform is called.
pub(crate) fn terraform(var_files: Vec<VarFile>, workspace: Option<String>, limits: Limits) -> Result<Settings, Error> {
    let read = |file| match file {
        #[cfg(feature = "fs")]
        VarFile::Path(path) => read(&path, limits.file_bytes),
        VarFile::Text { path, text } => Ok(named(&path, text)),
    };
    Ok(Settings {
        var_files: var_files.into_iter().map(read).collect::<Result<_, Error>>()?,
        workspace,
        limits,
    })
}

fn named(path: &str, text: String) -> portcullis_terraform::VarFile {
    portcullis_terraform::VarFile {
        path: Arc::from(path.trim_start_matches("./")),
        text: text.into(),
    }
}

#[cfg(feature = "fs")]
fn read(path: &Path, limit: u64) -> Result<portcullis_terraform::VarFile, Error> {
    let text = bounded(path, limit).map_err(|source| Error::VarFile {
        path: path.to_path_buf(),
        source,
    })?;
    Ok(named(&path.to_string_lossy().replace('\\', "/"), text))
}

/// The text of a file, unless it is larger than any file that is read.
#[cfg(feature = "fs")]
fn bounded(path: &Path, limit: u64) -> std::io::Result<String> {
    use std::io::Read;
    let mut text = String::new();
    let read = std::fs::File::open(path)?.take(limit + 1).read_to_string(&mut text)?;
    if read as u64 > limit {
        let message = format!("it has more than the {limit} bytes that are read");
        return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, message));
    }
    Ok(text)
}
