//! Functions.

use super::Function;

pub(crate) const FUNCTIONS: &[Function] = &[];
