//! Which files belong to a chart, and as what.

use std::sync::Arc;

use portcullis_model::{Claim, Grouping, SourceTree};

/// What a file of a chart is to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum File {
    /// `Chart.yaml`.
    Chart,
    /// `requirements.yaml`: the dependencies of a chart of the first version.
    Requirements,
    /// `Chart.lock`, `requirements.lock`.
    Lock,
    /// `values.yaml` and the values of an environment beside it.
    Values,
}

impl File {
    /// What a file directly in a chart's directory is, by its name.
    pub(crate) fn of(name: &str) -> Self {
        match name {
            "Chart.yaml" => File::Chart,
            "requirements.yaml" => File::Requirements,
            "Chart.lock" | "requirements.lock" => File::Lock,
            _ => File::Values,
        }
    }

    /// The kind of its resource.
    pub(crate) fn kind(self) -> &'static str {
        match self {
            File::Chart => "helm-chart",
            File::Requirements => "helm-requirements",
            File::Lock => "helm-lock",
            File::Values => "helm-values",
        }
    }
}

/// A directory that holds a `Chart.yaml` is a chart, and a file belongs to the innermost chart around it.
pub(crate) fn claim(path: &str, tree: &dyn SourceTree) -> Option<Claim> {
    let chart = chart_around(path, tree)?;
    let inner = if chart.is_empty() {
        path
    } else {
        path.get(chart.len() + 1..)?
    };
    match inner.split_once('/') {
        None if is_read(inner) => Some(Claim::Yes(Grouping::Directory(Arc::from(chart)))),
        None if inner == "values.schema.json" || inner == ".helmignore" => Some(Claim::Part),
        Some(("templates", _)) => Some(Claim::Part),
        Some(("ci", name)) if is_values(name) => Some(Claim::Part),
        _ => None,
    }
}

fn chart_around<'p>(path: &'p str, tree: &dyn SourceTree) -> Option<&'p str> {
    let mut directory = path.rsplit_once('/').map_or("", |(directory, _)| directory);
    let mut probe = String::with_capacity(path.len() + 16);
    loop {
        probe.clear();
        probe.push_str(directory);
        if !directory.is_empty() {
            probe.push('/');
        }
        probe.push_str("Chart.yaml");
        if tree.has(&probe) {
            return Some(directory);
        }
        if directory.is_empty() {
            return None;
        }
        directory = directory.rsplit_once('/').map_or("", |(directory, _)| directory);
    }
}

fn is_read(name: &str) -> bool {
    matches!(
        name,
        "Chart.yaml" | "Chart.lock" | "requirements.yaml" | "requirements.lock"
    ) || is_values(name)
}

/// `values.yaml`, `values-prod.yaml`, `prod.values.yaml`, `prod-values.yml`.
fn is_values(name: &str) -> bool {
    let stem = name.strip_suffix(".yaml").or_else(|| name.strip_suffix(".yml"));
    stem.is_some_and(|stem| {
        let marked = |rest: &str| rest.is_empty() || rest.contains(['-', '.', '_']);
        stem.strip_prefix("values").is_some_and(marked) || stem.strip_suffix("values").is_some_and(marked)
    })
}
