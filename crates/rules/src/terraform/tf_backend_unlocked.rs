//! Two runs can change this state at once.
//!
//! Without a lock two applies write over each other, and the state forgets resources that exist.
//!
//! # Remedy
//!
//! Set `use_lockfile = true` (or a `dynamodb_table`) in the `s3` backend; a `lock_address` in the `http` backend.
//!
//! ```hcl,bad
//! terraform {
//!   # finding: `backend "s3"` not locked
//!   backend "s3" {
//!     bucket  = "state"
//!     key     = "shop"
//!     encrypt = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   backend "s3" {
//!     bucket       = "state"
//!     key          = "shop"
//!     use_lockfile = true
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   backend "s3" {
//!     bucket         = "state"
//!     key            = "shop"
//!     dynamodb_table = "locks"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! # The rest is given to `terraform init`.
//! terraform {
//!   backend "s3" {
//!     key = "shop"
//!   }
//! }
//! ```

use crate::support::terraform::is_partial_backend;
use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Two runs can change this state at once.
pub static RULE: Rule = Rule {
    id: "tf-backend-unlocked",
    severity: Severity::Medium,
    category: "reliability",
    judge: Judge::Resource(&["terraform"], check),
    ..Rule::DEFAULT
};

fn check(settings: &Resource, cx: &mut Cx) {
    let backend = settings.at("backend.s3");
    if is_partial_backend(&backend) {
        if !backend.is_missing() {
            cx.undecided(backend.span(), "the rest of the backend is given to terraform init");
        }
    } else {
        let table = backend.at("dynamodb_table").is_set();
        let file = backend.at("use_lockfile").when_missing(false).is(true);
        cx.require(table.or(file), "the state is not locked while it is changed");
    }
    let backend = settings.at("backend.http");
    if !backend.is_missing() {
        cx.require(
            backend.at("lock_address").is_set(),
            "the state is not locked while it is changed",
        );
    }
}
