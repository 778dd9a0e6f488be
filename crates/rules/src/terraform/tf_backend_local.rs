//! State is kept in a local file.
//!
//! A local state is lost with the machine, cannot be locked for a team, and is easily committed with every secret
//! in it.
//!
//! # Remedy
//!
//! Use a remote backend: `s3`, `azurerm`, `gcs`, or `cloud`.
//!
//! ```hcl,bad
//! terraform {
//!   # finding: `backend "local"`
//!   backend "local" {
//!     path = "terraform.tfstate"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   backend "gcs" {
//!     bucket = "state"
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// State is kept in a local file.
pub static RULE: Rule = Rule {
    id: "tf-backend-local",
    severity: Severity::Medium,
    category: "reliability",
    judge: Judge::Resource(&["terraform"], check),
    ..Rule::DEFAULT
};

fn check(settings: &Resource, cx: &mut Cx) {
    if let Some(backend) = settings.at("backend.local").known() {
        cx.report(backend.head(), "state is kept in a local file");
    }
}
