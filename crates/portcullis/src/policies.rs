//! The policies of a scan: the one place where it meets Rego.

use portcullis_model::{Data, Number, Setting, SourceId, Span, Value};
use portcullis_rego::{Policies, PolicyError};
use portcullis_rules::Options;

use crate::error::{Error, Unusable};

/// All bundled policies. Only their metadata is read here.
pub(crate) fn bundled() -> Policies {
    Policies::bundled(portcullis_policies::FILES)
}

/// The policies that a user has written, from their paths and texts.
pub(crate) fn own(sources: &[(String, String)]) -> Result<Policies, Error> {
    Policies::checked(sources.iter().cloned()).map_err(|PolicyError { path, line, reason }| Error::Policy {
        path,
        line,
        reason: Unusable::Text(reason),
    })
}

/// The same policies, set as the user wants them.
pub(crate) fn set(policies: &Policies, options: &Options) -> Policies {
    let mut policies = policies.clone();
    let set = |(rule, option): (&str, &str)| {
        let setting = options.get(rule, option)?;
        Some((rule.to_owned(), option.to_owned(), data_of(setting)))
    };
    let settings: Vec<(String, String, Data)> = policies.options().filter_map(set).collect();
    for (rule, option, data) in settings {
        policies.set_option(&rule, &option, &data);
    }
    policies
}

fn data_of(setting: &Setting) -> Data {
    // What a user sets stands in no source.
    let nowhere = Span::new(SourceId(0), 0, 0);
    match setting {
        Setting::Bool(flag) => Data::Bool(*flag),
        Setting::Number(number) => Data::Number(Number::Float(*number)),
        Setting::Text(text) => Data::String(text.into()),
        Setting::List(texts) => Data::List(texts.iter().map(|text| Value::string(text, nowhere)).collect()),
    }
}
