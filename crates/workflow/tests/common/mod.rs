//! Reads a text as a file of the repository.

use std::sync::Arc;

use portcullis_model::format::Parsed;
use portcullis_model::workflow::Expression;
use portcullis_model::{Format, Resource, Source, SourceId};
use portcullis_workflow::Workflows;

/// The text, parsed as the file at this path.
pub fn read_at(path: &str, text: impl Into<String>) -> Parsed {
    Workflows.parse(&Arc::new(Source::new(SourceId(0), path, text.into())))
}

/// The text, parsed as a workflow.
pub fn read(text: impl Into<String>) -> Parsed {
    read_at(".github/workflows/ci.yml", text)
}

/// The only resource of the file.
#[allow(dead_code, reason = "not every test file looks at resources")]
pub fn only(parsed: &Parsed) -> &Resource {
    assert_eq!(parsed.problems, [], "problems");
    assert_eq!(parsed.resources.len(), 1, "resources");
    &parsed.resources[0]
}

/// The characters of an expression.
#[allow(dead_code, reason = "not every test file looks at expressions")]
pub fn text<'p>(parsed: &'p Parsed, expression: &Expression) -> &'p str {
    parsed.source.slice(expression.span)
}
