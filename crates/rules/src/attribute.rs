//! Rules that only say how one attribute must be.

use portcullis_model::{Fix, Judged, Lookup, Resource, Unit, Value};

use crate::support::mend;

/// What an attribute must be, on resources of some kinds.
#[derive(Debug)]
pub struct Attribute {
    /// The kinds of resource.
    pub kinds: &'static [&'static str],
    /// The path of the attribute, with dots between its keys.
    pub path: &'static str,
    /// What must hold.
    pub must: Must,
    /// Whether it holds when the attribute is missing.
    pub missing_holds: bool,
    /// What is wrong when it does not; one sentence without a full stop.
    pub message: &'static str,
}

/// What an attribute must be.
#[derive(Debug)]
pub enum Must {
    /// A boolean of this value.
    Be(bool),
    /// Set, and not to an empty string or list.
    BeSet,
    /// Not set.
    NotBeSet,
    /// One of these texts, in this letter case.
    BeOneOf(&'static [&'static str]),
    /// None of these texts.
    NotBeOneOf(&'static [&'static str]),
    /// A number of at least this.
    BeAtLeast(f64),
    /// A number of at most this.
    BeAtMost(f64),
    /// A list that has all these texts in it.
    Contain(&'static [&'static str]),
}

impl Attribute {
    /// Judges the attribute of one resource.
    #[must_use]
    pub fn judge(&self, resource: &Resource) -> Judged {
        let lookup = resource.at(self.path);
        match (&self.must, &lookup) {
            // What another resource computes is set, whatever it will be.
            (Must::BeSet, Lookup::Unknown { unknown, at }) if unknown.is_certainly_set() => {
                return Judged::known(true, *at);
            }
            _ => {}
        }
        match &self.must {
            Must::Be(wanted) => lookup.judge(self.missing_holds, |value| value.as_bool() == Some(*wanted)),
            Must::BeSet if lookup.is_missing() => lookup.judge(self.missing_holds, |_| true),
            Must::BeSet => lookup.is_filled(),
            Must::NotBeSet => lookup.is_filled().not(),
            Must::BeOneOf(texts) => lookup.judge(self.missing_holds, |value| is_one_of(value, texts)),
            Must::NotBeOneOf(texts) => lookup.judge(self.missing_holds, |value| !is_one_of(value, texts)),
            Must::BeAtLeast(bound) => lookup.judge(self.missing_holds, |value| at_least(value, *bound)),
            Must::BeAtMost(bound) => lookup.judge(self.missing_holds, |value| {
                value.as_number().is_some_and(|number| number <= *bound)
            }),
            Must::Contain(texts) => contains_all(&lookup, texts, self.missing_holds),
        }
    }

    /// How to set the attribute to what it must be, where only one value is right and the place of it is certain.
    #[must_use]
    pub fn fix(&self, resource: &Resource, unit: &Unit) -> Option<Fix> {
        let value = match self.must {
            Must::Be(wanted) => wanted.to_string(),
            Must::BeOneOf([wanted]) => format!("\"{wanted}\""),
            _ => return None,
        };
        let edits = mend::hcl::set(unit, resource, self.path, &value)?;
        Some(Fix {
            title: format!("Set `{}` to {}", self.path, value.trim_matches('"')),
            safe: false,
            edits,
        })
    }
}

fn at_least(value: &Value, bound: f64) -> bool {
    value.as_number().is_some_and(|number| number >= bound)
}

fn is_one_of(value: &Value, texts: &[&str]) -> bool {
    value.scalar_text().is_some_and(|text| texts.contains(&text.as_str()))
}

/// An unknown item may be the one that is wanted.
fn contains_all(lookup: &Lookup<'_>, texts: &[&str], missing_holds: bool) -> Judged {
    let Some(list) = lookup.known() else {
        return lookup.judge(missing_holds, |_| false);
    };
    let items = list.items();
    let has = |wanted: &&str| items.iter().any(|item| item.as_str() == Some(*wanted));
    if texts.iter().all(has) {
        return Judged::known(true, list.span);
    }
    match items
        .iter()
        .find_map(|item| item.as_unknown().map(|unknown| (unknown, item.span)))
    {
        Some((unknown, at)) => Judged::unknown(unknown, at),
        None => Judged::known(false, list.span),
    }
}
