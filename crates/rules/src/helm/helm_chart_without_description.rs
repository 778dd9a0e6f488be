//! Chart has no description.
//!
//! Whoever searches a repository of charts sees the name and the description; with a name alone nobody knows what the chart
//! installs.
//!
//! # Remedy
//!
//! Add one sentence as `description`.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! # finding: `web` the chart has no description
//! name: web
//! version: 1.0.0
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! description: Serves the shop
//! ```

use portcullis_model::{Profile, Severity};

use crate::attribute::{Attribute, Must};
use crate::rule::{Judge, Rule};

/// Charts are found and asked about by it.
pub static RULE: Rule = Rule {
    id: "helm-chart-without-description",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    judge: Judge::Attribute(Attribute {
        kinds: &["helm-chart"],
        path: "description",
        must: Must::BeSet,
        missing_holds: false,
        message: "the chart has no description",
    }),
    ..Rule::DEFAULT
};
