//! State is not encrypted.
//!
//! State holds every attribute of every resource, passwords and keys included, in plain text. Whoever reads the
//! object in the bucket reads them all.
//!
//! # Remedy
//!
//! Set `encrypt = true` in the `s3` backend.
//!
//! ```hcl,bad
//! terraform {
//!   # finding: `backend "s3"` not encrypted
//!   backend "s3" {
//!     bucket = "state"
//!     key    = "shop"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   backend "s3" {
//!     bucket  = "state"
//!     key     = "shop"
//!     encrypt = true
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

/// State is not encrypted.
pub static RULE: Rule = Rule {
    id: "tf-backend-unencrypted",
    severity: Severity::High,
    judge: Judge::Resource(&["terraform"], check),
    ..Rule::DEFAULT
};

fn check(settings: &Resource, cx: &mut Cx) {
    // The backends of Azure and Google encrypt always.
    let backend = settings.at("backend.s3");
    if is_partial_backend(&backend) {
        if !backend.is_missing() {
            cx.undecided(backend.span(), "the rest of the backend is given to terraform init");
        }
    } else {
        let judged = backend.at("encrypt").when_missing(false).is(true);
        cx.require(judged, "the state in the bucket is not encrypted");
    }
}
