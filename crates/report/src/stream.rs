//! Lists that are made entry by entry while they are written, since a report in memory is many times its findings.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

/// A list by what gives its entries.
pub(crate) struct Each<F>(pub(crate) F);

impl<I, F> Serialize for Each<F>
where
    F: Fn() -> I,
    I: Iterator,
    I::Item: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// Writes a document as JSON, indented, with a line break at its end.
pub(crate) fn write(mut out: impl Write, document: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, document)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// The same as a string.
pub(crate) fn text(document: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    // Writing to memory does not fail, and what is written is UTF-8.
    let _ = write(&mut bytes, document);
    String::from_utf8(bytes).unwrap_or_default()
}

/// Counts the bytes that are written to it.
#[derive(Debug, Default)]
pub(crate) struct Count(pub(crate) usize);

impl Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
