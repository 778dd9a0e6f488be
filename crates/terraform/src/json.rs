//! The JSON syntax of Terraform, to the same resources as the native one.

use std::sync::Arc;

use hcl_edit::expr::Expression;
use hcl_edit::template::{StringTemplate, Template};
use portcullis_model::resource::Document;
use portcullis_model::{Data, Entry, FormatId, Problem, ProblemKind, Reference, Resource, Source, Span, Value};

use crate::block::{named, naming};
use crate::document::in_string;
use crate::expression::{Evaluator, Place};
use crate::reference::template_references;

/// The resources of a document in JSON syntax.
pub(crate) fn resources(
    document: &Value,
    source: &Source,
    evaluator: &dyn Evaluator,
    out: &mut Vec<Resource>,
    problems: &mut Vec<Problem>,
) {
    let Data::Map(map) = &document.data else {
        let message = "the file is not read: its content is no object";
        return problems.push(Problem::at(ProblemKind::Syntax, document.span, message));
    };
    let reader = Reader { source, evaluator };
    for entry in map {
        let labels = match entry.key.name.as_str() {
            "//" => continue,
            "resource" | "data" | "ephemeral" => 2,
            "module" | "variable" | "output" | "provider" | "check" => 1,
            _ => 0,
        };
        let mut path = vec![entry];
        reader.blocks(&entry.value, labels, &mut path, out);
    }
}

/// The values of variables in a `.tfvars.json` file.
pub(crate) fn variable_values(document: &Value, source: &Source, evaluator: &dyn Evaluator) -> Resource {
    let reader = Reader { source, evaluator };
    let mut body = document.clone();
    reader.templates(&mut body, &mut String::new(), &mut Vec::new(), &mut Vec::new());
    Resource::new(FormatId::Terraform, "tfvars", body)
}

struct Reader<'a> {
    source: &'a Source,
    evaluator: &'a dyn Evaluator,
}

impl Reader<'_> {
    /// Goes down the labels; an array at any level holds several of what would stand there.
    fn blocks<'v>(&self, value: &'v Value, labels: usize, path: &mut Vec<&'v Entry>, out: &mut Vec<Resource>) {
        for item in value.items() {
            match &item.data {
                Data::Map(_) if labels == 0 => out.push(self.resource(item, path)),
                Data::Map(map) => {
                    for entry in map.iter().filter(|entry| entry.key.name != "//") {
                        path.push(entry);
                        self.blocks(&entry.value, labels - 1, path, out);
                        path.pop();
                    }
                }
                _ => {}
            }
        }
    }

    fn resource(&self, body: &Value, path: &[&Entry]) -> Resource {
        let mut body = body.clone();
        let head = path.last().map_or(body.span, |entry| entry.key.span);
        let (mut references, mut documents) = (Vec::new(), Vec::new());
        self.templates(&mut body, &mut String::new(), &mut references, &mut documents);
        body.span = head.to(body.span);
        if let Data::Map(map) = &mut body.data {
            map.entries.retain(|entry| entry.key.name != "//");
            map.head = head;
        }
        let (word, labels) = match path.split_first() {
            Some((word, labels)) => (word.key.name.as_str(), labels),
            None => ("", path),
        };
        let labels: Vec<&str> = labels.iter().map(|entry| entry.key.name.as_str()).collect();
        let naming = naming(word, &labels, body.at("alias").as_str());
        let mut resource = named(naming, body);
        resource.references = references;
        resource.documents = documents;
        resource
    }

    /// Gives every string with a template in it the value of that template, and collects what it refers to.
    fn templates(
        &self,
        value: &mut Value,
        via: &mut String,
        references: &mut Vec<Reference>,
        documents: &mut Vec<Document>,
    ) {
        match &mut value.data {
            Data::List(items) => items
                .iter_mut()
                .for_each(|item| self.templates(item, via, references, documents)),
            Data::Map(map) => {
                for entry in &mut map.entries {
                    let len = via.len();
                    if len > 0 {
                        via.push('.');
                    }
                    via.push_str(&entry.key.name);
                    self.templates(&mut entry.value, via, references, documents);
                    via.truncate(len);
                }
            }
            Data::String(text) if text.contains("${") || text.contains("%{") => {
                if let Ok(template) = hcl_edit::parser::parse_template(text) {
                    let text = text.to_string();
                    *value = self.template(template, text, value.span, via, references);
                }
            }
            Data::String(text) => {
                if let Some(document) = in_string(text, value.span, self.source) {
                    let path = via.as_str().into();
                    documents.push(Document { path, value: document });
                }
            }
            _ => {}
        }
    }

    fn template(
        &self,
        template: Template,
        text: String,
        span: Span,
        via: &str,
        references: &mut Vec<Reference>,
    ) -> Value {
        let own = Source::new(self.source.id(), Arc::clone(self.source.path()), text);
        let place = Place { source: &own, base: 0 };
        let found = template_references(&template, via, place);
        references.extend(found.into_iter().map(|reference| Reference { span, ..reference }));
        let expression = Expression::StringTemplate(StringTemplate::from(template));
        Value {
            span,
            ..self.evaluator.value(&expression, place, span)
        }
    }
}
