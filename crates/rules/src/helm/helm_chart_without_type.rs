//! Chart does not say its type.
//!
//! A library chart cannot be installed and an application chart cannot be included. Who reads the chart should not have to
//! guess which it is.
//!
//! # Remedy
//!
//! Set `type: application` or `type: library`.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! # finding: `web` the chart has no type
//! name: web
//! version: 1.0.0
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! type: application
//! ```

use portcullis_model::{Profile, Severity};

use crate::attribute::{Attribute, Must};
use crate::rule::{Judge, Rule};

/// Charts are found and asked about by it.
pub static RULE: Rule = Rule {
    id: "helm-chart-without-type",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    judge: Judge::Attribute(Attribute {
        kinds: &["helm-chart"],
        path: "type",
        must: Must::BeSet,
        missing_holds: false,
        message: "the chart has no type",
    }),
    ..Rule::DEFAULT
};
