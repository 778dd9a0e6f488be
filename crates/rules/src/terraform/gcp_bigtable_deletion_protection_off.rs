//! This instance can be destroyed with one apply.
//!
//! A changed name makes Terraform replace the instance.
//!
//! # Remedy
//!
//! Leave `deletion_protection` out, or set it to true.
//!
//! ```hcl,bad
//! resource "google_bigtable_instance" "events" {
//!   # finding: `false`
//!   deletion_protection = false
//! }
//! ```
//!
//! ```hcl,good
//! resource "google_bigtable_instance" "events" {
//!   deletion_protection = true
//! }
//! ```

use portcullis_model::{Profile, Severity};

use crate::{Attribute, Judge, Must, Rule};

/// This instance can be destroyed with one apply.
pub static RULE: Rule = Rule {
    id: "gcp-bigtable-deletion-protection-off",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    fixable: true,
    judge: Judge::Attribute(Attribute {
        kinds: &["google_bigtable_instance"],
        path: "deletion_protection",
        must: Must::Be(true),
        missing_holds: true,
        message: "deletion protection is off",
    }),
    ..Rule::DEFAULT
};
