//! Chart dependency cannot be switched off.
//!
//! A database that comes with the chart is right for a first try and wrong for production, where one exists already. Without
//! a `condition` or `tags` whoever installs the chart has to take it.
//!
//! # Remedy
//!
//! Set `condition: <name>.enabled`, and the value to go with it.
//!
//! ```yaml,bad,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! dependencies:
//!   # finding: `postgresql` cannot be switched off
//!   - name: postgresql
//!     version: 12.1.9
//!     repository: https://charts.example.com
//! ```
//!
//! ```yaml,good,path=Chart.yaml
//! apiVersion: v2
//! name: web
//! version: 1.0.0
//! dependencies:
//!   - name: postgresql
//!     version: 12.1.9
//!     repository: https://charts.example.com
//!     condition: postgresql.enabled
//!   - name: common
//!     version: 2.20.0
//!     repository: https://charts.example.com
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::{dependencies, name_of};

/// Production has its own database.
pub static RULE: Rule = Rule {
    id: "helm-dependency-without-condition",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(&["helm-chart", "helm-requirements"], check),
    ..Rule::DEFAULT
};

fn check(chart: &Resource, cx: &mut Cx) {
    for dependency in dependencies(chart) {
        let name = name_of(dependency);
        // Libraries install nothing; by convention they are called so.
        if name.contains("common") || name.contains("library") || name.ends_with("-lib") {
            continue;
        }
        let switch = dependency.key("condition").is_set().or(dependency.key("tags").is_set());
        let at = dependency.key("name").span();
        cx.require(
            switch.reported_at(at),
            format_args!("the dependency {name} cannot be switched off"),
        );
    }
}
