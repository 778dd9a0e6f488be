//! Finds and reads the Rego policies that a user brings.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use portcullis_model::limits;

/// What is wrong, and what to do about it.
type Wrong = (String, String);

/// The policies below a directory, sorted by path: each with the path that `show` gives it, and its text. Tests of
/// policies are left out. Links are not followed.
pub(super) fn below(directory: &Path, show: &dyn Fn(&Path) -> String) -> Result<Vec<(String, String)>, Wrong> {
    let mut files = Vec::new();
    let mut folders = vec![directory.to_path_buf()];
    let mut met = 0;
    while let Some(folder) = folders.pop() {
        let entries = entries(&folder).map_err(|error| unreadable(&show(&folder), &error, "directory of policies"))?;
        met += entries.len();
        if met > limits::FILES_BELOW {
            let message = format!(
                "the directory of policies `{}` holds more than {} files",
                show(directory),
                limits::FILES_BELOW
            );
            return Err((message, "name a directory that holds policies only".to_owned()));
        }
        for (path, is_folder) in entries {
            let is_test = path.to_string_lossy().ends_with("_test.rego");
            if is_folder {
                folders.push(path);
            } else if !is_test && path.extension().is_some_and(|extension| extension == "rego") {
                files.push(path);
            }
        }
    }
    if files.is_empty() {
        let message = format!("the directory of policies `{}` holds no policy", show(directory));
        return Err((
            message,
            "put a file that ends in .rego there, or name another".to_owned(),
        ));
    }
    files.sort();
    let read = files.iter().map(|path| {
        let shown = show(path);
        let text = text(path).map_err(|error| unreadable(&shown, &error, "policy"))?;
        Ok((shown, text))
    });
    read.collect()
}

fn unreadable(shown: &str, error: &io::Error, what: &str) -> Wrong {
    let help = "paths are relative to the configuration file, or to the current directory on the command line";
    (format!("cannot read the {what} `{shown}`: {error}"), help.to_owned())
}

/// What is in a folder, and whether it is a folder itself. Version control's own are passed over.
fn entries(folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let is_internal = entry.file_name().to_string_lossy().starts_with('.');
        if (kind.is_dir() || kind.is_file()) && !is_internal {
            entries.push((entry.path(), kind.is_dir()));
        }
    }
    Ok(entries)
}

fn text(path: &Path) -> io::Result<String> {
    let mut text = String::new();
    let limit = limits::CONFIGURATION_BYTES;
    let read = File::open(path)?.take(limit + 1).read_to_string(&mut text)?;
    if read as u64 > limit {
        let message = format!("it has more than the {limit} bytes that are read");
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, message));
    }
    Ok(text)
}
