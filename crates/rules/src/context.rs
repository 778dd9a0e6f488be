//! What a rule's function has in hand besides what it judges.

use std::fmt::Display;

use portcullis_model::dockerfile::Dockerfile;
use portcullis_model::{Finding, Judged, Resource, Setting, SmolStr, Span, Truth, Undecided, Unit, Verdicts};

use crate::options::{OptValue, Options};
use crate::rule::Rule;

/// The place of a rule's call: where it may look around, and where it says what it found.
pub struct Cx<'a> {
    rule: &'static Rule,
    unit: &'a Unit,
    resource: Option<&'a Resource>,
    address: SmolStr,
    options: &'a Options,
    out: &'a mut Verdicts,
}

impl<'a> Cx<'a> {
    pub(crate) fn new(rule: &'static Rule, unit: &'a Unit, options: &'a Options, out: &'a mut Verdicts) -> Self {
        Self {
            rule,
            unit,
            resource: None,
            address: SmolStr::default(),
            options,
            out,
        }
    }

    /// The unit that is judged.
    #[must_use]
    pub fn unit(&self) -> &'a Unit {
        self.unit
    }

    /// The resource that is judged; `None` in a rule over a whole unit before [`Cx::on`].
    #[must_use]
    pub fn resource(&self) -> Option<&'a Resource> {
        self.resource
    }

    /// The Dockerfile that is judged.
    #[must_use]
    pub fn dockerfile(&self) -> Option<&'a Dockerfile> {
        self.resource.and_then(Resource::dockerfile)
    }

    /// The characters of a span, as they stand in the source.
    #[must_use]
    pub fn text(&self, span: Span) -> &'a str {
        self.unit.text(span)
    }

    /// Speaks of this resource from here on.
    pub fn on(&mut self, resource: &'a Resource) -> &mut Self {
        self.resource = Some(resource);
        self.address = resource.address.clone();
        self
    }

    /// Speaks of this address from here on: a part of the resource, such as a job or a stage.
    pub fn address(&mut self, address: impl Into<SmolStr>) -> &mut Self {
        self.address = address.into();
        self
    }

    /// Demands that something holds. Where it fails, that is a finding with this message (one sentence without a full
    /// stop), returned so that a fix or a related place can be added; where it is unknown, an undecided.
    pub fn require(&mut self, judged: Judged, message: impl Display) -> Option<&mut Finding> {
        match judged.truth {
            Truth::True => None,
            Truth::False => {
                let finding = self.report(judged.at, message);
                finding.origin = judged.origin;
                Some(finding)
            }
            Truth::Unknown => {
                let reason = judged
                    .because
                    .map_or_else(|| "a value is not known".to_owned(), |unknown| unknown.to_string());
                self.undecided(judged.at, reason);
                None
            }
        }
    }

    /// Reports a finding.
    pub fn report(&mut self, span: Span, message: impl Display) -> &mut Finding {
        let index = self.out.findings.len();
        self.out.findings.push(Finding {
            rule: SmolStr::new_static(self.rule.id),
            severity: self.rule.severity,
            confidence: self.rule.confidence,
            message: message.to_string(),
            span,
            resource: self.address.clone(),
            instances: Vec::new(),
            origin: None,
            sensitive: false,
            related: Vec::new(),
            fix: None,
        });
        &mut self.out.findings[index]
    }

    /// Says that the question could not be answered.
    pub fn undecided(&mut self, span: Span, reason: impl Display) {
        self.out.undecided.push(Undecided {
            rule: SmolStr::new_static(self.rule.id),
            reason: reason.to_string(),
            span,
            origin: None,
            resource: self.address.clone(),
        });
    }

    /// A number that the user may set. Zero where the rule declares no such option, which a test rules out.
    #[must_use]
    pub fn number(&self, option: &str) -> f64 {
        match (self.options.get(self.rule.id, option), self.default(option)) {
            (Some(Setting::Number(number)), _) | (_, Some(OptValue::Number(number))) => *number,
            _ => 0.0,
        }
    }

    /// A boolean that the user may set.
    #[must_use]
    pub fn flag(&self, option: &str) -> bool {
        match (self.options.get(self.rule.id, option), self.default(option)) {
            (Some(Setting::Bool(flag)), _) | (_, Some(OptValue::Bool(flag))) => *flag,
            _ => false,
        }
    }

    /// A list of texts that the user may set.
    #[must_use]
    pub fn list(&self, option: &str) -> Vec<&str> {
        match (self.options.get(self.rule.id, option), self.default(option)) {
            (Some(Setting::List(list)), _) => list.iter().map(String::as_str).collect(),
            (_, Some(OptValue::List(list))) => list.to_vec(),
            _ => Vec::new(),
        }
    }

    fn default(&self, option: &str) -> Option<&'static OptValue> {
        self.rule
            .options
            .iter()
            .find(|declared| declared.name == option)
            .map(|declared| &declared.default)
    }
}
