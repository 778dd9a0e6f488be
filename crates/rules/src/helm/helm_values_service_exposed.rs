//! Chart opens a service to the outside.
//!
//! A service of type `LoadBalancer` gets an address of its own, often a public one; one of type `NodePort` opens a port on
//! every node. Both go past the ingress and what it checks.
//!
//! # Remedy
//!
//! Make `ClusterIP` the default, and let whoever installs the chart open it.
//!
//! ```yaml,bad,path=values.yaml
//! service:
//!   # finding: `LoadBalancer` service.type
//!   type: LoadBalancer
//! # file: Chart.yaml
//! name: web
//! ```
//!
//! ```yaml,good,path=values.yaml
//! service:
//!   type: ClusterIP
//! # file: Chart.yaml
//! name: web
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::helm::each_entry;

/// Who installs it should decide.
pub static RULE: Rule = Rule {
    id: "helm-values-service-exposed",
    severity: Severity::Low,
    profile: Profile::All,
    judge: Judge::Resource(&["helm-values"], check),
    ..Rule::DEFAULT
};

fn check(values: &Resource, cx: &mut Cx) {
    each_entry(values, &mut |place| {
        let (name, value) = (place.entry.key.name.as_str(), &place.entry.value);
        let is_type =
            name == "serviceType" || (name == "type" && place.holder().to_ascii_lowercase().ends_with("service"));
        if let Some(kind @ ("LoadBalancer" | "NodePort")) = value.as_str()
            && is_type
            && place.live
        {
            cx.report(
                value.span,
                format_args!(
                    "{} is {kind}: the service can be reached from outside of the cluster",
                    place.path()
                ),
            );
        }
    });
}
