//! How many pods serve, as far as a manifest says it.

use std::collections::HashSet;

use portcullis_model::{Judged, Resource, SmolStr, Unit, Value};

/// The kinds that serve.
const SERVING: [&str; 3] = ["Deployment", "DeploymentConfig", "Rollout"];

/// The serving workloads of a unit: whether each has at least so many replicas, and how many it is told to have. Zero is
/// enough: the workload is switched off on purpose.
pub(crate) fn serving(unit: &Unit, least: f64) -> impl Iterator<Item = (&Resource, Judged, SmolStr)> {
    let autoscalers = unit.of_kind("HorizontalPodAutoscaler");
    let scaled: HashSet<&str> = autoscalers
        .filter_map(|autoscaler| autoscaler.at("spec.scaleTargetRef.name").as_str())
        .collect();
    let serving = unit
        .resources
        .iter()
        .filter(|resource| SERVING.contains(&resource.kind.as_str()));
    serving.filter_map(move |resource| {
        let replicas = resource.at("spec.replicas");
        // An autoscaler sets the number that is left out.
        if replicas.is_missing() && scaled.contains(resource.name.as_str()) {
            return None;
        }
        let enough = replicas
            .when_missing(1)
            .number(|number| number >= least || number == 0.0);
        let number = replicas
            .known()
            .and_then(Value::scalar_text)
            .unwrap_or_else(|| "1".into());
        Some((resource, enough, number))
    })
}
