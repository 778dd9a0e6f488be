//! What is wrong with a policy, and where.

use thiserror::Error;

/// Why a policy cannot be used.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{reason}")]
pub struct PolicyError {
    /// The path of the file, as it was given.
    pub path: String,
    /// The line, from 1, where one is at fault.
    pub line: Option<u32>,
    /// What is wrong, as the end of a sentence about the policy.
    pub reason: String,
}
