//! Whether two values are the same, and the order of a set.

use std::cmp::Ordering;
use std::fmt::Write as _;
use std::sync::Arc;

use portcullis_model::Reason;

use super::{Data, Fields, Type, Unknown, Val};

/// Whether two values are the same: of one type and equal, or both null. Where that hangs on what is not known, that.
pub(crate) fn equal(left: &Val, right: &Val) -> Result<bool, Arc<Unknown>> {
    match (&left.data, &right.data) {
        (Data::Null(_), Data::Null(_)) => Ok(true),
        (Data::Null(_), Data::Unknown(unknown)) | (Data::Unknown(unknown), Data::Null(_)) => {
            if unknown.not_null {
                Ok(false)
            } else {
                Err(Arc::clone(unknown))
            }
        }
        (Data::Null(_), _) | (_, Data::Null(_)) => Ok(false),
        (Data::Unknown(unknown), _) => with_unknown(unknown, right),
        (_, Data::Unknown(unknown)) => with_unknown(unknown, left),
        (Data::Handle(left), Data::Handle(right)) if left == right => Ok(true),
        (Data::Handle(_), _) | (_, Data::Handle(_)) => {
            Err(Arc::new(Unknown::new(Reason::Reference, "a resource", Type::Bool)))
        }
        (Data::Bool(left), Data::Bool(right)) => Ok(left == right),
        (Data::Number(left), Data::Number(right)) => Ok(left == right),
        (Data::String(left), Data::String(right)) => Ok(left == right),
        (Data::List(left_type, left), Data::List(right_type, right)) => {
            if differ(left_type, right_type) || left.len() != right.len() {
                return Ok(false);
            }
            all(left.iter().zip(right.iter()))
        }
        (Data::Tuple(left), Data::Tuple(right)) => {
            if left.len() != right.len() {
                return Ok(false);
            }
            all(left.iter().zip(right.iter()))
        }
        (Data::Set(left_type, left), Data::Set(right_type, right)) => {
            if differ(left_type, right_type) {
                return Ok(false);
            }
            let unknown = left.iter().chain(right.iter()).find_map(Val::first_unknown);
            match unknown {
                Some(unknown) => Err(unknown),
                None if left.len() != right.len() => Ok(false),
                None => all(left.iter().zip(right.iter())),
            }
        }
        (Data::Map(left_type, left), Data::Map(right_type, right)) => {
            if differ(left_type, right_type) {
                return Ok(false);
            }
            of_fields(left, right)
        }
        (Data::Object(left), Data::Object(right)) => of_fields(left, right),
        _ => Ok(false),
    }
}

/// Whether two types are known to be different.
fn differ(left: &Type, right: &Type) -> bool {
    left != right && !left.has_any() && !right.has_any()
}

/// What is not known and something that is not null.
fn with_unknown(unknown: &Arc<Unknown>, other: &Val) -> Result<bool, Arc<Unknown>> {
    let other_is_set = !matches!(&other.data, Data::Unknown(other) if !other.not_null);
    let is_set = unknown.not_null || other_is_set;
    let certainly_differs = match &other.data {
        Data::String(text) => !text.starts_with(unknown.prefix.as_str()),
        Data::Unknown(other) => {
            let (a, b) = (unknown.prefix.as_str(), other.prefix.as_str());
            !a.starts_with(b) && !b.starts_with(a)
        }
        _ => false,
    };
    if is_set && (certainly_differs || differ(&unknown.ty, &other.ty())) {
        return Ok(false);
    }
    Err(Arc::clone(unknown))
}

fn of_fields(left: &Fields, right: &Fields) -> Result<bool, Arc<Unknown>> {
    let names = |fields: &Fields| fields.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    if left.len() != right.len() || names(left) != names(right) {
        return Ok(false);
    }
    all(left
        .iter()
        .zip(right.iter())
        .map(|((_, left), (_, right))| (left, right)))
}

/// One pair that differs is enough, whatever is not known of others.
fn all<'v>(pairs: impl Iterator<Item = (&'v Val, &'v Val)>) -> Result<bool, Arc<Unknown>> {
    let mut because = None;
    for (left, right) in pairs {
        match equal(left, right) {
            Ok(true) => {}
            Ok(false) => return Ok(false),
            Err(unknown) => because = because.or(Some(unknown)),
        }
    }
    because.map_or(Ok(true), Err)
}

impl Val {
    /// A set: its items in Terraform's order, each once. What is not known stands last, and may turn out to be the same
    /// as another: of a set that is not wholly known neither the count nor the order is.
    pub(crate) fn set(item: Type, items: impl IntoIterator<Item = Val>) -> Val {
        let mut keyed: Vec<(Key, Val)> = items.into_iter().map(|item| (Key::of(&item), item)).collect();
        keyed.sort_by(|a, b| a.0.cmp(&b.0));
        keyed.dedup_by(|later, earlier| {
            matches!(later.0.cmp(&earlier.0), Ordering::Equal) && matches!(equal(&later.1, &earlier.1), Ok(true))
        });
        let items: Vec<Val> = keyed.into_iter().map(|(_, item)| item).collect();
        let sensitive = items.iter().any(Val::is_sensitive_within);
        Val::new(Data::Set(item, items.into())).with_sensitive(sensitive)
    }
}

/// Where an item of a set stands: those of primitive types by their value, others by a text made of them.
#[derive(PartialEq, Eq)]
enum Key {
    Bool(bool),
    Number(super::Number),
    /// A string, or the text of what has no order of its own.
    Text(String),
    Null,
    Unknown,
}

impl Key {
    fn of(value: &Val) -> Key {
        match &value.data {
            Data::Bool(value) => Key::Bool(*value),
            Data::Number(number) => Key::Number(number.clone()),
            Data::String(text) => Key::Text(text.to_string()),
            Data::Null(_) => Key::Null,
            Data::Unknown(_) | Data::Handle(_) => Key::Unknown,
            _ => {
                let mut text = String::new();
                write(value, &mut text);
                Key::Text(text)
            }
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Key::Bool(_) => 0,
            Key::Number(_) => 1,
            Key::Text(_) => 2,
            Key::Unknown => 3,
            Key::Null => 4,
        }
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Key::Bool(a), Key::Bool(b)) => a.cmp(b),
            (Key::Number(a), Key::Number(b)) => a.compare(b),
            (Key::Text(a), Key::Text(b)) => a.as_bytes().cmp(b.as_bytes()),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The text by which Terraform orders items of a set that are collections.
fn write(value: &Val, text: &mut String) {
    let mut items = |open: char, items: &[Val], close: char| {
        text.push(open);
        for item in items {
            write(item, text);
            text.push(';');
        }
        text.push(close);
    };
    match &value.data {
        Data::Unknown(_) | Data::Handle(_) => text.push('?'),
        Data::Null(_) => text.push('~'),
        Data::Bool(true) => text.push('T'),
        Data::Bool(false) => text.push('F'),
        Data::Number(number) => {
            let _ = write!(text, "{number}");
        }
        Data::String(string) => {
            let _ = write!(text, "{:?}", string.as_str());
        }
        Data::List(_, list) | Data::Set(_, list) => items('[', list, ']'),
        Data::Tuple(list) => items('<', list, '>'),
        Data::Map(_, fields) => {
            text.push('{');
            for (name, value) in fields.iter() {
                let _ = write!(text, "{:?}:", name.as_str());
                write(value, text);
                text.push(';');
            }
            text.push('}');
        }
        Data::Object(fields) => {
            text.push('<');
            for (_, value) in fields.iter() {
                write(value, text);
                text.push(';');
            }
            text.push('>');
        }
    }
}
