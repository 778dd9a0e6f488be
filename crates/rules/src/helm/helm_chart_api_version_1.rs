//! Chart is of the first version.
//!
//! Charts of `apiVersion: v1` are those of Helm 2. They keep their dependencies in a file of their own, have no `type`, and
//! newer tools support them less and less.
//!
//! # Remedy
//!
//! Set `apiVersion: v2`, and move the dependencies from `requirements.yaml` into `Chart.yaml`.
//!
//! ```yaml,bad,path=Chart.yaml
//! # finding: `v1` the chart is not of apiVersion v2
//! apiVersion: v1
//! name: web
//! version: 1.0.0
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! ```

use portcullis_model::Severity;

use crate::attribute::{Attribute, Must};
use crate::rule::{Judge, Rule};

/// Helm 2 is gone.
pub static RULE: Rule = Rule {
    id: "helm-chart-api-version-1",
    severity: Severity::Low,
    category: "correctness",
    judge: Judge::Attribute(Attribute {
        kinds: &["helm-chart"],
        path: "apiVersion",
        must: Must::BeOneOf(&["v2"]),
        missing_holds: false,
        message: "the chart is not of apiVersion v2",
    }),
    ..Rule::DEFAULT
};
