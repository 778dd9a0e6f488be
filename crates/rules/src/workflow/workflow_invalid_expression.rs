//! Expression cannot be right.
//!
//! An expression that GitHub cannot parse fails the whole workflow. One that names a context, field or function which
//! is not there is empty without a word, and a condition on it is silently false.
//!
//! # Remedy
//!
//! Correct the name or the form that the message speaks of. The contexts that are there differ by place: GitHub's table
//! says which.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       # finding: `github.reff` there is no field reff in github.reff
//!       - run: echo "${{ github.reff }}"
//!       # finding: `'` unterminated string literal
//!       - run: echo "${{ 'a }}"
//!       # finding: `steps.build.outputs.path` there is no field build
//!       - run: echo "${{ steps.build.outputs.path }}"
//!       - run: echo "$A"
//!         env:
//!           # finding: `${{ github }}` an object
//!           A: ${{ github }}
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - id: build
//!         run: make
//!       - run: echo "${{ steps.build.outputs.path }}"
//!       - run: echo "${{ github.ref }}"
//!         if: github.event_name == 'push' && success()
//!   plan:
//!     runs-on: ubuntu-24.04
//!     outputs:
//!       strategy: ${{ steps.plan.outputs.strategy }}
//!     steps:
//!       - id: plan
//!         run: ./plan.sh
//!   test:
//!     needs: plan
//!     strategy: ${{ fromJSON(needs.plan.outputs.strategy) }}
//!     runs-on: ${{ matrix.os }}
//!     steps:
//!       - run: make "${{ matrix.target.name }}"
//! ```

use portcullis_model::workflow::Node;
use portcullis_model::{Lookup, Map, Resource, Severity, Value};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::expression_check;
use crate::support::expression_scope::{LISTED, Place, Scopes};
use crate::support::expression_type::Type;
use crate::support::workflow::has_expression;

/// Syntax, contexts, fields, functions and types of every expression.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-expression",
    severity: Severity::High,
    category: "correctness",
    aliases: &["actionlint/expression"],
    judge: Judge::Resource(&["workflow", "action"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for expression in resource.expressions() {
        if let Err(error) = &expression.tree {
            let text = cx.text(error.span).trim();
            let what = if text.is_empty() { "the expression" } else { "this" };
            cx.report(error.span, format_args!("{what} cannot be read: {}", error.message));
        }
    }
    let mut walk = Walk {
        resource,
        scopes: Scopes::new(resource),
        cx,
    };
    if resource.kind == "action" {
        walk.action();
    } else {
        walk.workflow();
    }
}

/// On the way through a workflow, with what is there for expressions at each place.
struct Walk<'r, 'c, 'a> {
    resource: &'r Resource,
    scopes: Scopes<'r>,
    cx: &'c mut Cx<'a>,
}

/// What an expression may give where it stands.
#[derive(Clone, Copy, PartialEq)]
enum Gives {
    /// A condition, or a place where a whole object or list may come from an expression.
    Anything,
    /// Something that is put into a text.
    Text,
    Bool,
    Number,
    List,
    TextOrList,
    Object,
}

impl Gives {
    /// What must stand here, where the type cannot.
    fn refuses(self, found: &Type) -> Option<&'static str> {
        let (fits, wanted) = match self {
            _ if *found == Type::Any => return None,
            Gives::Anything => return None,
            Gives::Text => (found.is_printable(), "a text"),
            Gives::Bool => (*found == Type::Bool, "a boolean"),
            Gives::Number => (*found == Type::Number, "a number"),
            Gives::List => (matches!(found, Type::Array(_)), "a list"),
            Gives::TextOrList => (matches!(found, Type::String | Type::Array(_)), "a text or a list"),
            Gives::Object => (matches!(found, Type::Object(_)), "an object"),
        };
        (!fits).then_some(wanted)
    }
}

impl Walk<'_, '_, '_> {
    fn workflow(&mut self) {
        self.look(&self.resource.at("run-name"), Place::Workflow);
        self.look(&self.resource.at("concurrency"), Place::Workflow);
        self.look(&self.resource.at("env"), Place::WorkflowEnv);
        self.look(&self.resource.at("defaults.run.shell"), Place::Nowhere);
        self.input_defaults();
        self.look(&self.resource.at("on.workflow_call.outputs"), Place::WorkflowOutputs);
        for job in self.resource.jobs() {
            self.scopes.enter(&job);
            self.cx.address(job.address());
            self.job(job.entry.value.as_map());
        }
    }

    fn input_defaults(&mut self) {
        let inputs = self.resource.at("on.workflow_call.inputs");
        for (position, input) in inputs
            .known()
            .and_then(Value::as_map)
            .into_iter()
            .flatten()
            .take(LISTED)
            .enumerate()
        {
            let Some(default) = input.value.at("default").known() else {
                continue;
            };
            let gives = match input.value.at("type").as_str() {
                Some("boolean") => Gives::Bool,
                Some("number") => Gives::Number,
                _ => Gives::Text,
            };
            self.scopes.limit_inputs(Some(position));
            self.value(default, Place::Workflow, gives);
        }
        self.scopes.limit_inputs(None);
    }

    fn job(&mut self, job: Option<&Map>) {
        for entry in job.into_iter().flatten() {
            let value = &entry.value;
            match entry.key.name.as_str() {
                "if" => self.value(value, Place::JobIf, Gives::Anything),
                "strategy" => self.strategy(value),
                "env" => self.expandable(value, Place::JobEnv),
                "secrets" => self.look(&Lookup::of(value), Place::JobSecrets),
                "defaults" => self.look(&Lookup::of(value), Place::JobDefaults),
                "container" => self.container(value),
                "services" => {
                    self.whole(value, Place::Job, Gives::Object);
                    for service in value.as_map().into_iter().flatten() {
                        self.container(&service.value);
                    }
                }
                "environment" => match value.as_map() {
                    // The address is read when all steps are done.
                    Some(map) => {
                        for part in map.iter().filter(|part| part.key.name != "url") {
                            self.value(&part.value, Place::Job, Gives::Text);
                        }
                    }
                    None => self.whole(value, Place::Job, Gives::Anything),
                },
                "timeout-minutes" => self.value(value, Place::Job, Gives::Number),
                "continue-on-error" => self.value(value, Place::Job, Gives::Bool),
                "snapshot" => self.look(&value.at("if"), Place::JobIf),
                "runs-on" => {
                    self.whole(value, Place::Job, Gives::TextOrList);
                    if !value.as_str().is_some_and(has_expression) {
                        self.look(&Lookup::of(value), Place::Job);
                    }
                }
                "name" | "with" | "concurrency" => self.look(&Lookup::of(value), Place::Job),
                _ => {}
            }
        }
        let part = |key: &str| job.and_then(|job| job.get(key));
        for step in part("steps").and_then(Value::as_list).into_iter().flatten() {
            self.step(step, Place::Step, Place::StepIf);
        }
        // Outputs are read when all steps are done.
        if let Some(outputs) = part("outputs") {
            self.look(&Lookup::of(outputs), Place::JobOutputs);
        }
        if let Some(url) = part("environment").and_then(|environment| environment.at("url").known()) {
            self.value(url, Place::EnvironmentUrl, Gives::Text);
        }
    }

    fn strategy(&mut self, strategy: &Value) {
        self.whole(strategy, Place::Strategy, Gives::Object);
        for entry in strategy.as_map().into_iter().flatten() {
            let gives = match entry.key.name.as_str() {
                "fail-fast" => Gives::Bool,
                "max-parallel" => Gives::Number,
                _ => Gives::Anything,
            };
            self.value(&entry.value, Place::Strategy, gives);
            // A row of the matrix is a list; its items may be anything.
            for row in entry
                .value
                .as_map()
                .into_iter()
                .flatten()
                .filter(|_| entry.key.name == "matrix")
            {
                self.whole(&row.value, Place::Strategy, Gives::List);
            }
        }
    }

    fn container(&mut self, container: &Value) {
        let Some(map) = container.as_map() else {
            return self.whole(container, Place::Job, Gives::Anything);
        };
        for entry in map {
            match entry.key.name.as_str() {
                "env" => self.expandable(&entry.value, Place::ContainerEnv),
                "credentials" => self.expandable(&entry.value, Place::Credentials),
                _ => self.value(&entry.value, Place::Job, Gives::Anything),
            }
        }
    }

    fn action(&mut self) {
        for output in self.resource.at("runs.steps").items() {
            self.step(output, Place::Action, Place::Action);
        }
        let outputs = self.resource.at("outputs");
        for output in outputs.known().and_then(Value::as_map).into_iter().flatten() {
            self.look(&output.value.at("value"), Place::Action);
        }
    }

    fn step(&mut self, step: &Value, place: Place, condition: Place) {
        for entry in step.as_map().into_iter().flatten() {
            let value = &entry.value;
            match entry.key.name.as_str() {
                "if" => self.value(value, condition, Gives::Anything),
                "env" | "with" => self.expandable(value, place),
                "timeout-minutes" => self.value(value, place, Gives::Number),
                "continue-on-error" => self.value(value, place, Gives::Bool),
                "shell" if place != Place::Action => self.value(value, Place::Nowhere, Gives::Text),
                "name" | "run" | "working-directory" => self.value(value, place, Gives::Text),
                _ => {}
            }
        }
        self.scopes.add_step(step);
    }

    /// A map that one expression may give as a whole.
    fn expandable(&mut self, value: &Value, place: Place) {
        if value.as_map().is_some() {
            self.look(&Lookup::of(value), place);
        } else {
            self.whole(value, place, Gives::Object);
        }
    }

    /// A value that one expression may give as a whole; what stands in it is looked at elsewhere.
    fn whole(&mut self, value: &Value, place: Place, gives: Gives) {
        if value.as_str().is_some_and(has_expression) {
            self.value(value, place, gives);
        }
    }

    /// Texts of a place, at any depth.
    fn look(&mut self, value: &Lookup, place: Place) {
        if let Some(value) = value.known() {
            self.value(value, place, Gives::Text);
        }
    }

    fn value(&mut self, value: &Value, place: Place, gives: Gives) {
        let expressions = self.resource.expressions_in(value.span);
        if expressions.is_empty() {
            return;
        }
        let alone = value.as_str().is_some_and(|text| {
            let text = text.trim();
            expressions.len() == 1 && text.starts_with("${{") && text.ends_with("}}")
        });
        for expression in expressions {
            let Some(node) = expression.node() else { continue };
            let found = self.check(node, place);
            // Only an expression that stands alone keeps its type.
            let gives = if alone || gives == Gives::Anything {
                gives
            } else {
                Gives::Text
            };
            let wrong = gives.refuses(&found);
            if let Some(wanted) = wrong {
                self.cx.report(
                    expression.span,
                    format_args!("{wanted} must stand here, and this is {}", found.name()),
                );
            }
        }
    }

    fn check(&mut self, node: &Node, place: Place) -> Type {
        let cx = &mut *self.cx;
        expression_check::check(node, &self.scopes.at(place), &mut |span, message| {
            cx.report(span, message);
        })
    }
}
