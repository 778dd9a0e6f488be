//! The bundled policies: the one place where the scan meets Rego.

use std::sync::OnceLock;

use portcullis_rego::Policies;

/// All bundled policies. They are the same in every scan of a process, and only their metadata is read here.
pub(crate) fn bundled() -> &'static Policies {
    static BUNDLED: OnceLock<Policies> = OnceLock::new();
    BUNDLED.get_or_init(|| Policies::bundled(portcullis_policies::FILES))
}
