//! What a suppression covers, said in characters, so that it can be asked when the trees are gone.

use std::collections::HashMap;

use portcullis_model::{Data, File, FormatId, Resource, Source, SourceId, Span, Unit, Value};

use super::lines::Lines;
use super::{Directive, Scope};

/// What a suppression covers of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// All of it.
    File,
    /// These characters.
    Span(Span),
    /// What touches a line, and what stands in a block that begins there.
    Line {
        /// The line with its line break.
        line: Span,
        /// The outermost blocks that begin on the line and go on beyond it.
        blocks: Vec<Span>,
    },
}

impl Reach {
    /// Whether it covers a finding that stands here.
    pub fn covers(&self, span: Span) -> bool {
        match self {
            Reach::File => true,
            Reach::Span(reach) => reach.contains(span),
            Reach::Line { line, blocks } => {
                let last = span.end.saturating_sub(1).max(span.start);
                (span.start < line.end && line.start <= last) || blocks.iter().any(|block| block.contains(span))
            }
        }
    }

    /// Whether it is meant for this block as a whole. What covers a file is not: a block in it that calls a module does
    /// not make the module's files a part of it.
    pub fn covers_block(&self, block: Span) -> bool {
        match self {
            Reach::File => false,
            Reach::Span(reach) => reach.contains(block),
            Reach::Line { line, blocks } => {
                (line.start <= block.start && block.start < line.end) || blocks.iter().any(|one| one.contains(block))
            }
        }
    }

    /// Joins what two units know of the same suppression: a file may be part of several, of which one does not hold the
    /// block that it stands in.
    pub fn join(&mut self, other: Reach) {
        match (&mut *self, other) {
            (Reach::File, other) => *self = other,
            (Reach::Span(mine), Reach::Span(other)) if other.len() < mine.len() => *mine = other,
            (Reach::Line { blocks, .. }, Reach::Line { blocks: others, .. }) => {
                blocks.extend(others);
                *blocks = outermost(std::mem::take(blocks));
            }
            _ => {}
        }
    }
}

/// The resources of a unit, file by file.
pub(super) struct Blocks<'u>(HashMap<SourceId, Vec<&'u Resource>>);

impl<'u> Blocks<'u> {
    pub(super) fn of(unit: &'u Unit) -> Self {
        let mut blocks: HashMap<SourceId, Vec<&Resource>> = HashMap::new();
        for resource in unit.resources.iter().chain(&unit.called) {
            blocks.entry(resource.span.source).or_default().push(resource);
        }
        Self(blocks)
    }

    /// What each suppression of a file covers.
    pub(super) fn reaches(&self, directives: &[Directive], file: &File, lines: &Lines) -> Vec<Reach> {
        let resources = self.0.get(&file.source.id()).map_or(&[][..], Vec::as_slice);
        let mut reaches: Vec<Reach> = directives
            .iter()
            .map(|directive| reach(directive, resources, file, lines))
            .collect();
        let mut begun = Begun::at(&reaches);
        if !begun.blocks.is_empty() {
            resources.iter().for_each(|resource| begun.resource(resource));
            begun.tell(&mut reaches);
        }
        reaches
    }
}

fn reach(directive: &Directive, resources: &[&Resource], file: &File, lines: &Lines) -> Reach {
    match directive.scope {
        Scope::File => Reach::File,
        Scope::Line => Reach::Line {
            line: whole_line(&file.source, lines.target(directive.span)),
            blocks: Vec::new(),
        },
        Scope::Resource => Reach::Span(directive.span),
        Scope::Around => {
            let around = resources
                .iter()
                .filter(|resource| resource.span.contains(directive.span));
            match around.min_by_key(|resource| resource.span.len()) {
                Some(resource) if resource.format != FormatId::Dockerfile => Reach::Span(resource.span),
                _ => Reach::File,
            }
        }
    }
}

/// The characters of a line, its line break included; nothing for a line beyond the end.
fn whole_line(source: &Source, line: u32) -> Span {
    let start = source.line_span(line).map(|span| span.start as usize);
    let next = source.line_span(line.saturating_add(1)).map(|span| span.start as usize);
    let end = source.text().len();
    // A finding about an empty file stands at its end, on its last line.
    start.map_or(source.span(end + 1, end + 1), |start| {
        source.span(start, next.unwrap_or(end + 1))
    })
}

/// The blocks that begin on the lines that suppressions speak of.
struct Begun {
    /// The lines, sorted, each with what begins there.
    blocks: Vec<(Span, Vec<Span>)>,
}

impl Begun {
    fn at(reaches: &[Reach]) -> Self {
        let lines = reaches.iter().filter_map(|reach| match reach {
            Reach::Line { line, .. } => Some((*line, Vec::new())),
            _ => None,
        });
        let mut blocks: Vec<(Span, Vec<Span>)> = lines.collect();
        blocks.sort();
        blocks.dedup();
        Self { blocks }
    }

    /// Takes in what spans `whole`, where it begins on one of the lines and does not end there. `begins` is its first
    /// part.
    fn take(&mut self, begins: Span, whole: Span) {
        let next = self.blocks.partition_point(|(line, _)| line.end <= begins.start);
        if let Some((line, blocks)) = self.blocks.get_mut(next)
            && line.source == begins.source
            && line.start <= begins.start
            && begins.start < line.end
            && line.end < whole.end
            && !blocks.iter().any(|block| block.contains(whole))
        {
            blocks.push(whole);
        }
    }

    fn resource(&mut self, resource: &Resource) {
        self.take(resource.span, resource.span);
        self.below(&resource.body);
        let dockerfile = resource.dockerfile();
        for instruction in dockerfile.map_or(&[][..], |dockerfile| &dockerfile.instructions) {
            self.take(instruction.span, instruction.span);
        }
    }

    fn below(&mut self, value: &Value) {
        match &value.data {
            Data::Map(map) => {
                for entry in map {
                    self.take(entry.key.span, entry.key.span.to(entry.value.span));
                    self.take(entry.value.span, entry.value.span);
                    self.below(&entry.value);
                }
            }
            Data::List(items) => {
                for item in items {
                    self.take(item.span, item.span);
                    self.below(item);
                }
            }
            _ => {}
        }
    }

    fn tell(self, reaches: &mut [Reach]) {
        let begun: HashMap<Span, Vec<Span>> = self.blocks.into_iter().collect();
        for reach in reaches {
            if let Reach::Line { line, blocks } = reach
                && let Some(found) = begun.get(line)
            {
                *blocks = outermost(found.clone());
            }
        }
    }
}

/// The spans that lie in no other.
fn outermost(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    spans.dedup_by(|inner, outer| outer.contains(*inner));
    spans
}
