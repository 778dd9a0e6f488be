//! The Terraform rules. This list is written by the tidy test.

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[];
