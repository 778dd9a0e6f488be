//! Resources and the units they belong to.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use smol_str::SmolStr;

use crate::comment::Comment;
use crate::dockerfile::Dockerfile;
use crate::facet::Facets;
use crate::format::FormatId;
use crate::lookup::Lookup;
use crate::problem::Problem;
use crate::source::{Source, SourceId, Span};
use crate::value::Value;
use crate::workflow::Expression;

/// Something that is configured: a Terraform block, a Kubernetes object, a chart file, a Dockerfile, a workflow.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The format it was written in.
    pub format: FormatId,
    /// What it is. Terraform: the resource type, `data.` before a data source's type, or `module`, `provider`,
    /// `variable`, `output`, `locals`, `terraform` and the other block words. Kubernetes: the kind. Helm:
    /// `helm-chart`, `helm-values`, `helm-lock`. Dockerfile: `dockerfile`. Workflow: `workflow`, `action`,
    /// `dependabot`.
    pub kind: SmolStr,
    /// Its name; empty where there is none.
    pub name: SmolStr,
    /// What names it to a user: `aws_s3_bucket.logs`, `Deployment/prod/web`; empty where there is none.
    pub address: SmolStr,
    /// Its content. A Terraform block inside is an entry under its type whose value is the list of such blocks, each a
    /// map; its labels are keys in between, as in the JSON syntax: `backend "s3"` is read with `backend.s3.encrypt`.
    pub body: Value,
    /// The address of the block that made it where that makes several: its own without its key in `count` or
    /// `for_each`. Empty where they are the same.
    pub block: SmolStr,
    /// The calls of modules that led to it, the outermost first.
    pub calls: Arc<[CallSite]>,
    /// All its characters.
    pub span: Span,
    /// Its header: the characters that name it.
    pub head: Span,
    /// What it refers to.
    pub references: Vec<Reference>,
    /// Documents in another language that stand inside, such as an IAM policy as JSON, by the attribute that holds them.
    pub documents: Vec<Document>,
    /// Objects of another format that are written with this format's words, such as the Deployment in Terraform's
    /// `kubernetes_deployment`. They are judged with it, under its address, and have none of their own.
    pub carried: Vec<Resource>,
    /// What it shares with resources of other formats.
    pub facets: Facets,
    /// What only its own format has.
    pub view: View,
}

/// What only one format has.
#[derive(Clone, Debug, Default)]
pub enum View {
    /// The body says everything.
    #[default]
    None,
    /// A Kubernetes object that runs pods: the path in the body from which the pod template's `metadata` and `spec` hang;
    /// empty for a pod itself.
    Workload(&'static [&'static str]),
    /// A Dockerfile.
    Dockerfile(Box<Dockerfile>),
    /// A workflow or action: its `${{ }}` and bare expressions in the order of the source.
    Workflow(Vec<Expression>),
}

/// A reference from an attribute to another resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The path of the attribute that refers: `bucket`, `rule.destination`.
    pub via: SmolStr,
    /// The address it refers to: `aws_s3_bucket.logs`, `module.vpc`, `var.region`.
    pub target: SmolStr,
    /// What of the target is read: `id`, `arn`; empty for the whole.
    pub attribute: SmolStr,
    /// The characters of the reference.
    pub span: Span,
}

/// A call of a module that led to a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallSite {
    /// The address of the called module's instance: `module.a`, `module.a.module.b["x"]`.
    pub address: SmolStr,
    /// The header of the block that calls.
    pub head: Span,
    /// All characters of that block.
    pub span: Span,
}

/// A document inside an attribute.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The path of the attribute: `policy`, `assume_role_policy`.
    pub path: SmolStr,
    /// The document, with spans in the file that holds it.
    pub value: Value,
}

impl Resource {
    /// A resource with a body and nothing else.
    #[must_use]
    pub fn new(format: FormatId, kind: impl Into<SmolStr>, body: Value) -> Self {
        Self {
            format,
            kind: kind.into(),
            name: SmolStr::default(),
            address: SmolStr::default(),
            block: SmolStr::default(),
            calls: Arc::from([]),
            span: body.span,
            head: body.head(),
            body,
            references: Vec::new(),
            documents: Vec::new(),
            carried: Vec::new(),
            facets: Facets::default(),
            view: View::None,
        }
    }

    /// Follows a path of keys with dots between them; see [`Lookup::at`].
    #[must_use]
    pub fn at(&self, path: &str) -> Lookup<'_> {
        self.body.at(path)
    }

    /// The document inside the attribute at this path.
    #[must_use]
    pub fn document(&self, path: &str) -> Lookup<'_> {
        match self.documents.iter().find(|document| document.path == path) {
            Some(document) => Lookup::of(&document.value),
            None => match self.at(path) {
                // A string that is no document cannot be read as one; only its absence is certain.
                Lookup::Known(value) => Lookup::Unknown {
                    unknown: Arc::new(crate::Unknown::new(crate::Reason::Expression, path)),
                    at: value.span,
                },
                other => other,
            },
        }
    }

    /// Whether an attribute of this resource refers to the address; `via` narrows it to one attribute.
    #[must_use]
    pub fn refers_to(&self, address: &str, via: Option<&str>) -> bool {
        self.references
            .iter()
            .any(|reference| reference.target == address && via.is_none_or(|via| reference.via == via))
    }

    /// Whether an address names it: its own, or that of the block that made it.
    #[must_use]
    pub fn is_named_by(&self, address: &str) -> bool {
        self.address == address || (!self.block.is_empty() && self.block == address)
    }

    /// The Dockerfile, if this is one.
    #[must_use]
    pub fn dockerfile(&self) -> Option<&Dockerfile> {
        match &self.view {
            View::Dockerfile(dockerfile) => Some(dockerfile),
            _ => None,
        }
    }

    /// The expressions of a workflow or action, in the order of the source; none for other resources.
    #[must_use]
    pub fn expressions(&self) -> &[Expression] {
        match &self.view {
            View::Workflow(expressions) => expressions,
            _ => &[],
        }
    }

    /// The expressions that stand within a span.
    #[must_use]
    pub fn expressions_in(&self, span: Span) -> &[Expression] {
        let all = self.expressions();
        let from = all.partition_point(|expression| expression.span.start < span.start);
        let until = all.partition_point(|expression| expression.span.start < span.end);
        all.get(from..until).unwrap_or(&[])
    }
}

/// A file that was read, with its comments.
#[derive(Clone, Debug)]
pub struct File {
    /// The text.
    pub source: Arc<Source>,
    /// The comments, in the order of the source.
    pub comments: Vec<Comment>,
}

/// Files that are understood together: a Terraform module's directory, a chart, all manifests of a scan, or one file.
#[derive(Clone, Debug)]
pub struct Unit {
    /// What names it: a directory or a file, relative to the scanned root.
    pub name: String,
    /// The format.
    pub format: FormatId,
    /// The files, in the order of their paths and so of their numbers.
    pub files: Vec<Arc<File>>,
    /// The resources, in the order of files and places in them.
    pub resources: Vec<Resource>,
    /// The resources of the modules that this unit calls, as these calls make them. Each is also in a unit of its own,
    /// as it stands there.
    pub called: Vec<Resource>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    index: OnceLock<Index>,
}

/// The positions of resources by what is asked for: judging each of many resources must not walk all of them. Built on
/// the first question, when the unit is whole.
#[derive(Clone, Debug, Default)]
struct Index {
    by_kind: HashMap<SmolStr, Vec<usize>>,
    by_address: HashMap<SmolStr, usize>,
    /// By the address that they refer to.
    by_target: HashMap<SmolStr, Vec<usize>>,
}

impl Unit {
    /// A unit with nothing in it.
    #[must_use]
    pub fn new(name: impl Into<String>, format: FormatId) -> Self {
        Self {
            name: name.into(),
            format,
            files: Vec::new(),
            resources: Vec::new(),
            called: Vec::new(),
            problems: Vec::new(),
            index: OnceLock::new(),
        }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for (position, resource) in self.resources.iter().chain(&self.called).enumerate() {
                index.by_kind.entry(resource.kind.clone()).or_default().push(position);
                index.by_address.entry(resource.address.clone()).or_insert(position);
                if !resource.block.is_empty() {
                    index.by_address.entry(resource.block.clone()).or_insert(position);
                }
                for reference in &resource.references {
                    let referring = index.by_target.entry(reference.target.clone()).or_default();
                    if referring.last() != Some(&position) {
                        referring.push(position);
                    }
                }
            }
            index
        })
    }

    fn at_positions<'u>(&'u self, positions: Option<&'u Vec<usize>>) -> impl Iterator<Item = &'u Resource> + use<'u> {
        let positions = positions.map_or(&[][..], Vec::as_slice);
        positions.iter().filter_map(|position| self.at_position(*position))
    }

    fn at_position(&self, position: usize) -> Option<&Resource> {
        match position.checked_sub(self.resources.len()) {
            None => self.resources.get(position),
            Some(position) => self.called.get(position),
        }
    }

    /// The file with this number.
    #[must_use]
    pub fn file(&self, id: SourceId) -> Option<&File> {
        self.files
            .binary_search_by_key(&id, |file| file.source.id())
            .ok()
            .map(|index| &*self.files[index])
    }

    /// The text of a span; empty where its source is not of this unit.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        self.file(span.source).map_or("", |file| file.source.slice(span))
    }

    /// The resources of a kind, those of called modules too. Asked only of a unit that is whole: resources added later are not found.
    pub fn of_kind<'u>(&'u self, kind: &str) -> impl Iterator<Item = &'u Resource> + use<'u> {
        let positions = self.index().by_kind.get(kind);
        self.at_positions(positions)
    }

    /// The first resource with this address, or whose block has it. Asked only of a unit that is whole.
    #[must_use]
    pub fn addressed(&self, address: &str) -> Option<&Resource> {
        self.index()
            .by_address
            .get(address)
            .and_then(|position| self.at_position(*position))
    }

    /// The resources of a kind that refer to `target`; `via` narrows it to one attribute. Asked only of a unit that is
    /// whole.
    pub fn referring<'u>(
        &'u self,
        target: &'u Resource,
        kind: &'u str,
        via: Option<&'u str>,
    ) -> impl Iterator<Item = &'u Resource> {
        let named = self.index().by_target.get(&target.address);
        let by_block = (!target.block.is_empty())
            .then(|| self.index().by_target.get(&target.block))
            .flatten();
        self.at_positions(named)
            .chain(self.at_positions(by_block))
            .filter(move |resource| {
                let mut references = resource.references.iter();
                resource.kind == kind
                    && references.any(|reference| {
                        target.is_named_by(&reference.target) && via.is_none_or(|via| reference.via == via)
                    })
            })
    }
}
