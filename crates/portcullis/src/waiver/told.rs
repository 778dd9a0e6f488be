//! What is wrong with waivers themselves, as findings of rules of their own.

use portcullis_model::report::Reported;
use portcullis_model::{Finding, SmolStr};

use super::rules::{EXPIRED, UNUSED};
use super::{Placed, Usage, Waivers};
use crate::fingerprint::{Fingerprints, Names};
use crate::plan::Plan;
use crate::scope::Waiver;

impl Waivers {
    /// The findings about waivers, once everything is settled.
    pub fn told(&self, usage: &Usage, plan: &Plan) -> Vec<Reported> {
        let mut fingerprints = Fingerprints::default();
        let mut told = Vec::new();
        for (number, placed) in self.placed.iter().enumerate() {
            let finding = if placed.is_expired {
                let is_due = placed.site.whole || usage.missed.contains(&number);
                is_due.then(|| placed.tell(EXPIRED, &has_expired(&placed.waiver), plan))
            } else {
                let is_idle = placed.is_judged && !usage.used.contains(&number);
                is_idle.then(|| placed.tell(UNUSED, "waives nothing", plan))
            };
            let Some(finding) = finding.flatten() else { continue };
            let Some(source) = self.source(finding.span.source) else {
                continue;
            };
            let Names { fingerprint, kin } = fingerprints.next(&finding, &subject(&placed.waiver), source);
            told.push(Reported {
                finding,
                fingerprint,
                kin,
            });
        }
        told
    }
}

impl Placed {
    /// A finding about this waiver, if the rule is chosen where it stands.
    fn tell(&self, rule: &'static str, what: &str, plan: &Plan) -> Option<Finding> {
        let position = plan.position(rule)?;
        let area = plan.area_within(&self.site.directory);
        let info = plan.rules.get(position).filter(|_| area.chooses(position))?;
        Some(Finding {
            rule: SmolStr::new_static(rule),
            severity: area.severity(position).unwrap_or(info.severity),
            confidence: info.confidence,
            message: format!("this waiver of {} {what}", subject(&self.waiver)),
            span: self.waiver.span,
            resource: SmolStr::default(),
            instances: Vec::new(),
            origin: None,
            sensitive: false,
            related: Vec::new(),
            fix: None,
        })
    }
}

fn has_expired(waiver: &Waiver) -> String {
    let until = waiver.until.as_deref().unwrap_or_default();
    let owner = waiver.owner.iter().map(|owner| format!("; {owner} answers for it"));
    format!(
        "held until {until} and waives nothing any more{}",
        owner.collect::<String>()
    )
}

/// What a waiver is for: `RULE, RULE on RESOURCE in PATH`.
fn subject(waiver: &Waiver) -> String {
    let mut words = waiver.rules.join(", ");
    for (preposition, list) in [("on", &waiver.resources), ("in", &waiver.paths)] {
        if !list.is_empty() {
            words.push_str(&format!(" {preposition} {}", list.join(", ")));
        }
    }
    words
}
