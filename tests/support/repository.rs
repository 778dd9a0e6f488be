//! Where the repository is, and how a list that a test keeps is brought up to date.

#![allow(dead_code, reason = "not every test file needs all of it")]

use std::path::{Path, PathBuf};

/// The root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Compares a committed file with what it must say. With `UPDATE=1` in the environment the file is rewritten instead.
///
/// # Panics
/// When the file says something else.
pub fn assert_file_says(path: &Path, wanted: &str) {
    let current = std::fs::read_to_string(path).unwrap_or_default();
    if current == wanted {
        return;
    }
    if std::env::var_os("UPDATE").is_some() {
        let written = std::fs::write(path, wanted);
        assert!(written.is_ok(), "{} cannot be written: {written:?}", path.display());
        return;
    }
    let differs = current.lines().zip(wanted.lines()).find(|(a, b)| a != b);
    panic!(
        "{} is out of date at {differs:?}; run the tests once with UPDATE=1",
        path.display()
    );
}
