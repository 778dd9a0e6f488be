//! What several Kubernetes rules ask of objects and containers.

use portcullis_model::kubernetes::{Container, ContainerRole, Workload};
use portcullis_model::{Fix, Judged, Lookup, Resource, Span, Value};

use crate::context::Cx;
use crate::support::mend::yaml::{self, New};

/// Kinds that live in a namespace and are what an application consists of.
pub(crate) const NAMESPACED: &[&str] = &[
    "ConfigMap",
    "CronJob",
    "DaemonSet",
    "Deployment",
    "DeploymentConfig",
    "HorizontalPodAutoscaler",
    "Ingress",
    "Job",
    "NetworkPolicy",
    "PersistentVolumeClaim",
    "Pod",
    "PodDisruptionBudget",
    "ReplicaSet",
    "ReplicationController",
    "Role",
    "RoleBinding",
    "Rollout",
    "Secret",
    "Service",
    "ServiceAccount",
    "StatefulSet",
];

/// The API group of an object; empty for the core group and where it is not known.
pub(crate) fn group(resource: &Resource) -> &str {
    let version = resource.at("apiVersion").as_str().unwrap_or("");
    version.split_once('/').map_or("", |(group, _)| group)
}

/// Whether the object is a Service of Kubernetes itself; Knative has a kind of that name too.
pub(crate) fn is_core(resource: &Resource) -> bool {
    group(resource).is_empty()
}

/// The namespace an object names.
pub(crate) fn namespace(resource: &Resource) -> Option<&str> {
    resource.at("metadata.namespace").as_str()
}

/// Whether two objects may be in the same namespace: one that names none goes wherever it is applied.
pub(crate) fn may_share_namespace(one: &Resource, other: &Resource) -> bool {
    match (namespace(one), namespace(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

/// The object in words, for messages: `Deployment web`. Written out only where a message is.
pub(crate) fn words(resource: &Resource) -> Words<'_> {
    Words(resource)
}

/// An object in words; see [`words`].
pub(crate) struct Words<'r>(&'r Resource);

impl std::fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Resource { kind, name, .. } = self.0;
        match name.as_str() {
            "" => f.write_str(kind),
            name => write!(f, "{kind} {name}"),
        }
    }
}

/// Whether a value names a Linux capability, with or without `CAP_`, in any letter case.
pub(crate) fn is_capability(value: &Value, name: &str) -> bool {
    value.as_str().is_some_and(|text| {
        let bare = match text.get(..4) {
            Some(prefix) if prefix.eq_ignore_ascii_case("CAP_") => &text[4..],
            _ => text,
        };
        bare.eq_ignore_ascii_case(name)
    })
}

/// Judges that a container adds none of these capabilities.
pub(crate) fn adds_none_of(container: &Container, names: &[&str]) -> Judged {
    let added = container.at("securityContext.capabilities.add");
    none_of(&added, |item| names.iter().any(|name| is_capability(item, name)))
}

/// Judges that a container drops one of these capabilities.
pub(crate) fn drops_one_of(container: &Container, names: &[&str]) -> Judged {
    let dropped = container.at("securityContext.capabilities.drop");
    let is_one = |item: &Value| names.iter().any(|name| is_capability(item, name));
    let judged = dropped.judge(false, |list| list.items().iter().any(is_one));
    let unknown = dropped.items().iter().find_map(Value::as_unknown);
    match unknown {
        Some(unknown) if judged.fails() => Judged::unknown(unknown, judged.at),
        _ => judged.reported_at(container.head()),
    }
}

/// How to have a container drop all capabilities, where that is asked of the file and not of what fills it in.
pub(crate) fn drop_all(container: &Container, cx: &Cx) -> Option<Fix> {
    let path = ["securityContext", "capabilities", "drop"];
    Some(Fix {
        title: "Drop all capabilities".to_owned(),
        safe: false,
        edits: yaml::set(cx.unit(), container.value, &path, New::List(&["ALL"]))?,
    })
}

/// Judges that no item of a list is at fault; the place is that of the first that is.
pub(crate) fn none_of<'v>(list: &Lookup<'v>, is_fault: impl Fn(&'v Value) -> bool) -> Judged {
    let items = list.items();
    if let Some(fault) = items.iter().find(|item| is_fault(item)) {
        return Judged::known(false, fault.span);
    }
    match items
        .iter()
        .find_map(|item| item.as_unknown().map(|unknown| (unknown, item.span)))
    {
        Some((unknown, at)) => Judged::unknown(unknown, at),
        None => list.judge(true, |_| true),
    }
}

/// Judges that a switch is not on; missing means off.
pub(crate) fn is_off(switch: &Lookup) -> Judged {
    switch.judge(true, |value| value.as_bool() != Some(true))
}

/// Whether a container runs as long as its pod does: init containers that are no sidecars and ephemeral ones do not.
pub(crate) fn is_long_running(container: &Container) -> bool {
    match container.role {
        ContainerRole::Ordinary => true,
        ContainerRole::Init => container.at("restartPolicy").as_str() == Some("Always"),
        ContainerRole::Ephemeral => false,
    }
}

/// Whether the pods run to an end, so that nothing asks whether they serve.
pub(crate) fn runs_to_an_end(workload: &Workload) -> bool {
    matches!(workload.resource.kind.as_str(), "Job" | "CronJob")
        || matches!(workload.at("restartPolicy").as_str(), Some("Never" | "OnFailure"))
}

/// Directories of a node that hold its credentials, programs or running state.
const SYSTEM: [&str; 15] = [
    "/bin",
    "/boot",
    "/dev",
    "/etc",
    "/lib",
    "/lib64",
    "/proc",
    "/root",
    "/run",
    "/sbin",
    "/sys",
    "/usr",
    "/var/lib/docker",
    "/var/lib/kubelet",
    "/var/run",
];

/// Whether a path of a node is a system directory or in one; the socket of a container runtime is worse than that.
pub(crate) fn is_system_path(path: &str) -> bool {
    let bare = path.trim_end_matches('/');
    let is_within = |directory: &&str| {
        let rest = bare.strip_prefix(*directory);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let root = bare.is_empty() && path.starts_with('/');
    !is_runtime_socket(path) && (root || SYSTEM.iter().any(is_within))
}

/// Whether a path of a node is the socket through which containers are started.
pub(crate) fn is_runtime_socket(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    matches!(
        name,
        "docker.sock" | "containerd.sock" | "crio.sock" | "dockershim.sock"
    )
}

/// The `hostPath` volumes of a workload: the volume and its path.
pub(crate) fn host_paths<'r>(workload: &Workload<'r>) -> impl Iterator<Item = (&'r Value, Lookup<'r>)> + use<'r> {
    let volumes = workload.at("volumes").items();
    volumes.iter().filter_map(|volume| {
        let host = volume.key("hostPath");
        host.known().map(|_| (volume, host.key("path")))
    })
}

/// Where a fault of the whole object is marked: its name, else its kind.
pub(crate) fn name_of(resource: &Resource) -> Span {
    let name = resource.at("metadata.name");
    name.known().map_or(resource.head, |name| name.span)
}

/// Judges that a container's resources name a quantity, such as `limits` of `cpu`.
pub(crate) fn has_quantity(container: &Container, list: &str, name: &str) -> Judged {
    let quantity = container.at("resources").key(list).key(name);
    quantity.judge(false, |value| {
        value
            .scalar_text()
            .is_some_and(|text| !matches!(text.as_str(), "" | "0"))
    })
}

/// A probe's field with the default of Kubernetes for a missing one.
pub(crate) fn seconds(probe: &Lookup, field: &str, default: f64) -> Option<f64> {
    match probe.key(field) {
        Lookup::Known(value) => value.as_number(),
        Lookup::Missing { .. } => Some(default),
        Lookup::Unknown { .. } => None,
    }
}

/// Reports a probe that asks at a port which its container does not declare.
pub(crate) fn undeclared_probe_port(container: &Container, probe: &str, cx: &mut Cx) {
    for action in ["httpGet", "tcpSocket", "grpc"] {
        let port = container.at(probe).key(action).key("port");
        let Some(wanted) = port.known().and_then(Value::scalar_text) else {
            continue;
        };
        let declares = |declared: &Value| {
            let protocol = declared.key("protocol").as_str().unwrap_or("TCP");
            let text = |key: &str| declared.key(key).known().and_then(Value::scalar_text);
            protocol == "TCP"
                && (text("containerPort").as_ref() == Some(&wanted) || text("name").as_ref() == Some(&wanted))
        };
        if !container.at("ports").is_unknown() && !container.at("ports").items().iter().any(declares) {
            let subject = container.words();
            cx.report(
                port.span(),
                format_args!("{probe} asks at port {wanted}, which {subject} does not declare"),
            );
        }
    }
}
