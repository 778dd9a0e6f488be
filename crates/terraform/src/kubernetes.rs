//! The Kubernetes objects that Terraform's provider for Kubernetes writes in its own words: blocks become lists and maps
//! again, and `snake_case` becomes `camelCase`. Spans stay where they are, so that the rules for manifests mark Terraform.

use portcullis_model::{Data, Entry, Key, Map, Resource, SmolStr, Span, Value};

/// The provider's resource types, without their version, with kind and API version of the object.
const KINDS: [(&str, &str, &str); 29] = [
    ("cluster_role", "ClusterRole", "rbac.authorization.k8s.io/v1"),
    (
        "cluster_role_binding",
        "ClusterRoleBinding",
        "rbac.authorization.k8s.io/v1",
    ),
    ("config_map", "ConfigMap", "v1"),
    ("cron_job", "CronJob", "batch/v1"),
    ("daemon_set", "DaemonSet", "apps/v1"),
    ("daemonset", "DaemonSet", "apps/v1"),
    ("deployment", "Deployment", "apps/v1"),
    ("endpoints", "Endpoints", "v1"),
    ("horizontal_pod_autoscaler", "HorizontalPodAutoscaler", "autoscaling/v2"),
    ("ingress", "Ingress", "networking.k8s.io/v1"),
    ("job", "Job", "batch/v1"),
    ("limit_range", "LimitRange", "v1"),
    (
        "mutating_webhook_configuration",
        "MutatingWebhookConfiguration",
        "admissionregistration.k8s.io/v1",
    ),
    ("namespace", "Namespace", "v1"),
    ("network_policy", "NetworkPolicy", "networking.k8s.io/v1"),
    ("persistent_volume", "PersistentVolume", "v1"),
    ("persistent_volume_claim", "PersistentVolumeClaim", "v1"),
    ("pod", "Pod", "v1"),
    ("pod_disruption_budget", "PodDisruptionBudget", "policy/v1"),
    ("pod_security_policy", "PodSecurityPolicy", "policy/v1beta1"),
    ("replication_controller", "ReplicationController", "v1"),
    ("resource_quota", "ResourceQuota", "v1"),
    ("role", "Role", "rbac.authorization.k8s.io/v1"),
    ("role_binding", "RoleBinding", "rbac.authorization.k8s.io/v1"),
    ("secret", "Secret", "v1"),
    ("service", "Service", "v1"),
    ("service_account", "ServiceAccount", "v1"),
    ("stateful_set", "StatefulSet", "apps/v1"),
    (
        "validating_webhook_configuration",
        "ValidatingWebhookConfiguration",
        "admissionregistration.k8s.io/v1",
    ),
];

/// Blocks that stand for the items of a list, with the name of the list where it is another.
const LISTS: [(&str, &str); 31] = [
    ("allowed_host_paths", "allowedHostPaths"),
    ("container", "containers"),
    ("egress", "egress"),
    ("env", "env"),
    ("env_from", "envFrom"),
    ("ephemeral_container", "ephemeralContainers"),
    ("from", "from"),
    ("host_aliases", "hostAliases"),
    ("http_header", "httpHeaders"),
    ("image_pull_secrets", "imagePullSecrets"),
    ("ingress", "ingress"),
    ("init_container", "initContainers"),
    ("items", "items"),
    ("match_expressions", "matchExpressions"),
    ("metric", "metrics"),
    ("path", "paths"),
    ("port", "ports"),
    ("ports", "ports"),
    (
        "preferred_during_scheduling_ignored_during_execution",
        "preferredDuringSchedulingIgnoredDuringExecution",
    ),
    ("range", "ranges"),
    (
        "required_during_scheduling_ignored_during_execution",
        "requiredDuringSchedulingIgnoredDuringExecution",
    ),
    ("rule", "rules"),
    ("sources", "sources"),
    ("subject", "subjects"),
    ("sysctl", "sysctls"),
    ("tls", "tls"),
    ("to", "to"),
    ("toleration", "tolerations"),
    ("topology_spread_constraint", "topologySpreadConstraints"),
    ("volume", "volumes"),
    ("volume_mount", "volumeMounts"),
];

/// Names whose capitals the rule of thumb gets wrong.
const NAMES: [(&str, &str); 8] = [
    ("cluster_ip", "clusterIP"),
    ("external_ips", "externalIPs"),
    ("host_ipc", "hostIPC"),
    ("host_pid", "hostPID"),
    ("image_pull_policy", "imagePullPolicy"),
    ("load_balancer_ip", "loadBalancerIP"),
    ("non_resource_urls", "nonResourceURLs"),
    ("pod_ips", "podIPs"),
];

/// Lets a resource carry the object that it describes, if it describes one.
pub(crate) fn attach(resource: &mut Resource) {
    let Some(kind) = resource.kind.strip_prefix("kubernetes_") else {
        return;
    };
    let object = if kind == "manifest" {
        resource.at("manifest").known().cloned()
    } else {
        let kind = unversioned(kind);
        KINDS
            .iter()
            .find(|(name, ..)| *name == kind)
            .and_then(|(_, kind, version)| object(resource, kind, version))
    };
    if let Some(object) = object {
        resource
            .carried
            .extend(portcullis_kubernetes::object_of(object, resource.address.clone()));
    }
}

/// The type without the version behind it: `deployment` of `deployment_v1`, `cron_job` of `cron_job_v1beta1`.
fn unversioned(kind: &str) -> &str {
    match kind.rsplit_once("_v") {
        Some((name, version)) if version.starts_with(|first: char| first.is_ascii_digit()) => name,
        _ => kind,
    }
}

fn object(resource: &Resource, kind: &str, version: &str) -> Option<Value> {
    let body = resource.body.as_map()?;
    let mut map = converted(body);
    let head = resource.head;
    let says = |name: &'static str, text: &str| Entry {
        key: Key {
            name: SmolStr::new_static(name),
            span: head,
        },
        value: Value::string(text, head),
    };
    map.entries
        .splice(0..0, [says("apiVersion", version), says("kind", kind)]);
    Some(Value::new(Data::Map(map), resource.body.span))
}

/// The content of a block in the words of a manifest. What is an attribute is taken as it is: labels, limits and data
/// have names of their own.
fn converted(block: &Map) -> Map {
    let mut map = Map {
        entries: Vec::with_capacity(block.entries.len()),
        complete: block.complete,
        head: block.head,
    };
    for entry in block {
        let Key { name, span } = &entry.key;
        let blocks = match &entry.value.data {
            Data::List(items) if !items.is_empty() && items.iter().all(is_block) => Some(items),
            _ => None,
        };
        let (name, value) = match (LISTS.iter().find(|(word, _)| word == name), blocks) {
            (Some((_, list)), Some(items)) => (SmolStr::new_static(list), list_of(items, entry.value.span)),
            (Some((_, list)), None) if entry.value.as_unknown().is_some() => {
                (SmolStr::new_static(list), entry.value.clone())
            }
            (_, Some(items)) => (camel_case(name), block_of(&items[0], *span)),
            (_, None) => (camel_case(name), entry.value.clone()),
        };
        map.entries.push(Entry {
            key: Key { name, span: *span },
            value,
        });
    }
    map
}

fn is_block(item: &Value) -> bool {
    matches!(item.data, Data::Map(_) | Data::Unknown(_))
}

fn list_of(items: &[Value], span: Span) -> Value {
    let items = items.iter().map(|item| block_of(item, item.head())).collect();
    Value::new(Data::List(items), span)
}

fn block_of(item: &Value, head: Span) -> Value {
    match &item.data {
        Data::Map(block) => {
            let mut map = converted(block);
            map.head = head;
            Value::new(Data::Map(map), item.span)
        }
        _ => item.clone(),
    }
}

fn camel_case(name: &str) -> SmolStr {
    if let Some((_, known)) = NAMES.iter().find(|(word, _)| *word == name) {
        return SmolStr::new_static(known);
    }
    let mut words = name.split('_');
    let mut text = String::from(words.next().unwrap_or(""));
    for word in words {
        let mut letters = word.chars();
        text.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        text.push_str(letters.as_str());
    }
    SmolStr::new(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_version_and_their_underscores() {
        assert_eq!(unversioned("cron_job_v1beta1"), "cron_job");
        assert_eq!(unversioned("persistent_volume"), "persistent_volume");
        assert_eq!(camel_case("run_as_non_root"), "runAsNonRoot");
        assert_eq!(camel_case("host_pid"), "hostPID");
        assert_eq!(camel_case("image"), "image");
    }
}
