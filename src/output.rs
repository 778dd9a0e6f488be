//! Writing: reports to standard output and to files, complaints to standard error.

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;

use anyhow::Context;

use crate::config::Faults;
use crate::terminal;

/// Writes to standard output. A reader that has seen enough and closed the pipe is no failure.
pub(crate) fn to_stdout(text: &[u8]) -> anyhow::Result<()> {
    stream_to_stdout(|out| out.write_all(text))
}

/// Lets something write itself to standard output.
pub(crate) fn stream_to_stdout(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error).context("cannot write to standard output"),
        _ => Ok(()),
    }
}

/// Lets something write itself to a file, in place of what stood there. Missing directories are made.
pub(crate) fn stream_to_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
    let directory = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    let file = directory.and_then(|()| File::create(path));
    let written = file.map(BufWriter::new).and_then(|mut out| {
        write(&mut out)?;
        out.flush()
    });
    written.map_err(|error| {
        let path = path.display();
        anyhow::anyhow!("cannot write {path}: {error}; name a file that can be written to")
    })
}

/// Says on standard error why nothing could be done.
pub(crate) fn complain(error: &anyhow::Error) {
    let text = match error.downcast_ref::<Faults>() {
        Some(faults) => faults.text(&terminal::fit_errors()),
        None => format!("error: {error:#}\n"),
    };
    // With standard error closed there is nobody left to tell.
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// Says something on standard error that is no complaint.
pub(crate) fn note(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}
