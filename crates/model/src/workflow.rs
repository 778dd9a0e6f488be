//! Views of workflows and actions, and the expressions in them.

use smol_str::SmolStr;

use crate::lookup::Lookup;
use crate::resource::Resource;
use crate::source::Span;
use crate::value::{Data, Entry, Value};

/// A `${{ }}` in a string, or the bare expression of an `if`.
#[derive(Clone, Debug)]
pub struct Expression {
    /// All its characters: from `${{` to `}}`, or the bare expression.
    pub span: Span,
    /// The tree, or why there is none.
    pub tree: Result<Node, SyntaxError>,
}

/// Why an expression could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong.
    pub message: String,
    /// Where.
    pub span: Span,
}

/// A node of an expression.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its characters.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node of an expression is.
#[derive(Clone, Debug)]
pub enum NodeKind {
    /// A literal; null, boolean, number or string.
    Literal(Data),
    /// `github.event.issue.title`: the parts, in lower case for what GitHub compares without case. An index in brackets
    /// that is a string is a part too; `*` stands for itself.
    Context(Vec<Part>),
    /// A function and its arguments; the name in lower case.
    Call(SmolStr, Vec<Node>),
    /// An operator between two nodes: `&&`, `||`, `==`, `!=`, `<`, `<=`, `>`, `>=`.
    Binary(&'static str, Box<[Node; 2]>),
    /// `!`.
    Not(Box<Node>),
}

/// A part of a context.
#[derive(Clone, Debug)]
pub enum Part {
    /// A name, or a string in brackets; in lower case.
    Name(SmolStr),
    /// `*`.
    Star,
    /// A computed index.
    Index(Box<Node>),
    /// A call or parenthesis that a member is taken from; only as the first part.
    Value(Box<Node>),
}

impl Expression {
    /// The tree, where the expression could be read.
    #[must_use]
    pub fn node(&self) -> Option<&Node> {
        self.tree.as_ref().ok()
    }

    /// Calls `visit` for every context in the expression, also those inside calls and indexes.
    pub fn each_context<'e>(&'e self, visit: &mut dyn FnMut(&'e Node, &'e [Part])) {
        if let Ok(node) = &self.tree {
            node.walk(&mut |node| {
                if let NodeKind::Context(parts) = &node.kind {
                    visit(node, parts);
                }
            });
        }
    }
}

impl Node {
    /// Calls `visit` for this node and all below it, outermost first.
    pub fn walk<'n>(&'n self, visit: &mut dyn FnMut(&'n Node)) {
        visit(self);
        match &self.kind {
            NodeKind::Literal(_) => {}
            NodeKind::Context(parts) => {
                for part in parts {
                    if let Part::Index(node) | Part::Value(node) = part {
                        node.walk(visit);
                    }
                }
            }
            NodeKind::Call(_, arguments) => arguments.iter().for_each(|node| node.walk(visit)),
            NodeKind::Binary(_, sides) => sides.iter().for_each(|node| node.walk(visit)),
            NodeKind::Not(node) => node.walk(visit),
        }
    }

    /// A context's parts with dots between them, `*` for a star or a computed index: `github.event.pull_request.title`;
    /// `None` for other nodes.
    #[must_use]
    pub fn context_path(&self) -> Option<String> {
        let NodeKind::Context(parts) = &self.kind else {
            return None;
        };
        let names = parts.iter().map(|part| match part {
            Part::Name(name) => name.as_str(),
            Part::Star | Part::Index(_) => "*",
            Part::Value(_) => "()",
        });
        Some(names.collect::<Vec<_>>().join("."))
    }
}

/// A job of a workflow.
#[derive(Clone, Copy, Debug)]
pub struct Job<'r> {
    /// The key and value under `jobs`.
    pub entry: &'r Entry,
}

/// A step of a job or of a composite action.
#[derive(Clone, Copy, Debug)]
pub struct Step<'r> {
    /// The step's map.
    pub value: &'r Value,
    /// The job; `None` in an action.
    pub job: Option<Job<'r>>,
    /// Its position, from zero.
    pub index: usize,
}

/// `owner/repo/path@ref`, `./path`, `$/path` or `docker://image`, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uses<'r> {
    /// The whole reference.
    pub text: &'r str,
    /// Its characters.
    pub span: Span,
    /// What it names.
    pub target: UsesTarget<'r>,
}

/// What `uses` names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsesTarget<'r> {
    /// An action or reusable workflow of a repository.
    Repository {
        /// The owner.
        owner: &'r str,
        /// The repository.
        repository: &'r str,
        /// The folder or file in it; empty for the root.
        path: &'r str,
        /// What stands behind `@`; `None` where nothing does.
        reference: Option<&'r str>,
        /// The characters of the reference behind `@`.
        reference_span: Span,
    },
    /// A path in the same repository: `./` as it is checked out, `$/` as it stands at the workflow's own commit.
    Local(&'r str),
    /// An image.
    Docker(&'r str),
}

impl Resource {
    /// The jobs of a workflow, in the order of the source; none for other resources.
    pub fn jobs(&self) -> impl Iterator<Item = Job<'_>> {
        let jobs = if self.kind == "workflow" {
            self.at("jobs").known().and_then(Value::as_map)
        } else {
            None
        };
        jobs.into_iter()
            .flat_map(|map| map.iter())
            .filter(|entry| entry.value.as_map().is_some())
            .map(|entry| Job { entry })
    }

    /// All steps: of every job, or of a composite action.
    pub fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        let own = if self.kind == "action" {
            self.at("runs.steps").items()
        } else {
            &[]
        };
        self.jobs().flat_map(|job| job.steps()).chain(steps_of(own, None))
    }

    /// The names of the events that start a workflow, with the value that configures each (null where none does).
    #[must_use]
    pub fn triggers(&self) -> Vec<(&str, &Value)> {
        let Some(on) = self.body.as_map().and_then(|map| map.get("on")) else {
            return Vec::new();
        };
        match &on.data {
            Data::String(name) => vec![(name, on)],
            Data::List(items) => items
                .iter()
                .filter_map(|item| item.as_str().map(|name| (name, item)))
                .collect(),
            Data::Map(map) => map
                .iter()
                .map(|entry| (entry.key.name.as_str(), &entry.value))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Whether an event starts the workflow.
    #[must_use]
    pub fn is_triggered_by(&self, event: &str) -> bool {
        self.triggers().iter().any(|(name, _)| *name == event)
    }
}

fn steps_of<'r>(items: &'r [Value], job: Option<Job<'r>>) -> impl Iterator<Item = Step<'r>> {
    items
        .iter()
        .enumerate()
        .filter(|(_, value)| value.as_map().is_some())
        .map(move |(index, value)| Step { value, job, index })
}

impl<'r> Job<'r> {
    /// The key under `jobs`.
    #[must_use]
    pub fn id(&self) -> &'r str {
        &self.entry.key.name
    }

    /// `jobs.ID`.
    #[must_use]
    pub fn address(&self) -> SmolStr {
        smol_str::format_smolstr!("jobs.{}", self.id())
    }

    /// A path below the job.
    #[must_use]
    pub fn at(&self, path: &str) -> Lookup<'r> {
        self.entry.value.at(path)
    }

    /// The steps.
    pub fn steps(self) -> impl Iterator<Item = Step<'r>> {
        steps_of(self.entry.value.key("steps").items(), Some(self))
    }

    /// The reusable workflow that the job calls.
    #[must_use]
    pub fn uses(&self) -> Option<Uses<'r>> {
        Uses::parse(self.at("uses").known()?)
    }
}

impl<'r> Step<'r> {
    /// A path below the step.
    #[must_use]
    pub fn at(&self, path: &str) -> Lookup<'r> {
        self.value.at(path)
    }

    /// `jobs.ID.steps[N]`, or `steps[N]` in an action.
    #[must_use]
    pub fn address(&self) -> SmolStr {
        match self.job {
            Some(job) => smol_str::format_smolstr!("jobs.{}.steps[{}]", job.id(), self.index),
            None => smol_str::format_smolstr!("steps[{}]", self.index),
        }
    }

    /// What the step runs.
    #[must_use]
    pub fn uses(&self) -> Option<Uses<'r>> {
        Uses::parse(self.at("uses").known()?)
    }

    /// An input given to the action.
    #[must_use]
    pub fn with(&self, name: &str) -> Lookup<'r> {
        self.at("with").key(name)
    }

    /// The characters that name the step best: what it uses, else its `run` key, else its first characters.
    #[must_use]
    pub fn head(&self) -> Span {
        let map = self.value.as_map();
        let entry = map.and_then(|map| {
            map.entry("uses")
                .or_else(|| map.entry("run"))
                .or_else(|| map.entry("name"))
        });
        match entry {
            Some(entry) if entry.key.name == "uses" => entry.value.span,
            Some(entry) => entry.key.span,
            None => self.value.head(),
        }
    }
}

impl<'r> Uses<'r> {
    /// Takes a `uses` value apart; `None` where it is not text.
    #[must_use]
    pub fn parse(value: &'r Value) -> Option<Self> {
        let text = value.as_str()?;
        let target = if text.starts_with("./") || text.starts_with("../") || text.starts_with("$/") {
            UsesTarget::Local(text)
        } else if let Some(image) = text.strip_prefix("docker://") {
            UsesTarget::Docker(image)
        } else {
            let (name, reference) = match text.split_once('@') {
                Some((name, reference)) => (name, Some(reference)),
                None => (text, None),
            };
            let mut parts = name.splitn(3, '/');
            let (owner, repository) = (parts.next()?, parts.next()?);
            let reference_span = reference.map_or(value.span, |_| value.part(name.len() + 1, text.len()));
            UsesTarget::Repository {
                owner,
                repository,
                path: parts.next().unwrap_or(""),
                reference,
                reference_span,
            }
        };
        Some(Uses {
            text,
            span: value.span,
            target,
        })
    }

    /// Whether it names this `owner/repository`, in any letter case.
    #[must_use]
    pub fn is_action(&self, name: &str) -> bool {
        match &self.target {
            UsesTarget::Repository { owner, repository, .. } => name
                .split_once('/')
                .is_some_and(|(o, r)| o.eq_ignore_ascii_case(owner) && r.eq_ignore_ascii_case(repository)),
            _ => false,
        }
    }

    /// What stands behind `@`.
    #[must_use]
    pub fn reference(&self) -> Option<&'r str> {
        match self.target {
            UsesTarget::Repository { reference, .. } => reference,
            _ => None,
        }
    }
}
