//! One view of everything that runs pods, whatever its kind.

use crate::lookup::Lookup;
use crate::resource::{Resource, View};
use crate::source::Span;
use crate::value::Value;

/// A resource that runs pods.
#[derive(Clone, Copy, Debug)]
pub struct Workload<'r> {
    /// The resource.
    pub resource: &'r Resource,
    template: &'r Value,
    spec: &'r Value,
}

/// Which of a pod's lists a container stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ContainerRole {
    /// `containers`.
    Ordinary,
    /// `initContainers`.
    Init,
    /// `ephemeralContainers`.
    Ephemeral,
}

/// A container of a pod.
#[derive(Clone, Copy, Debug)]
pub struct Container<'r> {
    /// The container's map.
    pub value: &'r Value,
    /// The list it stands in.
    pub role: ContainerRole,
    pod: &'r Value,
}

impl Resource {
    /// The pods this resource runs, if it runs any and says how.
    #[must_use]
    pub fn workload(&self) -> Option<Workload<'_>> {
        let View::Workload(path) = &self.view else { return None };
        let template = self.pod_template(path)?;
        let spec = template.key("spec").known()?;
        Some(Workload {
            resource: self,
            template,
            spec,
        })
    }
}

impl Resource {
    /// The labels of the pods this resource runs, also where it does not say what runs in them; `None` where it runs none.
    #[must_use]
    pub fn pod_labels(&self) -> Option<Lookup<'_>> {
        let View::Workload(path) = &self.view else { return None };
        Some(self.pod_template(path)?.at("metadata.labels"))
    }

    fn pod_template(&self, path: &[&str]) -> Option<&Value> {
        path.iter().try_fold(&self.body, |value, name| value.key(name).known())
    }
}

impl<'r> Workload<'r> {
    /// The pod's specification.
    #[must_use]
    pub fn spec(&self) -> &'r Value {
        self.spec
    }

    /// A path below the pod's specification.
    #[must_use]
    pub fn at(&self, path: &str) -> Lookup<'r> {
        self.spec.at(path)
    }

    /// The labels that the pods carry.
    #[must_use]
    pub fn pod_labels(&self) -> Lookup<'r> {
        self.template.at("metadata.labels")
    }

    /// The name that the template gives the pods, if any.
    #[must_use]
    pub fn pod_name(&self) -> Lookup<'r> {
        self.template.at("metadata.name")
    }

    /// The annotations that the pods carry.
    #[must_use]
    pub fn pod_annotations(&self) -> Lookup<'r> {
        self.template.at("metadata.annotations")
    }

    /// All containers: init, ordinary, ephemeral.
    pub fn containers(&self) -> impl Iterator<Item = Container<'r>> + use<'r> {
        let pod = self.spec;
        [
            ("initContainers", ContainerRole::Init),
            ("containers", ContainerRole::Ordinary),
            ("ephemeralContainers", ContainerRole::Ephemeral),
        ]
        .into_iter()
        .flat_map(move |(name, role)| {
            let items = pod.key(name).known().and_then(Value::as_list).unwrap_or(&[]);
            items
                .iter()
                .filter(|value| value.as_map().is_some())
                .map(move |value| Container { value, role, pod })
        })
    }

    /// Whether the pods are Windows pods, where Linux security settings mean nothing.
    #[must_use]
    pub fn is_windows(&self) -> bool {
        self.at("os.name").as_str() == Some("windows")
            || self.at("nodeSelector").key("kubernetes.io/os").as_str() == Some("windows")
    }
}

impl<'r> Container<'r> {
    /// The container's name; empty where it has none.
    #[must_use]
    pub fn name(&self) -> &'r str {
        self.value.key("name").as_str().unwrap_or("")
    }

    /// A path below the container.
    #[must_use]
    pub fn at(&self, path: &str) -> Lookup<'r> {
        let lookup = self.value.at(path);
        match lookup {
            Lookup::Missing { would_stand_at } if would_stand_at == self.value.head() => Lookup::Missing {
                would_stand_at: self.head(),
            },
            other => other,
        }
    }

    /// Where something missing of the container is reported: its name.
    #[must_use]
    pub fn head(&self) -> Span {
        self.value
            .key("name")
            .known()
            .map_or_else(|| self.value.head(), |name| name.span)
    }

    /// A setting of the container's security context.
    #[must_use]
    pub fn security(&self, name: &str) -> Lookup<'r> {
        self.at("securityContext").key(name)
    }

    /// A setting of the container's security context or, where it is not set there, of the pod's.
    #[must_use]
    pub fn effective_security(&self, name: &str) -> Lookup<'r> {
        match self.security(name) {
            Lookup::Missing { would_stand_at } => match self.pod.at("securityContext").key(name) {
                Lookup::Missing { .. } => Lookup::Missing { would_stand_at },
                pod => pod,
            },
            own => own,
        }
    }

    /// The container in words, for messages: `container web`. Written out only where a message is.
    #[must_use]
    pub fn words(&self) -> ContainerWords<'r> {
        ContainerWords {
            role: self.role,
            name: self.name(),
        }
    }
}

/// A container in words; see [`Container::words`].
#[derive(Clone, Copy, Debug)]
pub struct ContainerWords<'r> {
    role: ContainerRole,
    name: &'r str,
}

impl std::fmt::Display for ContainerWords<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self.role {
            ContainerRole::Ordinary => "container",
            ContainerRole::Init => "init container",
            ContainerRole::Ephemeral => "ephemeral container",
        })?;
        match self.name {
            "" => Ok(()),
            name => write!(f, " {name}"),
        }
    }
}
