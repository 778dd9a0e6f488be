//! Waivers: findings that a configuration accepts, and what is said of the waivers themselves.

mod ledger;
mod rules;
mod told;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use portcullis_model::report::{Suppression, SuppressionKind};
use portcullis_model::{FormatId, Profile, Source, SourceId};

use crate::catalogue::{self, Listed};
use crate::config::Config;
use crate::error::Error;
use crate::plan::{Patterns, Site};
use crate::scope::{Scope, Waiver};
pub(crate) use ledger::{Covering, Ledger, Usage};
pub(crate) use rules::rules;

/// The waivers of a configuration, their words understood.
#[derive(Debug, Default)]
pub(crate) struct Waivers {
    placed: Vec<Placed>,
    /// For each rule of the plan the waivers that name it.
    naming: HashMap<usize, Vec<usize>>,
    /// The configuration files that they stand in.
    sources: BTreeMap<SourceId, Arc<Source>>,
}

/// A waiver where it holds.
#[derive(Debug)]
struct Placed {
    waiver: Waiver,
    site: Site,
    paths: Patterns,
    is_expired: bool,
    /// Whether everything that it could waive was judged, so that it is of no use where it waives nothing.
    is_judged: bool,
    /// Whether it names rules that judge Terraform.
    of_terraform: bool,
}

/// Which rules of the catalogue run.
pub(crate) struct Running<'p> {
    /// For each rule of the catalogue its position in the plan.
    pub positions: &'p [Option<usize>],
    /// For each rule of the catalogue whether it is chosen in the directory of a scope.
    pub in_directory: &'p dyn Fn(&Scope) -> &'p [bool],
}

impl Waivers {
    pub fn new(config: &Config, all: &[Listed], running: &Running) -> Result<Self, Error> {
        let mut waivers = Self::default();
        for scope in config.scopes.iter().filter(|scope| !scope.waivers.is_empty()) {
            let chosen = (running.in_directory)(scope);
            for waiver in &scope.waivers {
                let named = catalogue::named_by_any(&waiver.rules, all)?;
                let number = waivers.placed.len();
                for position in named.iter().filter_map(|rule| running.positions[*rule]) {
                    let naming = waivers.naming.entry(position).or_default();
                    if naming.last() != Some(&number) {
                        naming.push(number);
                    }
                }
                let runs = |rule: &usize| chosen[*rule];
                let may_be_left_out = |rule: &usize| {
                    let (info, _) = &all[*rule];
                    let is_meant = waiver.rules.iter().any(|word| catalogue::is_own_name(info, word));
                    info.profile == Profile::All && !is_meant
                };
                let all_ran = named.iter().all(|rule| runs(rule) || may_be_left_out(rule));
                waivers.placed.push(Placed {
                    site: Site::of(scope),
                    paths: Patterns::new(&waiver.paths)?,
                    is_expired: is_expired(waiver, config.today.as_deref().unwrap_or_default()),
                    is_judged: scope.whole && all_ran && named.iter().any(runs),
                    of_terraform: named
                        .iter()
                        .any(|rule| all[*rule].0.formats.contains(&FormatId::Terraform)),
                    waiver: waiver.clone(),
                });
            }
        }
        if !waivers.placed.is_empty() {
            let sources = config.sources.iter().map(|source| (source.id(), Arc::clone(source)));
            waivers.sources = sources.collect();
        }
        Ok(waivers)
    }

    /// The configuration file of this id.
    pub fn source(&self, id: SourceId) -> Option<&Arc<Source>> {
        self.sources.get(&id)
    }

    /// What a report says of a waiver that accepts a finding.
    pub fn suppression(&self, number: usize) -> Option<Suppression> {
        let waiver = &self.placed.get(number)?.waiver;
        Some(Suppression {
            kind: SuppressionKind::External,
            syntax: "portcullis",
            justification: waiver.reason.clone(),
            owner: waiver.owner.clone(),
            span: waiver.span,
            until: waiver.until.clone(),
        })
    }
}

/// Nothing expires where nobody says which day it is.
fn is_expired(waiver: &Waiver, today: &str) -> bool {
    waiver.until.as_deref().is_some_and(|until| until < today)
}
