//! Which other objects an object names.

use portcullis_model::kubernetes::Workload;
use portcullis_model::{Lookup, Reference, Resource, SmolStr, Value};

use crate::object::address;

/// The references of an object; those without a namespace of their own stay in the object's.
pub(crate) fn of(resource: &Resource, namespace: &str) -> Vec<Reference> {
    let mut found = Found {
        namespace,
        references: Vec::new(),
    };
    if let Some(workload) = resource.workload() {
        found.pods(&workload);
    }
    match resource.kind.as_str() {
        "HorizontalPodAutoscaler" => found.typed("spec.scaleTargetRef", &resource.at("spec.scaleTargetRef")),
        "RoleBinding" | "ClusterRoleBinding" => found.typed("roleRef", &resource.at("roleRef")),
        "StatefulSet" => found.named("spec.serviceName", "Service", &resource.at("spec.serviceName")),
        _ => {}
    }
    found.references
}

struct Found<'n> {
    namespace: &'n str,
    references: Vec<Reference>,
}

impl Found<'_> {
    fn named(&mut self, via: &'static str, kind: &str, name: &Lookup) {
        if let Some(value) = name.known()
            && let Some(name) = value.as_str()
        {
            let namespace = if kind.starts_with("Cluster") {
                ""
            } else {
                self.namespace
            };
            self.references.push(Reference {
                via: SmolStr::new_static(via),
                target: address(kind, namespace, name),
                attribute: SmolStr::default(),
                span: value.span,
            });
        }
    }

    /// A reference that gives kind and name.
    fn typed(&mut self, via: &'static str, reference: &Lookup) {
        if let Some(kind) = reference.key("kind").as_str() {
            self.named(via, kind, &reference.key("name"));
        }
    }

    fn pods(&mut self, workload: &Workload) {
        self.named(
            "serviceAccountName",
            "ServiceAccount",
            &workload.at("serviceAccountName"),
        );
        for volume in workload.at("volumes").items() {
            self.named("volumes", "ConfigMap", &volume.at("configMap.name"));
            self.named("volumes", "Secret", &volume.at("secret.secretName"));
            self.named(
                "volumes",
                "PersistentVolumeClaim",
                &volume.at("persistentVolumeClaim.claimName"),
            );
        }
        for secret in workload.at("imagePullSecrets").items() {
            self.named("imagePullSecrets", "Secret", &secret.key("name"));
        }
        for container in workload.containers() {
            self.environment(
                "env",
                container.at("env").items(),
                &["valueFrom.configMapKeyRef", "valueFrom.secretKeyRef"],
            );
            self.environment(
                "envFrom",
                container.at("envFrom").items(),
                &["configMapRef", "secretRef"],
            );
        }
    }

    fn environment(&mut self, via: &'static str, items: &[Value], [map, secret]: &[&str; 2]) {
        for item in items {
            self.named(via, "ConfigMap", &item.at(map).key("name"));
            self.named(via, "Secret", &item.at(secret).key("name"));
        }
    }
}
