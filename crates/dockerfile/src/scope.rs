//! Which build arguments and environment variables are visible where, and what is known of them.

use std::collections::HashMap;
use std::sync::Arc;

use portcullis_model::{Data, Origin, SmolStr, Span, Unknown, Value, limits};

/// What is known of a variable.
pub(crate) enum Variable {
    /// Its text, and how it got it.
    Known(SmolStr, Arc<Origin>),
    /// It has a value that cannot be told.
    Unknown(Option<Arc<Unknown>>),
    /// It is a build argument without a default, or nobody can have set it: empty unless the build says otherwise.
    Unset,
}

/// Where a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Before the first stage, or in a `FROM`.
    Global,
    /// In the last stage that was begun.
    Stage,
}

/// All variables of a Dockerfile, as they grow from instruction to instruction.
pub(crate) struct Scopes {
    globals: HashMap<SmolStr, Option<Value>>,
    stages: Vec<Stage>,
    /// How many bytes expansion may still add, so that variables which double each other stay small.
    pub(crate) budget: usize,
}

#[derive(Default)]
struct Stage {
    parent: Option<usize>,
    /// Nothing but this file can set a variable here.
    from_scratch: bool,
    env: HashMap<SmolStr, Value>,
    arguments: HashMap<SmolStr, Option<Value>>,
}

impl Scopes {
    pub(crate) fn new() -> Self {
        Self {
            globals: HashMap::new(),
            stages: Vec::new(),
            budget: limits::EXPANDED_BYTES,
        }
    }

    /// Begins a stage.
    pub(crate) fn begin_stage(&mut self, parent: Option<usize>, from_scratch: bool) {
        self.stages.push(Stage {
            parent,
            from_scratch,
            ..Stage::default()
        });
    }

    /// `ARG`: before the first stage a global argument; in a stage, one without a default takes the global's.
    pub(crate) fn argument(&mut self, name: &SmolStr, default: Option<Value>) {
        match self.stages.last_mut() {
            None => {
                self.globals.insert(name.clone(), default);
            }
            Some(stage) => {
                let default = default.or_else(|| self.globals.get(name).cloned().flatten());
                stage.arguments.insert(name.clone(), default);
            }
        }
    }

    /// `ENV`.
    pub(crate) fn environment(&mut self, name: &SmolStr, value: &Value) {
        if let Some(stage) = self.stages.last_mut() {
            stage.env.insert(name.clone(), value.clone());
        }
    }

    /// What is known of a variable at a place.
    pub(crate) fn variable(&self, name: &str, place: Place) -> Variable {
        if place == Place::Global || self.stages.is_empty() {
            return match self.globals.get(name) {
                Some(Some(value)) => known(value, "build argument", name),
                Some(None) => Variable::Unset,
                None if is_predefined(name) => Variable::Unknown(None),
                None => Variable::Unset,
            };
        }
        // The environment wins over an argument of the same name, whichever comes first.
        for stage in self.lineage() {
            if let Some(value) = stage.env.get(name) {
                return known(value, "environment variable", name);
            }
        }
        let mut from_scratch = false;
        for stage in self.lineage() {
            match stage.arguments.get(name) {
                Some(Some(value)) => return known(value, "build argument", name),
                Some(None) if is_predefined(name) => return Variable::Unknown(None),
                Some(None) => return Variable::Unset,
                None => from_scratch = stage.from_scratch,
            }
        }
        // The base image may set it.
        if from_scratch {
            Variable::Unset
        } else {
            Variable::Unknown(None)
        }
    }

    fn lineage(&self) -> impl Iterator<Item = &Stage> {
        std::iter::successors(self.stages.last(), |stage| {
            stage.parent.and_then(|parent| self.stages.get(parent))
        })
        .take(limits::NESTING)
    }
}

fn known(value: &Value, what: &str, name: &str) -> Variable {
    match &value.data {
        Data::String(text) => Variable::Known(text.clone(), origin(what, name, value.span, value.origin.as_ref())),
        Data::Unknown(unknown) => Variable::Unknown(Some(Arc::clone(unknown))),
        _ => Variable::Unknown(None),
    }
}

fn origin(what: &str, name: &str, span: Span, from: Option<&Arc<Origin>>) -> Arc<Origin> {
    Arc::new(Origin {
        what: smol_str::format_smolstr!("{what} {name}"),
        span,
        from: from.cloned(),
    })
}

/// The arguments that the builder sets itself.
fn is_predefined(name: &str) -> bool {
    let rest = name.strip_prefix("TARGET").or_else(|| name.strip_prefix("BUILD"));
    matches!(rest, Some("PLATFORM" | "OS" | "ARCH" | "VARIANT" | "STAGE"))
}
