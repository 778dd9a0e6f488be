//! Where in a resource a policy's path leads.

use std::sync::Arc;

use portcullis_model::{Data, Map, Reason, Span, Unknown, Value};

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Key(String),
    Index(usize),
}

/// Where a path leads.
#[derive(Debug)]
pub(crate) enum Place {
    /// To characters of the source: those of the value, or those at which it would stand.
    At(Span),
    /// To a value that is not known.
    Unknown(Arc<Unknown>, Span),
}

/// Follows a path as far as it goes. `head` is where a missing key of `root` itself would stand; `mark_key` asks for the
/// last key instead of its value.
pub(crate) fn follow(root: &Value, head: Span, path: &[Step], mark_key: bool) -> Place {
    let mut value = root;
    let mut here = head;
    for (depth, step) in path.iter().enumerate() {
        let last = depth + 1 == path.len();
        match next(value, step) {
            Next::Value(inner, key) => {
                let key = key.filter(|_| last && mark_key);
                here = key.unwrap_or_else(|| marked(inner));
                value = inner;
                if let Data::Unknown(unknown) = &value.data {
                    return Place::Unknown(Arc::clone(unknown), value.span);
                }
            }
            Next::Missing(map_head) => return Place::At(if depth == 0 { head } else { map_head.unwrap_or(here) }),
            Next::Unknown(unknown, at) => return Place::Unknown(unknown, at),
        }
    }
    Place::At(here)
}

/// A map is marked at what names it, anything else by itself.
fn marked(value: &Value) -> Span {
    match &value.data {
        Data::Map(map) if !map.head.is_empty() => map.head,
        _ => value.span,
    }
}

enum Next<'v> {
    Value(&'v Value, Option<Span>),
    Missing(Option<Span>),
    Unknown(Arc<Unknown>, Span),
}

fn next<'v>(value: &'v Value, step: &Step) -> Next<'v> {
    match (&value.data, step) {
        (Data::Map(map), Step::Key(name)) => in_map(map, name),
        (Data::List(items), Step::Index(index)) => match items.get(*index) {
            Some(item) => Next::Value(item, None),
            None => Next::Missing(None),
        },
        // A block that may be repeated is a list also where it stands once.
        (Data::List(items), Step::Key(name)) => match &items[..] {
            [only] => match &only.data {
                Data::Unknown(unknown) => Next::Unknown(Arc::clone(unknown), only.span),
                Data::Map(map) => in_map(map, name),
                _ => Next::Missing(None),
            },
            _ => Next::Missing(None),
        },
        (Data::Unknown(unknown), _) => Next::Unknown(Arc::clone(unknown), value.span),
        _ => Next::Missing(None),
    }
}

fn in_map<'v>(map: &'v Map, name: &str) -> Next<'v> {
    match map.entry(name) {
        // `key:` with nothing behind it has no characters but those of the key.
        Some(entry) if entry.value.is_null() => Next::Missing(Some(entry.key.span)),
        Some(entry) => Next::Value(&entry.value, Some(entry.key.span)),
        None if map.complete => Next::Missing(Some(map.head)),
        None => Next::Unknown(Arc::new(Unknown::new(Reason::Elsewhere, name)), map.head),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portcullis_model::{Entry, Key, SourceId};

    fn span(start: usize) -> Span {
        Span::new(SourceId(0), start, start + 1)
    }

    fn map(head: usize, complete: bool, entries: Vec<(&str, usize, Value)>) -> Value {
        let entry = |(name, at, value): (&str, usize, Value)| Entry {
            key: Key {
                name: name.into(),
                span: span(at),
            },
            value,
        };
        let entries = entries.into_iter().map(entry).collect();
        Value::new(
            Data::Map(Map {
                entries,
                complete,
                head: span(head),
            }),
            span(head),
        )
    }

    fn at(root: &Value, path: &[&str], mark_key: bool) -> Result<usize, usize> {
        let path: Vec<Step> = path.iter().map(|name| Step::Key((*name).to_owned())).collect();
        match follow(root, span(90), &path, mark_key) {
            Place::At(span) => Ok(span.start as usize),
            Place::Unknown(_, span) => Err(span.start as usize),
        }
    }

    #[test]
    fn a_path_leads_to_the_value_or_to_where_it_would_stand() {
        let inner = map(10, true, vec![("b", 11, Value::string("x", span(12)))]);
        let root = map(0, true, vec![("a", 10, inner)]);
        assert_eq!(at(&root, &["a", "b"], false), Ok(12));
        assert_eq!(at(&root, &["a", "b"], true), Ok(11));
        assert_eq!(at(&root, &["a", "c", "d"], false), Ok(10));
        assert_eq!(at(&root, &["x"], false), Ok(90));
        assert_eq!(at(&root, &[], false), Ok(90));
    }

    #[test]
    fn what_is_not_known_is_not_called_missing() {
        let unknown = Value::unknown(Unknown::new(Reason::Variable, "var.x"), span(12));
        let inner = map(10, false, vec![("b", 11, unknown)]);
        let root = map(0, true, vec![("a", 10, inner)]);
        assert_eq!(at(&root, &["a", "b"], false), Err(12));
        assert_eq!(at(&root, &["a", "b", "c"], true), Err(12));
        assert_eq!(at(&root, &["a", "c"], false), Err(10));
    }
}
