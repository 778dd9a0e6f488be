//! Writing: reports to standard output and to files, complaints to standard error.

use std::io::{ErrorKind, Write};
use std::path::Path;

use anyhow::Context;

/// Writes to standard output. A reader that has seen enough and closed the pipe is no failure.
pub(crate) fn to_stdout(text: &[u8]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("cannot write to standard output"),
        _ => Ok(()),
    }
}

/// Writes a file, in place of what stood there.
pub(crate) fn to_file(path: &Path, text: &[u8]) -> anyhow::Result<()> {
    std::fs::write(path, text).map_err(|error| {
        let path = path.display();
        anyhow::anyhow!("cannot write {path}: {error}; name a file in a directory that is there and can be written to")
    })
}

/// Says on standard error why nothing could be done.
pub(crate) fn complain(error: &anyhow::Error) {
    // With standard error closed there is nobody left to tell.
    let _ = writeln!(std::io::stderr(), "error: {error:#}");
}
