//! Judges a unit: shows its resources to the rules, and says of whom each verdict is.

use std::collections::HashMap;
use std::sync::Arc;

use portcullis_model::value::{Data, Origin, Value};
use portcullis_model::{Finding, Problem, ProblemKind, Resource, SmolStr, Span, Undecided, Unit, Verdicts};
use portcullis_rego::Policies;
use portcullis_rules::Index;
use rayon::prelude::*;

use crate::formats::guarded;
use crate::verdict::{Said, Subject};

/// What was said of the resources of one unit, in their order.
#[derive(Debug, Default)]
pub(crate) struct Spoken {
    pub findings: Vec<Said<Finding>>,
    pub undecided: Vec<Said<Undecided>>,
    pub problems: Vec<Problem>,
}

impl Spoken {
    fn add(&mut self, verdicts: Verdicts, subject: impl Fn(&str, Span) -> Subject) {
        self.findings.extend(verdicts.findings.into_iter().map(|verdict| Said {
            subject: subject(&verdict.resource, verdict.span),
            verdict,
        }));
        self.undecided
            .extend(verdicts.undecided.into_iter().map(|verdict| Said {
                subject: subject(&verdict.resource, verdict.span),
                verdict,
            }));
        self.problems.extend(verdicts.problems);
    }
}

/// The rules that judge.
#[derive(Debug)]
pub(crate) struct Judge {
    pub index: Index,
    pub policies: Policies,
}

impl Judge {
    /// Judges each resource and the unit as a whole; in the order of the resources on any number of threads.
    pub fn judge(&self, unit: &Unit) -> Spoken {
        let mut spoken = Spoken::default();
        if let ([only], []) = (&unit.resources[..], &unit.called[..]) {
            spoken.add(self.judge_resource(unit, only), |_, _| Subject::of(only));
        } else {
            let all: Vec<&Resource> = unit.resources.iter().chain(&unit.called).collect();
            let judged: Vec<Verdicts> = all
                .par_iter()
                .with_min_len(8)
                .map(|resource| self.judge_resource(unit, resource))
                .collect();
            for (resource, verdicts) in all.into_iter().zip(judged) {
                spoken.add(verdicts, |_, _| Subject::of(resource));
            }
        }
        let mut across = Verdicts::default();
        if guarded(|| self.index.judge_unit(unit, &mut across)).is_none()
            && let Some(file) = unit.files.first()
        {
            across.problems.push(rule_fault(file.source.whole().at_start()));
        }
        let mut by_address: HashMap<SmolStr, Vec<Untold>> = HashMap::new();
        for (address, span, origin) in untold(&mut across) {
            by_address.entry(address.clone()).or_default().push((span, origin));
        }
        for (address, untold) in by_address {
            if let Some(resource) = unit.addressed(&address) {
                tell_origins(resource, untold);
            }
        }
        spoken.add(across, |address, span| match unit.addressed(address) {
            Some(resource) if !address.is_empty() => Subject::of(resource),
            _ => Subject::none(span),
        });
        spoken
    }

    fn judge_resource(&self, unit: &Unit, resource: &Resource) -> Verdicts {
        let mut out = Verdicts::default();
        let whole = guarded(|| {
            self.index.judge_resource(unit, resource, &mut out);
            for resource in std::iter::once(resource).chain(&resource.carried) {
                self.policies.judge_resource(resource, &mut out);
            }
        });
        if whole.is_none() {
            out.problems.push(rule_fault(resource.head));
        }
        tell_origins(
            resource,
            untold(&mut out).map(|(_, span, origin)| (span, origin)).collect(),
        );
        out
    }
}

fn rule_fault(at: Span) -> Problem {
    let message =
        "a rule could not be run to its end because of a fault in Portcullis; please report it with this file";
    Problem::at(ProblemKind::Rule, at, message)
}

/// The place of a verdict whose origin nobody has told yet.
type Untold<'o> = (Span, &'o mut Option<Arc<Origin>>);

/// The verdicts whose origin nobody has told yet, each with the address it speaks of.
fn untold(verdicts: &mut Verdicts) -> impl Iterator<Item = (&SmolStr, Span, &mut Option<Arc<Origin>>)> {
    let findings = verdicts.findings.iter_mut();
    let findings = findings.map(|finding| (&finding.resource, finding.span, &mut finding.origin));
    let undecided = verdicts.undecided.iter_mut();
    let undecided = undecided.map(|open| (&open.resource, open.span, &mut open.origin));
    findings.chain(undecided).filter(|(.., origin)| origin.is_none())
}

/// Rules often report the span of a value without saying which value it was: where only one can be meant, its origin is
/// told.
fn tell_origins(resource: &Resource, untold: Vec<Untold>) {
    if untold.is_empty() {
        return;
    }
    let mut origins = HashMap::new();
    for carrier in std::iter::once(resource).chain(&resource.carried) {
        collect(&carrier.body, None, &mut origins);
        for document in &carrier.documents {
            collect(&document.value, None, &mut origins);
        }
    }
    for (span, origin) in untold {
        *origin = origins.get(&span).copied().flatten().cloned();
    }
}

/// The origins of the values by their spans; `None` where values of different origins share one. What is inside of a
/// computed value has its span and its way.
fn collect<'v>(value: &'v Value, above: Option<Span>, out: &mut HashMap<Span, Option<&'v Arc<Origin>>>) {
    if let Some(origin) = &value.origin
        && above != Some(value.span)
    {
        out.entry(value.span)
            .and_modify(|known| *known = known.filter(|known| *known == origin))
            .or_insert(Some(origin));
    }
    match &value.data {
        Data::List(items) => items.iter().for_each(|item| collect(item, Some(value.span), out)),
        Data::Map(map) => map
            .iter()
            .for_each(|entry| collect(&entry.value, Some(value.span), out)),
        _ => {}
    }
}
