//! How much of a configuration is known: the attributes of Terraform's resources, counted by what became of them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use portcullis::model::{Data, FormatId, Unit, Value};

/// Attributes by what is known of them.
#[derive(Debug, Default)]
pub struct Known {
    counts: Mutex<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    resources: usize,
    /// Written where it is used.
    literal: usize,
    /// Computed, and known.
    computed: usize,
    /// Not known, or not in every part, by the first reason met.
    unknown: BTreeMap<String, usize>,
}

/// Blocks that say how Terraform handles a resource, not what it is.
const META: [&str; 6] = ["count", "for_each", "depends_on", "lifecycle", "provider", "timeouts"];

impl Known {
    /// Counts the attributes of a unit's managed resources, its own and those of the modules it calls.
    pub fn add(&self, unit: &Unit) {
        if unit.format != FormatId::Terraform {
            return;
        }
        let mut counts = Counts::default();
        for resource in unit.resources.iter().chain(&unit.called) {
            let is_managed = resource.kind.contains('_') && !resource.kind.contains('.');
            if let (true, Some(body)) = (is_managed, resource.body.as_map()) {
                counts.resources += 1;
                let attributes = body.iter().filter(|entry| !META.contains(&entry.key.name.as_str()));
                attributes.for_each(|entry| counts.attribute(&entry.value));
            }
        }
        let mut all = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        all.resources += counts.resources;
        all.literal += counts.literal;
        all.computed += counts.computed;
        for (reason, count) in counts.unknown {
            *all.unknown.entry(reason).or_default() += count;
        }
    }

    /// A table of shares.
    pub fn table(&self) -> String {
        let counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let unknown: usize = counts.unknown.values().sum();
        let all = (counts.literal + counts.computed + unknown).max(1);
        #[expect(clippy::cast_precision_loss, reason = "a rounded figure is wanted")]
        let line =
            |what: &str, count: usize| format!("  {what:12} {count:8} {:5.1} %\n", 100.0 * count as f64 / all as f64);
        let mut out = format!("attributes of {} resources\n", counts.resources);
        out.push_str(&line("literal", counts.literal));
        out.push_str(&line("computed", counts.computed));
        out.push_str(&line("not known", unknown));
        for (reason, count) in &counts.unknown {
            out.push_str(&line(&format!("- {reason}"), *count));
        }
        out
    }
}

impl Counts {
    /// Blocks and objects are gone into; a list of anything else is one attribute.
    fn attribute(&mut self, value: &Value) {
        match &value.data {
            Data::Map(map) => map.iter().for_each(|entry| self.attribute(&entry.value)),
            Data::List(items) if !items.is_empty() && items.iter().all(|item| item.as_map().is_some()) => {
                items.iter().for_each(|item| self.attribute(item));
            }
            _ => match (reason(value), value.origin.is_some()) {
                (Some(reason), _) => *self.unknown.entry(reason).or_default() += 1,
                (None, true) => self.computed += 1,
                (None, false) => self.literal += 1,
            },
        }
    }
}

fn reason(value: &Value) -> Option<String> {
    match &value.data {
        Data::Unknown(unknown) => Some(format!("{:?}", unknown.reason).to_lowercase()),
        Data::List(items) => items.iter().find_map(reason),
        Data::Map(map) => map.iter().find_map(|entry| reason(&entry.value)),
        _ => None,
    }
}
