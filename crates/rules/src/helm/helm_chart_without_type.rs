//! Chart does not say its type.
//!
//! A library chart cannot be installed and an application chart cannot be included. Who reads the chart should not have to
//! guess which it is. A chart of `apiVersion: v1` cannot have a type.
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
//! ```yaml,fixed
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! type: application
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! type: application
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v1
//! name: web
//! version: 1.0.0
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::mend::yaml;

/// Charts are found and asked about by it.
pub static RULE: Rule = Rule {
    id: "helm-chart-without-type",
    severity: Severity::Low,
    category: "style",
    profile: Profile::All,
    fixable: true,
    judge: Judge::Resource(&["helm-chart"], check),
    ..Rule::DEFAULT
};

fn check(chart: &Resource, cx: &mut Cx) {
    if chart.at("apiVersion").as_str() == Some("v1") {
        return;
    }
    let unit = cx.unit();
    // Without a type, a chart is an application.
    if let Some(finding) = cx.require(chart.at("type").is_filled(), "the chart has no type")
        && let Some(edits) = yaml::set_beside(unit, &chart.body, "version", "type", "application")
    {
        finding.fix("Say that it is an application, as it is taken for one", edits);
    }
}
