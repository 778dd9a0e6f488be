//! GitHub workflows, actions and Dependabot configuration to resources, with their expressions.

mod expression;
mod images;
mod scan;

use std::sync::Arc;

use portcullis_model::format::Parsed;
use portcullis_model::{
    Assembly, Claim, Data, Format, FormatId, Grouping, Problem, ProblemKind, Resource, SmolStr, Source, SourceTree,
    Value, View,
};

/// The format of GitHub's automation: workflows, actions, Dependabot.
#[derive(Clone, Copy, Debug, Default)]
pub struct Workflows;

impl Format for Workflows {
    type Tree = Parsed;

    fn id(&self) -> FormatId {
        FormatId::Workflow
    }

    fn claim_path(&self, path: &str, _tree: &dyn SourceTree) -> Option<Claim> {
        Kind::of_path(path).map(|_| Claim::Yes(Grouping::File))
    }

    fn claim_text(&self, path: &str, text: &str) -> Claim {
        if is_yaml(path) && looks_like_workflow(text) {
            Claim::Yes(Grouping::File)
        } else {
            Claim::No
        }
    }

    fn parse(&self, source: &Arc<Source>) -> Parsed {
        let stream = portcullis_yaml::parse(source);
        let mut parsed = Parsed::new(source);
        parsed.comments = stream.comments;
        parsed.problems = stream.problems;
        // A file that is only claimed for its text looks like a workflow.
        let kind = Kind::of_path(source.path()).unwrap_or(Kind::Workflow);
        let Some(document) = stream.documents.into_iter().next() else {
            if parsed.problems.is_empty() && kind != Kind::Action {
                parsed.problems.push(kind.problem(source, None));
            }
            return parsed;
        };
        match kind.resource(source, document.value) {
            Ok(resource) => parsed.resources.push(resource),
            Err(Some(problem)) => parsed.problems.push(problem),
            Err(None) => {}
        }
        parsed
    }

    fn assemble<'t>(&self, name: &str, files: Vec<Parsed>, _tree: &'t dyn SourceTree) -> Vec<Assembly<'t>> {
        vec![Assembly::ready(Parsed::into_unit(name, FormatId::Workflow, files))]
    }
}

/// What a file of this format holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Workflow,
    Action,
    Dependabot,
}

impl Kind {
    /// The kind that a file has by its name alone.
    fn of_path(path: &str) -> Option<Self> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let (stem, _) = name.rsplit_once('.').filter(|_| is_yaml(name))?;
        let is_in = |wanted: &str| {
            folder
                .strip_suffix(wanted)
                .is_some_and(|before| before.is_empty() || before.ends_with('/'))
        };
        if is_in(".github/workflows") {
            Some(Kind::Workflow)
        } else if stem == "action" {
            Some(Kind::Action)
        } else if stem == "dependabot" && is_in(".github") {
            Some(Kind::Dependabot)
        } else {
            None
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::Workflow => "workflow",
            Kind::Action => "action",
            Kind::Dependabot => "dependabot",
        }
    }

    /// The resource of a document; `Err` where it is none, with the problem where the name promised one.
    fn resource(self, source: &Source, body: Value) -> Result<Resource, Option<Problem>> {
        let map = body.as_map();
        let has = |key: &str| map.is_some_and(|map| map.entry(key).is_some());
        let is_whole = match self {
            Kind::Workflow => has("jobs") || has("on"),
            // Files of this name are common elsewhere; one without `runs` is no action.
            Kind::Action if !has("runs") => return Err(None),
            Kind::Action => true,
            Kind::Dependabot => map.is_some(),
        };
        if !is_whole {
            return Err(Some(self.problem(source, Some(&body))));
        }
        let mut resource = Resource::new(FormatId::Workflow, self.name(), body);
        if let Some(name) = resource.at("name").as_str() {
            resource.name = SmolStr::new(name);
        }
        if self != Kind::Dependabot {
            resource.view = View::Workflow(scan::expressions(source, &resource.body));
            resource.facets.images = images::images(&resource);
        }
        Ok(resource)
    }

    /// What is wrong with a document that is not of this kind.
    fn problem(self, source: &Source, body: Option<&Value>) -> Problem {
        let name = self.name();
        let (span, found) = match body {
            None => (source.whole().at_start(), "the file is empty"),
            Some(value) => match value.data {
                Data::Map(_) => (value.head(), "it has neither `on` nor `jobs`"),
                Data::Null => (value.span, "the file is empty"),
                _ => (value.span, "it is not a mapping"),
            },
        };
        let message = format!("this is no {name} that GitHub would accept: {found}");
        Problem::at(ProblemKind::Syntax, span, message)
    }
}

fn is_yaml(path: &str) -> bool {
    path.ends_with(".yml") || path.ends_with(".yaml")
}

/// Whether the text has both top-level keys of a workflow: a cheap look at the beginnings of its lines.
fn looks_like_workflow(text: &str) -> bool {
    let (mut on, mut jobs) = (false, false);
    for line in text.trim_start_matches('\u{feff}').lines() {
        let Some((key, _)) = line.split_once(':') else {
            continue;
        };
        match key.trim_end() {
            "on" | "\"on\"" | "'on'" => on = true,
            "jobs" | "\"jobs\"" | "'jobs'" => jobs = true,
            _ => {}
        }
        if on && jobs {
            return true;
        }
    }
    false
}
