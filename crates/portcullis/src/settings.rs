//! Settings of formats, made from what a user asks for.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use portcullis_model::limits;
use portcullis_terraform::{Settings, VarFile};

use crate::error::Error;

/// How Terraform is called. A file that the user names is read wherever it lies.
pub(crate) fn terraform(var_files: &[PathBuf], workspace: Option<String>) -> Result<Settings, Error> {
    let var_files = var_files.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
    Ok(Settings { var_files, workspace })
}

fn read(path: &Path) -> Result<VarFile, Error> {
    let text = bounded(path).map_err(|source| Error::VarFile {
        path: path.to_path_buf(),
        source,
    })?;
    let shown = path.to_string_lossy().replace('\\', "/");
    Ok(VarFile {
        path: shown.trim_start_matches("./").into(),
        text: text.into(),
    })
}

/// The text of a file, unless it is larger than any file that is read.
fn bounded(path: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    let read = File::open(path)?
        .take(limits::FILE_BYTES + 1)
        .read_to_string(&mut text)?;
    if read as u64 > limits::FILE_BYTES {
        let message = format!("it has more than the {} bytes that are read", limits::FILE_BYTES);
        return Err(std::io::Error::new(std::io::ErrorKind::FileTooLarge, message));
    }
    Ok(text)
}
