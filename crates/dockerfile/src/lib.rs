//! Dockerfiles to stages, instructions and commands.
//!
//! Lines become logical lines ([`lines`]), these become instructions ([`instruction`]) while the variables in scope are
//! kept ([`scope`], [`expand`]), and the shell form of `RUN` becomes commands ([`shell`]). Everything keeps its place.

mod claim;
mod expand;
mod facets;
mod instruction;
mod lines;
mod parse;
mod scope;
mod shell;
mod text;
mod words;

use std::sync::Arc;

use portcullis_model::format::Parsed;
use portcullis_model::{Assembly, Claim, Data, Format, FormatId, Grouping, Resource, Source, SourceTree, Value, View};

/// Dockerfiles and Containerfiles.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dockerfiles;

impl Format for Dockerfiles {
    type Tree = Parsed;

    fn id(&self) -> FormatId {
        FormatId::Dockerfile
    }

    fn claim_path(&self, path: &str, tree: &dyn SourceTree) -> Option<Claim> {
        let is_ours = claim::by_path(path).or_else(|| claim::by_head(path, tree));
        is_ours.map(|is_ours| if is_ours { Claim::Yes(Grouping::File) } else { Claim::No })
    }

    fn claim_text(&self, path: &str, text: &str) -> Claim {
        if claim::by_text(path, text) {
            Claim::Yes(Grouping::File)
        } else {
            Claim::No
        }
    }

    fn parse(&self, source: &Arc<Source>) -> Parsed {
        let mut parsed = Parsed::new(source);
        let read = parse::parse(source);
        let dockerfile = read.dockerfile;
        let first = dockerfile.stages.first().map_or(0, |stage| stage.instructions.start);
        let head = dockerfile
            .instructions
            .get(first)
            .map_or(source.whole().at_start(), |instruction| instruction.span);
        let mut resource = Resource::new(
            FormatId::Dockerfile,
            "dockerfile",
            Value::new(Data::Null, source.whole()),
        );
        resource.head = head;
        resource.facets = facets::of(&dockerfile);
        resource.view = View::Dockerfile(Box::new(dockerfile));
        parsed.resources.push(resource);
        parsed.comments = read.comments;
        parsed.problems = read.problems;
        parsed
    }

    fn assemble<'t>(&self, name: &str, files: Vec<Parsed>, _tree: &'t dyn SourceTree) -> Vec<Assembly<'t>> {
        vec![Assembly::ready(Parsed::into_unit(name, FormatId::Dockerfile, files))]
    }
}
