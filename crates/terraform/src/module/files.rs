//! The files that expressions may read: those of the scan, seen from the directory in which Terraform is run.

use std::sync::Arc;

use portcullis_model::ReadError;
use smol_str::{SmolStr, format_smolstr};

use super::place::Place;
use crate::evaluate::{Files, Unread};

impl Files for Place<'_, '_> {
    fn read(&self, path: &str) -> Result<Arc<[u8]>, Unread> {
        let place = self.place(path).ok_or_else(|| Unread::OutOfReach(SmolStr::new(path)))?;
        let message = |error: &ReadError| format_smolstr!("{path} {error}");
        match self.evaluation.program.tree.read(&place) {
            Ok(bytes) => Ok(bytes.into()),
            Err(error @ ReadError::TooLarge { .. }) => Err(Unread::TooLarge(message(&error))),
            Err(ReadError::OutsideRoot) => Err(Unread::OutOfReach(SmolStr::new(path))),
            Err(error) => Err(Unread::Missing(message(&error))),
        }
    }

    fn below(&self, directory: &str) -> Result<Vec<SmolStr>, Unread> {
        let out_of_reach = || Unread::OutOfReach(SmolStr::new(directory));
        let start = self.place(directory).ok_or_else(out_of_reach)?;
        let files = self.evaluation.program.tree.below(&start).ok_or_else(out_of_reach)?;
        let prefix = if start.is_empty() { start } else { start + "/" };
        let relative = files.iter().filter_map(|file| file.strip_prefix(&*prefix));
        Ok(relative.map(SmolStr::new).collect())
    }
}
