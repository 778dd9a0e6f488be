//! The project does not use OS Login.
//!
//! OS Login ties SSH to people and roles; without it keys in metadata decide, and nobody takes them away.
//!
//! # Remedy
//!
//! Set `enable-oslogin = true` in the project's metadata.
//!
//! ```hcl,bad
//! resource "google_compute_project_metadata" "all" {
//!   metadata = {
//!     # finding: `false`
//!     enable-oslogin = false
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_compute_project_metadata" "all" {
//!   metadata = {
//!     enable-oslogin = true
//!   }
//! }
//! ```

use portcullis_model::Severity;

use crate::{Attribute, Judge, Must, Rule};

/// The project does not use OS Login.
pub static RULE: Rule = Rule {
    id: "gcp-project-oslogin-off",
    severity: Severity::Medium,
    aliases: &["CKV_GCP_33", "GCP-0042"],
    judge: Judge::Attribute(Attribute {
        kinds: &["google_compute_project_metadata"],
        path: "metadata.enable-oslogin",
        must: Must::Be(true),
        missing_holds: false,
        message: "OS Login is not switched on for the project",
    }),
    ..Rule::DEFAULT
};
