//! What is wrong with the configuration, collected so that all of it is told at once.

use std::cmp::Reverse;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use portcullis_config::Fault;
use portcullis_model::{Source, Span};
use portcullis_report::text;

/// Characters of a configuration file.
pub(crate) type Place = (Arc<Source>, Span);

/// A file or directory that the user names, and where, if in a configuration file.
#[derive(Clone, Debug)]
pub(crate) struct NamedFile {
    pub(crate) path: PathBuf,
    pub(crate) place: Option<Place>,
}

impl NamedFile {
    /// One that an argument of the command names.
    pub(crate) fn of_argument(path: &Path) -> Self {
        Self {
            path: path.to_path_buf(),
            place: None,
        }
    }

    /// Why it cannot be used, told where it is named.
    pub(crate) fn fault(&self, message: String, help: Option<String>) -> anyhow::Error {
        let mut faults = Collector::default();
        faults.push(self.place.clone(), message, help);
        Faults(faults.0).into()
    }
}

/// Something that is wrong.
#[derive(Debug)]
struct Wrong {
    place: Option<Place>,
    message: String,
    help: Option<String>,
}

/// What is wrong so far.
#[derive(Debug, Default)]
pub(crate) struct Collector(Vec<Wrong>);

impl Collector {
    pub(crate) fn push(&mut self, place: Option<Place>, message: String, help: Option<String>) {
        self.0.push(Wrong { place, message, help });
    }

    /// Adds the faults of one file.
    pub(crate) fn extend(&mut self, source: &Arc<Source>, faults: Vec<Fault>) {
        for fault in faults {
            self.push(Some((Arc::clone(source), fault.span)), fault.message, fault.help);
        }
    }

    /// Nothing where nothing is wrong.
    pub(crate) fn finish(mut self) -> Result<(), Faults> {
        // Sources are numbered downwards. What has no place comes first.
        let order = |wrong: &Wrong| {
            let place = wrong.place.as_ref();
            place.map(|(_, span)| (Reverse(span.source), span.start))
        };
        self.0.sort_by_key(order);
        if self.0.is_empty() { Ok(()) } else { Err(Faults(self.0)) }
    }
}

/// All that is wrong with the configuration.
#[derive(Debug)]
pub(crate) struct Faults(Vec<Wrong>);

impl Faults {
    /// The faults in frames.
    pub(crate) fn text(&self, options: &text::Options) -> String {
        let faults = self.0.iter().map(|wrong| text::Fault {
            place: wrong.place.as_ref().map(|(source, span)| (&**source, *span)),
            message: wrong.message.clone(),
            help: wrong.help.clone(),
        });
        text::faults(&faults.collect::<Vec<_>>(), options)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages = self.0.iter().map(|wrong| wrong.message.as_str());
        f.write_str(&messages.collect::<Vec<_>>().join("; "))
    }
}

impl std::error::Error for Faults {}
