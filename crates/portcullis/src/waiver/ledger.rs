//! Which verdicts waivers cover, and which waivers were of use.

use std::collections::{HashMap, HashSet};

use portcullis_model::{SmolStr, Source, SourceId};

use super::{Placed, Waivers};
use crate::ids;

/// Which waivers were of use in a scan or a part of it.
#[derive(Debug, Default)]
pub(crate) struct Usage {
    /// Those that cover a verdict, or might cover what could not be read.
    pub used: HashSet<usize>,
    /// Those that have expired and would have waived a finding.
    pub missed: HashSet<usize>,
}

impl Usage {
    /// Adds what is known of another part.
    pub fn join(&mut self, other: Usage) {
        self.used.extend(other.used);
        self.missed.extend(other.missed);
    }
}

/// Holds verdicts against waivers.
pub(crate) struct Ledger<'w> {
    waivers: &'w Waivers,
    /// Whether a waiver is meant for a file.
    here: HashMap<(usize, SourceId), bool>,
    pub usage: Usage,
}

/// The waivers that cover a verdict.
#[derive(Debug, Default)]
pub(crate) struct Covering {
    /// The first that holds.
    pub waiver: Option<usize>,
    /// Those that have expired.
    pub expired: Vec<usize>,
}

impl<'w> Ledger<'w> {
    pub fn new(waivers: &'w Waivers) -> Self {
        Self {
            waivers,
            here: HashMap::new(),
            usage: Usage::default(),
        }
    }

    /// The waivers that cover what a rule says of a resource that has all these addresses, told in any of these files. All
    /// that do are of use, also where it is an open question: they are there for the day it is decided.
    pub fn covering(&mut self, rule: usize, files: &[&Source], addresses: impl Fn() -> Vec<SmolStr>) -> Covering {
        let mut covering = Covering::default();
        let waivers = self.waivers;
        let Some(naming) = waivers.naming.get(&rule) else {
            return covering;
        };
        let mut known = None;
        for &number in naming {
            let placed = &waivers.placed[number];
            if !files.iter().any(|file| self.is_here(number, placed, file)) {
                continue;
            }
            let is_meant = placed.waiver.resources.is_empty() || {
                let addresses = known.get_or_insert_with(&addresses);
                placed.means(addresses)
            };
            if is_meant {
                self.usage.used.insert(number);
                if placed.is_expired {
                    covering.expired.push(number);
                } else {
                    covering.waiver = covering.waiver.or(Some(number));
                }
            }
        }
        covering
    }

    fn is_here(&mut self, number: usize, placed: &Placed, file: &Source) -> bool {
        let here = self.here.entry((number, file.id()));
        *here.or_insert_with(|| placed.is_here(file.path()))
    }

    /// Takes it that a call of a module that was not followed makes what waivers are meant for.
    pub fn spare(&mut self, file: &Source, address: &str) {
        for (number, placed) in self.waivers.placed.iter().enumerate() {
            if placed.of_terraform && placed.is_here(file.path()) && placed.may_mean_part_of(address) {
                self.usage.used.insert(number);
            }
        }
    }
}

impl Placed {
    fn is_here(&self, path: &str) -> bool {
        if self.waiver.paths.is_empty() {
            self.site.covers(path)
        } else {
            self.site.has(path, &self.paths)
        }
    }

    fn means(&self, addresses: &[SmolStr]) -> bool {
        let mut patterns = self.waiver.resources.iter();
        patterns.any(|pattern| addresses.iter().any(|address| ids::stands_for(pattern, address)))
    }

    /// Whether what lies in the module of this address could be meant.
    fn may_mean_part_of(&self, module: &str) -> bool {
        let patterns = &self.waiver.resources;
        patterns.is_empty()
            || patterns.iter().any(|pattern| {
                let fixed = pattern.split('*').next().unwrap_or("");
                match fixed.strip_prefix(module) {
                    Some(rest) => rest.is_empty() || rest.starts_with(['.', '[']),
                    None => module.starts_with(fixed) && pattern.contains('*'),
                }
            })
    }
}
