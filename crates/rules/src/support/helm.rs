//! Walking through a chart's values, and what several rules ask of charts.

use portcullis_model::{Data, Entry, Map, Resource, Unit, Value};

/// One key of the values, and where it stands.
pub(crate) struct Place<'v, 'p> {
    /// The key and its value.
    pub entry: &'v Entry,
    /// The map that holds it.
    pub map: &'v Map,
    /// The keys above it, outermost first.
    above: &'p [&'v str],
    /// Whether nothing around it is switched off with `enabled: false`.
    pub live: bool,
}

impl<'v> Place<'v, '_> {
    /// The key that holds the map; empty at the top.
    pub(crate) fn holder(&self) -> &'v str {
        self.above.last().copied().unwrap_or("")
    }

    /// The path of the map that holds the key, with dots between the keys.
    pub(crate) fn holder_path(&self) -> String {
        match self.above {
            [] => "the chart".to_owned(),
            above => above.join("."),
        }
    }

    /// The path of the key, as a template would write it after `.Values`.
    pub(crate) fn path(&self) -> String {
        match self.above {
            [] => self.entry.key.name.to_string(),
            above => format!("{}.{}", above.join("."), self.entry.key.name),
        }
    }
}

/// Calls `visit` for every key of a values file, in the order of the source.
pub(crate) fn each_entry<'v>(values: &'v Resource, visit: &mut dyn FnMut(&Place<'v, '_>)) {
    each_below(&values.body, true, &mut Vec::new(), visit);
}

fn each_below<'v>(value: &'v Value, live: bool, above: &mut Vec<&'v str>, visit: &mut dyn FnMut(&Place<'v, '_>)) {
    match &value.data {
        Data::List(items) => {
            for item in items {
                each_below(item, live, above, visit);
            }
        }
        Data::Map(map) => {
            let live = live && !is_off(map);
            for entry in map {
                visit(&Place {
                    entry,
                    map,
                    above,
                    live,
                });
                if matches!(entry.value.data, Data::List(_) | Data::Map(_)) {
                    above.push(&entry.key.name);
                    each_below(&entry.value, live, above, visit);
                    above.pop();
                }
            }
        }
        _ => {}
    }
}

/// Whether what a map describes is switched off.
pub(crate) fn is_off(map: &Map) -> bool {
    map.get("enabled").and_then(Value::as_bool) == Some(false)
}

/// Whether a value is a map or a list with nothing in it, or nothing at all.
pub(crate) fn is_empty(value: &Value) -> bool {
    match &value.data {
        Data::Null => true,
        Data::Map(map) => map.entries.is_empty() && map.complete,
        Data::List(items) => items.is_empty(),
        _ => false,
    }
}

/// Whether a text is a version by the rules of Semantic Versioning 2.
pub(crate) fn is_semver(text: &str) -> bool {
    let (rest, build) = split(text, '+');
    let (core, pre) = split(rest, '-');
    let number = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0'))
    };
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let word = |part: &str| !part.is_empty() && part.bytes().all(is_word);
    let is_release = core.split('.').count() == 3 && core.split('.').all(number);
    let leads_with_zero = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()) && !number(part);
    is_release
        && pre.is_none_or(|pre| pre.split('.').all(|part| word(part) && !leads_with_zero(part)))
        && build.is_none_or(|build| build.split('.').all(word))
}

fn split(text: &str, at: char) -> (&str, Option<&str>) {
    match text.split_once(at) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

/// The dependencies that a `Chart.yaml` or `requirements.yaml` names.
pub(crate) fn dependencies(resource: &Resource) -> impl Iterator<Item = &Value> {
    let list = resource.body.key("dependencies").known().and_then(Value::as_list);
    list.unwrap_or(&[]).iter().filter(|item| item.as_map().is_some())
}

/// The name of a dependency; empty where it has none.
pub(crate) fn name_of(dependency: &Value) -> &str {
    dependency.key("name").as_str().unwrap_or("")
}

/// Whether a dependency lies in the same repository, so that its version is that of the commit.
pub(crate) fn is_local(dependency: &Value) -> bool {
    let repository = dependency.key("repository");
    repository.as_str().map_or(repository.is_missing(), |text| {
        text.is_empty() || text.starts_with("file://")
    })
}

/// The locks of a chart.
pub(crate) fn locks(unit: &Unit) -> impl Iterator<Item = &Resource> {
    unit.of_kind("helm-lock")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_follow_semantic_versioning() {
        for version in ["1.0.0", "0.1.10-rc.1+build.7", "1.2.3-alpha-2"] {
            assert!(is_semver(version), "{version}");
        }
        for version in ["1.0", "v1.0.0", "1.0.0.0", "01.2.3", "1.2.3-", "1.2.x", "", "1.2.3-01"] {
            assert!(!is_semver(version), "{version}");
        }
    }
}
