//! Which user is root.

use portcullis_model::Value;

/// Whether a user, as a name or number and with or without a group, is root.
pub(crate) fn is_root(user: &Value) -> bool {
    let Some(text) = user.scalar_text() else { return false };
    let name = text.split(':').next().unwrap_or("").trim();
    name == "root" || name == "0"
}
