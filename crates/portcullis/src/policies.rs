//! The bundled policies: the one place where the scan meets Rego.

use std::collections::HashSet;
use std::sync::OnceLock;

use portcullis_model::{Data, Number, Setting, SourceId, Span, Value};
use portcullis_rego::Policies;
use portcullis_rules::Options;

/// All bundled policies. They are the same in every scan of a process, and only their metadata is read here.
pub(crate) fn bundled() -> &'static Policies {
    static BUNDLED: OnceLock<Policies> = OnceLock::new();
    BUNDLED.get_or_init(|| Policies::bundled(portcullis_policies::FILES))
}

/// The policies with these ids.
pub(crate) fn chosen(ids: &HashSet<&str>) -> Policies {
    bundled().select(|info| ids.contains(info.id.as_ref()))
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
