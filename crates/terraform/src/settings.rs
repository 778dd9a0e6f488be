//! What a user says about how the configuration is run, beyond what stands in its files.

use std::sync::Arc;

use portcullis_model::Limits;

/// How Terraform would be called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The files given with `-var-file`, the last of which wins.
    pub var_files: Vec<VarFile>,
    /// The workspace that is selected; `default` where none is named.
    pub workspace: Option<String>,
    /// What evaluating may cost.
    pub limits: Limits,
}

/// A file with values of variables that the user names. It may lie outside of what is scanned, so that its text is
/// part of the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VarFile {
    /// The path as reports show it, with `/`.
    pub path: Arc<str>,
    /// The text.
    pub text: Arc<str>,
}
