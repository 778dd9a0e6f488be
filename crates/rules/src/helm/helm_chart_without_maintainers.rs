//! Chart has no maintainers.
//!
//! When an upgrade breaks in the night, someone looks for a name. A chart without maintainers has none to offer.
//!
//! # Remedy
//!
//! List at least one maintainer with name and e-mail address.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! # finding: `web` the chart has no maintainers
//! name: web
//! version: 1.0.0
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! maintainers:
//!   - name: shop
//!     email: shop@example.com
//! ```

use portcullis_model::{Profile, Severity};

use crate::attribute::{Attribute, Must};
use crate::rule::{Judge, Rule};

/// Charts are found and asked about by it.
pub static RULE: Rule = Rule {
    id: "helm-chart-without-maintainers",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    judge: Judge::Attribute(Attribute {
        kinds: &["helm-chart"],
        path: "maintainers",
        must: Must::BeSet,
        missing_holds: false,
        message: "the chart has no maintainers",
    }),
    ..Rule::DEFAULT
};
