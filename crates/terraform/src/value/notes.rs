//! What is remembered of a value besides what it is: how it got here, whether it is a secret, which document it is.

use std::sync::Arc;

use portcullis_model::Span;
use portcullis_model::value::Origin;
use smol_str::SmolStr;

use super::{Target, Val};

/// Steps that are remembered of the way of a value.
const STEPS: usize = 16;

#[derive(Clone, Debug, Default)]
pub(crate) struct Notes {
    /// The names through which it got here, the last first.
    pub(crate) via: Option<Arc<Origin>>,
    /// Whether Terraform would not print it.
    pub(crate) sensitive: bool,
    /// Of a string that is a document in JSON: the value that it encodes, which may be partly unknown though the string
    /// is not known at all.
    pub(crate) document: Option<Val>,
    /// The attributes of resources that it was read from, though it is known.
    pub(crate) targets: Arc<[Target]>,
}

impl Val {
    pub(crate) fn via(&self) -> Option<&Arc<Origin>> {
        self.notes.as_ref()?.via.as_ref()
    }

    /// Whether it is marked as a secret itself; what is in it may be all the same.
    pub(crate) fn is_sensitive(&self) -> bool {
        self.notes.as_ref().is_some_and(|notes| notes.sensitive)
    }

    /// The value of the document that this string is.
    pub(crate) fn document(&self) -> Option<&Val> {
        self.notes.as_ref()?.document.as_ref()
    }

    /// The attributes of resources that it was read from.
    pub(crate) fn targets(&self) -> &[Target] {
        match (&self.data, &self.notes) {
            (super::Data::Unknown(unknown), _) => &unknown.targets,
            (_, Some(notes)) => &notes.targets,
            (_, None) => &[],
        }
    }

    /// The value as it is read from an attribute of a resource.
    pub(crate) fn read_from(self, target: Target) -> Self {
        self.note(|notes| notes.targets = Arc::from([target]))
    }

    fn note(mut self, change: impl FnOnce(&mut Notes)) -> Self {
        change(Arc::make_mut(self.notes.get_or_insert_default()));
        self
    }

    pub(crate) fn with_sensitive(self, sensitive: bool) -> Self {
        if self.is_sensitive() == sensitive {
            return self;
        }
        self.note(|notes| notes.sensitive = sensitive)
    }

    pub(crate) fn with_document(self, document: Val) -> Self {
        self.note(|notes| notes.document = Some(document))
    }

    /// The value as it is read by a name: `what` was set at `span`.
    pub(crate) fn named(self, what: impl Into<SmolStr>, span: Span) -> Self {
        let from = self.via().cloned();
        let step = Origin {
            what: what.into(),
            span,
            from,
        };
        self.note(|notes| notes.via = Some(Arc::new(step)))
    }

    /// A part of `whole`: what is remembered of the whole counts for the part too.
    pub(crate) fn part_of(self, whole: &Val) -> Self {
        let Some(notes) = whole.notes.as_ref() else {
            return self;
        };
        let value = self.with_way_of(notes.via.as_ref());
        if notes.sensitive {
            value.with_sensitive(true)
        } else {
            value
        }
    }

    /// A result of these: where only one of them came a long way, the result came that way too.
    pub(crate) fn with_only_way<'v>(self, sources: impl IntoIterator<Item = &'v Val>) -> Self {
        let mut ways = sources.into_iter().filter_map(Val::via);
        match (self.via(), ways.next(), ways.next()) {
            (None, Some(only), None) => {
                let only = Arc::clone(only);
                self.with_way_of(Some(&only))
            }
            _ => self,
        }
    }

    /// The value with the steps of another way behind its own.
    pub(crate) fn with_way_of(self, outer: Option<&Arc<Origin>>) -> Self {
        let Some(outer) = outer else {
            return self;
        };
        let joined = match self.via() {
            None => Arc::clone(outer),
            Some(inner) => joined(outer, inner, STEPS),
        };
        self.note(|notes| notes.via = Some(joined))
    }
}

fn joined(outer: &Origin, inner: &Arc<Origin>, room: usize) -> Arc<Origin> {
    let from = match &outer.from {
        _ if room == 0 => None,
        Some(from) => Some(joined(from, inner, room - 1)),
        None => Some(Arc::clone(inner)),
    };
    Arc::new(Origin {
        what: outer.what.clone(),
        span: outer.span,
        from,
    })
}
