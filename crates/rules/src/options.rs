//! What a user may set of a rule.

use std::collections::BTreeMap;

use portcullis_model::{RuleOption, Setting};

/// An option that a rule declares, with its default.
#[derive(Debug)]
pub struct Opt {
    /// The name, in kebab-case.
    pub name: &'static str,
    /// What it says, as a noun phrase.
    pub about: &'static str,
    /// The value where the user sets none.
    pub default: OptValue,
}

impl Opt {
    /// The option as others see it.
    #[must_use]
    pub fn info(&self) -> RuleOption {
        RuleOption {
            name: self.name.into(),
            about: self.about.into(),
            default: self.default.into(),
        }
    }
}

/// The value of an option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum OptValue {
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(&'static str),
    /// A list of texts.
    List(&'static [&'static str]),
}

impl From<OptValue> for Setting {
    fn from(value: OptValue) -> Self {
        match value {
            OptValue::Bool(flag) => Setting::Bool(flag),
            OptValue::Number(number) => Setting::Number(number),
            OptValue::Text(text) => Setting::Text(text.to_owned()),
            OptValue::List(texts) => Setting::List(texts.iter().map(|text| (*text).to_owned()).collect()),
        }
    }
}

/// What the user set, by rule and option.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    settings: BTreeMap<(String, String), Setting>,
}

impl Options {
    /// Sets an option of a rule.
    pub fn set(&mut self, rule: &str, option: &str, setting: Setting) {
        self.settings.insert((rule.to_owned(), option.to_owned()), setting);
    }

    /// Sets all that the other sets, and leaves the rest as it is.
    pub fn extend(&mut self, other: &Options) {
        let settings = other.settings.iter();
        self.settings
            .extend(settings.map(|(name, setting)| (name.clone(), setting.clone())));
    }

    /// The ids of the rules that anything is set of.
    pub fn rules(&self) -> impl Iterator<Item = &str> {
        self.settings.keys().map(|(rule, _)| rule.as_str())
    }

    /// What the user set, if anything.
    #[must_use]
    pub fn get(&self, rule: &str, option: &str) -> Option<&Setting> {
        if self.settings.is_empty() {
            return None;
        }
        self.settings.get(&(rule.to_owned(), option.to_owned()))
    }
}
