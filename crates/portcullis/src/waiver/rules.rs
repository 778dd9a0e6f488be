//! The rules about waivers. They judge no resource: what they say is known when everything else is settled.

use portcullis_model::{Confidence, FormatId, Profile, RuleInfo, Severity};

pub(super) const EXPIRED: &str = "waiver-expired";
pub(super) const UNUSED: &str = "waiver-unused";

/// The rules, in the order of their ids.
pub(crate) fn rules() -> [RuleInfo; 2] {
    [
        rule(EXPIRED, Severity::Medium, include_str!("waiver_expired.md")),
        rule(UNUSED, Severity::Low, include_str!("waiver_unused.md")),
    ]
}

fn rule(id: &'static str, severity: Severity, page: &'static str) -> RuleInfo {
    RuleInfo {
        id: id.into(),
        severity,
        confidence: Confidence::High,
        category: "correctness".into(),
        profile: Profile::Default,
        since: "0.1.0".into(),
        // A waiver may be of findings in any file.
        formats: FormatId::ALL.to_vec(),
        aliases: Vec::new(),
        controls: Vec::new(),
        fixable: false,
        options: Vec::new(),
        page: page.into(),
    }
}
