//! What is found on the way through a block besides its values.

use portcullis_model::resource::Document;
use portcullis_model::{Reference, Span};
use smol_str::{SmolStr, format_smolstr};

use crate::value::Target;

/// Documents and references to instances, by the path of the attribute that holds them.
#[derive(Debug, Default)]
pub(super) struct Found {
    path: String,
    pub(super) documents: Vec<Document>,
    exact: Vec<Reference>,
}

impl Found {
    /// Goes into an attribute or block.
    pub(super) fn below<T>(&mut self, key: &str, walk: impl FnOnce(&mut Self) -> T) -> T {
        let len = self.path.len();
        if len > 0 {
            self.path.push('.');
        }
        self.path.push_str(key);
        let result = walk(self);
        self.path.truncate(len);
        result
    }

    /// A document that the present attribute holds.
    pub(super) fn document(&mut self, value: portcullis_model::Value) {
        self.documents.push(Document {
            path: SmolStr::new(&self.path),
            value,
        });
    }

    /// Instances that a value of the present attribute comes from.
    pub(super) fn targets(&mut self, targets: &[Target], span: Span) {
        for target in targets {
            let reference = Reference {
                via: SmolStr::new(&self.path),
                target: target.address.clone(),
                attribute: target.attribute.clone(),
                span,
            };
            let is_same = |known: &Reference| {
                (&known.via, &known.target, &known.attribute)
                    == (&reference.via, &reference.target, &reference.attribute)
            };
            if !self.exact.iter().any(is_same) {
                self.exact.push(reference);
            }
        }
    }

    /// All references: those that are written, unless an exact one says more, and the exact ones.
    pub(super) fn joined_with(&mut self, written: Vec<Reference>, module: &str) -> Vec<Reference> {
        let exact = std::mem::take(&mut self.exact);
        let full = |reference: Reference| Reference {
            target: if module.is_empty() {
                reference.target
            } else {
                format_smolstr!("{module}{}", reference.target)
            },
            ..reference
        };
        let is_less_exact = |written: &Reference| {
            exact.iter().any(|exact| {
                exact.via == written.via
                    && exact
                        .target
                        .strip_prefix(written.target.as_str())
                        .is_some_and(|key| key.is_empty() || key.starts_with('['))
            })
        };
        let mut all: Vec<Reference> = written.into_iter().map(full).collect();
        all.retain(|written| !is_less_exact(written));
        all.extend(exact);
        all
    }
}
