//! What is found on the way through a block besides its values.

use std::collections::HashSet;

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
    seen: HashSet<(SmolStr, Target)>,
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
            let via = SmolStr::new(&self.path);
            if self.seen.insert((via.clone(), target.clone())) {
                self.exact.push(Reference {
                    via,
                    target: target.address.clone(),
                    attribute: target.attribute.clone(),
                    span,
                });
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
        let of_blocks = exact
            .iter()
            .flat_map(|exact| [&*exact.target, without_key(&exact.target)].map(|target| (&*exact.via, target)));
        let of_blocks: HashSet<(&str, &str)> = of_blocks.collect();
        let mut all: Vec<Reference> = written.into_iter().map(full).collect();
        all.retain(|written| !of_blocks.contains(&(&*written.via, &*written.target)));
        drop(of_blocks);
        all.extend(exact);
        all
    }
}

/// The address of an instance's block: without the key in brackets that it ends with.
fn without_key(address: &str) -> &str {
    let mut key = None;
    let (mut is_quoted, mut is_escaped) = (false, false);
    for (at, letter) in address.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = is_quoted,
            '"' => is_quoted = !is_quoted,
            '[' if !is_quoted => key = Some(at),
            _ => {}
        }
    }
    match key {
        Some(at) if address.ends_with(']') => &address[..at],
        _ => address,
    }
}

#[cfg(test)]
mod tests {
    use super::without_key;

    #[test]
    fn only_the_last_key_is_taken_from_an_address() {
        assert_eq!(without_key("a.b"), "a.b");
        assert_eq!(without_key("a.b[0]"), "a.b");
        assert_eq!(
            without_key(r#"module.m["x[1]"].a.b["y\"[z]"]"#),
            r#"module.m["x[1]"].a.b"#
        );
        assert_eq!(without_key(r#"module.m["x"].a.b"#), r#"module.m["x"].a.b"#);
    }
}
