//! Reads a configuration file, bounded and as text.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use portcullis_model::{Source, SourceId, limits};

use super::fault::Collector;

/// The text of a file under the name that is shown; nothing where it cannot be read, which is a fault.
pub(super) fn source(file: &Path, shown: &str, id: SourceId, faults: &mut Collector) -> Option<Arc<Source>> {
    let mut bytes = Vec::new();
    let read = File::open(file).and_then(|file| file.take(limits::CONFIGURATION_BYTES + 1).read_to_end(&mut bytes));
    let size = match read {
        Ok(size) => size as u64,
        Err(error) => {
            let help = "make it readable, or scan with --no-config".to_owned();
            faults.push(None, format!("cannot read {shown}: {error}"), Some(help));
            return None;
        }
    };
    if size > limits::CONFIGURATION_BYTES {
        let limit = limits::CONFIGURATION_BYTES;
        let help = "move what holds for a part of the files into a file in their directory".to_owned();
        faults.push(
            None,
            format!("{shown} has more than the {limit} bytes that are read"),
            Some(help),
        );
        return None;
    }
    let (text, broken) = match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(at))
        }
    };
    let source = Arc::new(Source::new(id, shown, text));
    if let Some(at) = broken {
        let span = source.span(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
        let help = "save the file as UTF-8".to_owned();
        faults.push(
            Some((source, span)),
            "this character is not UTF-8 text".to_owned(),
            Some(help),
        );
        return None;
    }
    Some(source)
}
