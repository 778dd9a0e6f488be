//! Top-level blocks to resources.

use hcl_edit::Span as _;
use hcl_edit::structure::{Block, Body, Structure};
use portcullis_model::{Data, FormatId, Map, Problem, ProblemKind, Resource, SmolStr, Source, Value};
use smol_str::format_smolstr;

use crate::body::Lowering;
use crate::document::documents;
use crate::expression::{Evaluator, Place};
use crate::parse::Part;
use crate::reference::references;

/// What a block is called, by its type and labels: kind, name and address.
pub(crate) struct Naming {
    pub(crate) kind: SmolStr,
    pub(crate) name: SmolStr,
    pub(crate) address: SmolStr,
}

/// Names a block. An alias tells two providers of one kind apart.
pub(crate) fn naming(word: &str, labels: &[&str], alias: Option<&str>) -> Naming {
    let (kind, name, address) = match (word, labels) {
        ("resource", [kind, name, ..]) => (SmolStr::new(kind), *name, format_smolstr!("{kind}.{name}")),
        ("resource", [kind]) => (SmolStr::new(kind), "", SmolStr::new(kind)),
        ("data" | "ephemeral", [kind, name, ..]) => {
            let kind = format_smolstr!("{word}.{kind}");
            let address = format_smolstr!("{kind}.{name}");
            (kind, *name, address)
        }
        ("provider", [name, ..]) => {
            let address = match alias {
                Some(alias) => format_smolstr!("provider.{name}.{alias}"),
                None => format_smolstr!("provider.{name}"),
            };
            (SmolStr::new(word), *name, address)
        }
        (_, []) => (SmolStr::new(word), "", SmolStr::new(word)),
        (_, [name, ..]) => (
            SmolStr::new(word),
            *name,
            format_smolstr!("{word}.{}", labels.join(".")),
        ),
    };
    let name = SmolStr::new(name);
    Naming { kind, name, address }
}

/// The resources of a part of a file, with what stands outside of any block as problems.
pub(crate) fn resources(
    part: &Part,
    source: &Source,
    evaluator: &dyn Evaluator,
    out: &mut Vec<Resource>,
    problems: &mut Vec<Problem>,
) {
    let place = Place {
        source,
        base: part.base,
    };
    let lowering = Lowering { place, evaluator };
    for structure in &part.body {
        match structure {
            Structure::Block(block) => out.push(resource(block, lowering)),
            Structure::Attribute(attribute) => {
                let span = place.span(attribute.key.span());
                let message = format!("{} is not read: it stands outside of any block", attribute.key.as_str());
                problems.push(Problem::at(ProblemKind::Syntax, span, message));
            }
        }
    }
}

fn resource(block: &Block, lowering: Lowering<'_>) -> Resource {
    let word = block.ident.as_str();
    let span = lowering.place.span(block.span());
    let head = lowering.head(block);
    let body = Value::new(Data::Map(lowering.body(word, &block.body, head)), span);
    let labels: Vec<&str> = block.labels.iter().map(|label| label.as_str()).collect();
    let naming = naming(word, &labels, body.at("alias").as_str());
    let mut resource = named(naming, body);
    resource.references = references(&block.body, lowering.place);
    resource.documents = documents(&block.body, lowering);
    resource
}

/// A resource with a name and a body.
pub(crate) fn named(naming: Naming, body: Value) -> Resource {
    let mut resource = Resource::new(FormatId::Terraform, naming.kind, body);
    resource.name = naming.name;
    resource.address = naming.address;
    resource
}

/// The values of variables in a `.tfvars` file: one resource, whose body has them by name.
pub(crate) fn variable_values(parts: &[Part], source: &Source, evaluator: &dyn Evaluator) -> Resource {
    let whole = source.whole();
    let mut map = Map::empty(whole.at_start());
    let mut of_parts = |body: &Body, base: usize| {
        let place = Place { source, base };
        let lowering = Lowering { place, evaluator };
        map.entries
            .extend(lowering.body("tfvars", body, whole.at_start()).entries);
    };
    parts.iter().for_each(|part| of_parts(&part.body, part.base));
    Resource::new(FormatId::Terraform, "tfvars", Value::new(Data::Map(map), whole))
}
