//! `[a, b]` and `{ a = b }`.

use std::sync::Arc;

use portcullis_model::Span;
use smol_str::{SmolStr, format_smolstr};

use super::{Fault, Scope, evaluate, extent};
use crate::syntax::{Expression, Field, Key, KeyKind};
use crate::value::{Data, Fields, Type, Unknown, Val, convert};

pub(super) fn tuple(items: &[Expression], span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let items: Result<Vec<Val>, Fault> = items.iter().map(|item| evaluate(item, scope)).collect();
    extent::bounded(Val::tuple(items?).at(span), span, scope)
}

pub(super) fn object(fields: &[Field], span: Span, scope: Scope<'_>) -> Result<Val, Fault> {
    let mut pairs = Vec::with_capacity(fields.len());
    let mut because: Option<Arc<Unknown>> = None;
    let mut sensitive = false;
    for field in fields {
        let key = key(&field.key, scope)?;
        let value = evaluate(&field.value, scope)?;
        match key {
            Name::Known(name, is_secret) => {
                sensitive |= is_secret;
                pairs.push((name, value));
            }
            Name::Unknown(unknown, is_secret) => {
                sensitive |= is_secret;
                // It may be the name of any field before it, and then that field has another value.
                pairs.clear();
                because.get_or_insert(unknown);
            }
        }
    }
    let fields = Fields::from_pairs(pairs);
    let object = match because {
        None => Val::object(fields),
        Some(unknown) => of_unknown_names(&unknown, fields),
    };
    extent::bounded(object.with_sensitive(sensitive).at(span), span, scope)
}

/// An object not all of whose names are known, and the fields that are certainly there.
pub(super) fn of_unknown_names(because: &Unknown, fields: Fields) -> Val {
    Val::unknown(Unknown {
        not_null: true,
        fields: (!fields.is_empty()).then(|| Arc::new(fields)),
        ..because.result(Type::Any)
    })
}

/// The name of a field, and whether it is a secret.
pub(super) enum Name {
    Known(SmolStr, bool),
    Unknown(Arc<Unknown>, bool),
}

fn key(key: &Key, scope: Scope<'_>) -> Result<Name, Fault> {
    match &key.kind {
        KeyKind::Name(name) => Ok(Name::Known(name.clone(), false)),
        KeyKind::Computed(expression) => name_of(expression, key.span, scope),
    }
}

/// The name that an expression gives as the key of a field.
pub(super) fn name_of(expression: &Expression, span: Span, scope: Scope<'_>) -> Result<Name, Fault> {
    let value = evaluate(expression, scope)?;
    if value.is_null() {
        return Err(Fault::error(span, "a key cannot be null"));
    }
    let sensitive = value.is_sensitive();
    let text = convert(value, &Type::String)
        .map_err(|message| Fault::error(span, format_smolstr!("this cannot be a key: {message}")))?;
    match text.data {
        Data::String(name) => Ok(Name::Known(name, sensitive)),
        Data::Unknown(unknown) => {
            scope.assume(&unknown);
            Ok(Name::Unknown(unknown, sensitive))
        }
        _ => Err(Fault::error(span, "a key has to be a string")),
    }
}
