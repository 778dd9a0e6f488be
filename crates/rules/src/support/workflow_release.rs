//! The runs of a workflow that publish something, and what a condition says for them.

use portcullis_model::workflow::{Node, NodeKind};
use portcullis_model::{Data, Resource, Span, Truth};

use crate::support::workflow::events;

/// A kind of run that publishes: what starts it, and on what kind of ref.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Release {
    event: &'static str,
    is_tag: bool,
    /// Where the workflow asks for it.
    pub at: Span,
}

/// The runs of a workflow that publish: for releases, pushed tags, and branches that are named for releases.
pub(crate) fn releases(workflow: &Resource) -> Vec<Release> {
    let mut releases = Vec::new();
    for (name, at, value) in events(workflow) {
        let mut add = |event, is_tag| releases.push(Release { event, is_tag, at });
        match name {
            "release" => add("release", true),
            "push" => {
                let Some(value) = value else { continue };
                let branches = value.at("branches");
                let is_release = |branch: &str| branch.starts_with("release");
                if value.at("tags").known().is_some() {
                    add("push", true);
                }
                if branches
                    .items()
                    .iter()
                    .filter_map(|branch| branch.as_str())
                    .any(is_release)
                {
                    add("push", false);
                }
            }
            _ => {}
        }
    }
    releases
}

impl Release {
    /// Whether a condition holds in such a run, as far as event and ref decide it.
    pub(crate) fn judge(self, node: &Node) -> Truth {
        match &node.kind {
            NodeKind::Literal(Data::Bool(value)) => (*value).into(),
            NodeKind::Not(inner) => !self.judge(inner),
            NodeKind::Binary("&&", sides) => self.judge(&sides[0]).and(self.judge(&sides[1])),
            NodeKind::Binary("||", sides) => self.judge(&sides[0]).or(self.judge(&sides[1])),
            NodeKind::Binary("==", sides) => self.equal(sides),
            NodeKind::Binary("!=", sides) => !self.equal(sides),
            NodeKind::Call(name, arguments) if name == "startswith" => match arguments.as_slice() {
                [context, prefix] if context.context_path().as_deref() == Some("github.ref") => {
                    text(prefix).map_or(Truth::Unknown, |prefix| self.ref_starts_with(prefix))
                }
                _ => Truth::Unknown,
            },
            _ => Truth::Unknown,
        }
    }

    fn equal(self, sides: &[Node; 2]) -> Truth {
        let (context, wanted) = match (sides[0].context_path(), text(&sides[1])) {
            (Some(path), Some(wanted)) => (path, wanted),
            _ => match (sides[1].context_path(), text(&sides[0])) {
                (Some(path), Some(wanted)) => (path, wanted),
                _ => return Truth::Unknown,
            },
        };
        match context.as_str() {
            "github.event_name" => self.event.eq_ignore_ascii_case(wanted).into(),
            "github.ref_type" => (if self.is_tag { "tag" } else { "branch" })
                .eq_ignore_ascii_case(wanted)
                .into(),
            "github.ref" => self.ref_starts_with(wanted).and(Truth::Unknown),
            _ => Truth::Unknown,
        }
    }

    fn ref_starts_with(self, prefix: &str) -> Truth {
        let root = if self.is_tag { "refs/tags/" } else { "refs/heads/" };
        if root.starts_with(prefix) {
            Truth::True
        } else if prefix.starts_with(root) {
            Truth::Unknown
        } else {
            Truth::False
        }
    }
}

fn text(node: &Node) -> Option<&str> {
    match &node.kind {
        NodeKind::Literal(Data::String(text)) => Some(text),
        _ => None,
    }
}
