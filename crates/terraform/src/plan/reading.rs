//! Asking a plan's JSON.

use portcullis_model::{Data, Value};

/// What stands under a key of an object.
pub(super) fn get<'p>(value: &'p Value, key: &str) -> Option<&'p Value> {
    value.as_map()?.get(key)
}

/// What stands at the end of several keys.
pub(super) fn path<'p>(value: &'p Value, keys: &[&str]) -> Option<&'p Value> {
    keys.iter().try_fold(value, |value, key| get(value, key))
}

/// The text under a key; empty where there is none.
pub(super) fn text<'p>(value: &'p Value, key: &str) -> &'p str {
    get(value, key).and_then(Value::as_str).unwrap_or_default()
}

/// The items of the list under a key; none where there is no list.
pub(super) fn items<'p>(value: Option<&'p Value>, key: &str) -> &'p [Value] {
    let list = value.and_then(|value| get(value, key));
    list.and_then(Value::as_list).unwrap_or_default()
}

pub(super) fn is_true(value: Option<&Value>) -> bool {
    value.is_some_and(|value| value.data == Data::Bool(true))
}
