//! The threads of a scanner.

use crate::error::Error;

/// Deep input is parsed by recursion within [`portcullis_model::limits::NESTING`]; the third-party parsers need this much
/// for it.
const STACK_BYTES: usize = 16 * 1024 * 1024;

/// Threads of one's own or, where there are none to be had, the one that calls.
#[derive(Debug)]
pub(crate) struct Threads(Option<rayon::ThreadPool>);

impl Threads {
    /// As many threads as are asked for, or as there are processors.
    pub fn start(jobs: Option<usize>) -> Result<Self, Error> {
        if cfg!(target_family = "wasm") {
            return Ok(Self(None));
        }
        let mut builder = rayon::ThreadPoolBuilder::new().stack_size(STACK_BYTES);
        if let Some(jobs) = jobs {
            builder = builder.num_threads(jobs);
        }
        let pool = builder.build().map_err(|error| Error::Threads(error.to_string()))?;
        Ok(Self(Some(pool)))
    }

    /// Does the work on these threads.
    pub fn run<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        match &self.0 {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }
}
