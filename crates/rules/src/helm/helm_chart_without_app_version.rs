//! Chart does not say which version it installs.
//!
//! `appVersion` is what `helm list` shows as the version of the application, and by convention the tag of the image where
//! the values give none. Without it the tag is empty, and the image is whatever `latest` means.
//!
//! # Remedy
//!
//! Set `appVersion`, in quotes.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! # finding: `web` has no appVersion
//! name: web
//! version: 1.0.0
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! appVersion: "2.4.1"
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: common
//! type: library
//! version: 1.0.0
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// The tag of the image depends on it.
pub static RULE: Rule = Rule {
    id: "helm-chart-without-app-version",
    severity: Severity::Low,
    category: "correctness",
    profile: Profile::All,
    judge: Judge::Resource(&["helm-chart"], check),
    ..Rule::DEFAULT
};

fn check(chart: &Resource, cx: &mut Cx) {
    // A library installs nothing, so that there is no version to tell.
    let library = chart.at("type").when_missing("application").equals("library");
    let told = chart.at("appVersion").is_set();
    cx.require(told.or(library), "the chart has no appVersion");
}
