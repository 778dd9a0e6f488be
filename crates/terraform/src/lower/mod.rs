//! Blocks to resources: what rules see of a configuration.
//!
//! What is written as a value is lowered as it stands, each part with its own characters. Everything else is evaluated
//! and has the characters of its expression, with the way that it came as its origin. Blocks that Terraform does not
//! evaluate as a whole, such as `locals` and `variable`, are lowered without evaluating anything.

mod body;
mod document;
mod expression;
mod found;
mod reference;
mod settled;
#[cfg(test)]
mod tests;

use portcullis_model::{Data, FormatId, Map, Resource, SmolStr, Source, Span, Value};
use smol_str::format_smolstr;

use crate::evaluate::{Bound, Environment, Scope};
pub(crate) use crate::lower::document::document_of;
use crate::lower::found::Found;
use crate::syntax::{Block, Body};

/// The longest text of an expression that a reason quotes.
const SUBJECT_CHARACTERS: usize = 60;

/// The characters of what is lowered.
pub(crate) trait Texts {
    /// The characters of a span; empty where it lies elsewhere.
    fn text(&self, span: Span) -> &str;
}

impl Texts for Source {
    fn text(&self, span: Span) -> &str {
        if span.source == self.id() { self.slice(span) } else { "" }
    }
}

/// How blocks are lowered.
#[derive(Clone, Copy)]
pub(crate) struct Lowering<'e> {
    values: Values<'e>,
    /// What stands before the addresses of the module that the block is in: `module.network.`, or nothing.
    module: &'e str,
}

/// Where the values of expressions come from.
#[derive(Clone, Copy)]
enum Values<'e> {
    /// What is written is all there is.
    Written(&'e dyn Texts),
    Evaluated(Scope<'e>),
}

impl<'e> Lowering<'e> {
    /// Nothing is evaluated.
    pub(crate) fn written(texts: &'e dyn Texts, module: &'e str) -> Self {
        Self {
            values: Values::Written(texts),
            module,
        }
    }

    /// Expressions are evaluated in a scope.
    pub(crate) fn evaluated(scope: Scope<'e>, module: &'e str) -> Self {
        Self {
            values: Values::Evaluated(scope),
            module,
        }
    }

    fn within<'b>(self, scope: Scope<'b>, bound: &'b Bound<'b>) -> Lowering<'b>
    where
        'e: 'b,
    {
        Lowering {
            values: Values::Evaluated(scope.within(bound)),
            module: self.module,
        }
    }

    fn environment(self) -> Option<&'e dyn Environment> {
        match self.values {
            Values::Written(_) => None,
            Values::Evaluated(scope) => Some(scope.environment),
        }
    }

    fn text(self, span: Span) -> &'e str {
        match self.values {
            Values::Written(texts) => texts.text(span),
            Values::Evaluated(scope) => scope.environment.text(span),
        }
    }

    /// The text of an expression, short enough for a message.
    fn subject(self, span: Span) -> SmolStr {
        shortened(self.text(span))
    }
}

fn shortened(text: &str) -> SmolStr {
    let line = text.lines().next().unwrap_or("").trim_end();
    if line.len() == text.len() && text.len() <= SUBJECT_CHARACTERS {
        return SmolStr::new(text);
    }
    let short: String = line.chars().take(SUBJECT_CHARACTERS).collect();
    SmolStr::new(format!("{short}…"))
}

/// What a block is called, by its type and labels: kind, name and address.
pub(crate) struct Naming {
    pub(crate) kind: SmolStr,
    pub(crate) name: SmolStr,
    /// The full address: with the module that it is in before it, and the key of the instance behind it.
    pub(crate) address: SmolStr,
}

/// Names a block within its module. An alias tells two providers of one kind apart.
pub(crate) fn naming(block: &Block) -> Naming {
    let labels: Vec<&str> = block.labels.iter().map(|label| label.name.as_str()).collect();
    let word = block.word.as_str();
    let (kind, name, address) = match (word, labels.as_slice()) {
        ("resource", [kind, name, ..]) => (SmolStr::new(kind), *name, format_smolstr!("{kind}.{name}")),
        ("resource", [kind]) => (SmolStr::new(kind), "", SmolStr::new(kind)),
        ("data" | "ephemeral", [kind, name, ..]) => {
            let kind = format_smolstr!("{word}.{kind}");
            let address = format_smolstr!("{kind}.{name}");
            (kind, *name, address)
        }
        ("provider", [name, ..]) => {
            let address = match block.body.attribute("alias").and_then(|alias| alias.value.as_text()) {
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

/// One instance of a block.
pub(crate) fn resource(block: &Block, naming: Naming, lowering: Lowering<'_>) -> Resource {
    let mut found = Found::default();
    let head = block.head;
    let body = lowering.body(&block.word, &block.body, head, &mut found);
    let mut resource = Resource::new(
        FormatId::Terraform,
        naming.kind,
        Value::new(Data::Map(body), block.span),
    );
    resource.name = naming.name;
    resource.address = naming.address;
    resource.references = found.joined_with(reference::references(&block.body, lowering), lowering.module);
    resource.documents = found.documents;
    resource
}

/// The values of variables in a `.tfvars` file: one resource, whose body has them by name.
pub(crate) fn variable_values(body: &Body, source: &Source) -> Resource {
    let whole = source.whole();
    let lowering = Lowering::written(source, "");
    let map: Map = lowering.body("tfvars", body, whole.at_start(), &mut Found::default());
    Resource::new(FormatId::Terraform, "tfvars", Value::new(Data::Map(map), whole))
}
