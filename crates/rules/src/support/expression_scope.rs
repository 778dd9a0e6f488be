//! What is there for an expression, by the place it stands in: GitHub's table of contexts, and the types that the
//! workflow itself gives them.

use std::borrow::Cow;
use std::sync::LazyLock;

use portcullis_model::workflow::Job;
use portcullis_model::{Data, Resource, SmolStr, Value};

use crate::support::expression_type::{Type, texts};
use crate::support::workflow::{events, has_expression};

/// A place in a workflow, with the contexts that GitHub gives to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// `shell` of a step and of the workflow: no context at all.
    Nowhere,
    /// `run-name`, `concurrency`, defaults of inputs.
    Workflow,
    /// `env` of the workflow.
    WorkflowEnv,
    /// The outputs of a called workflow.
    WorkflowOutputs,
    /// `if` of a job, and its strategy.
    JobIf,
    Strategy,
    /// `name`, `runs-on`, `container`, `services`, `concurrency`, `environment` and their like.
    Job,
    /// `env` of a job; what a called workflow is given.
    JobEnv,
    JobSecrets,
    /// `defaults.run` of a job.
    JobDefaults,
    /// `env` of containers.
    ContainerEnv,
    Credentials,
    EnvironmentUrl,
    JobOutputs,
    StepIf,
    Step,
    /// Any place of a composite action.
    Action,
}

const STEP: &[&str] = &[
    "github", "needs", "strategy", "matrix", "job", "runner", "env", "vars", "secrets", "steps", "inputs",
];

impl Place {
    fn contexts(self) -> &'static [&'static str] {
        match self {
            Place::Nowhere => &[],
            Place::Workflow => &["github", "inputs", "vars"],
            Place::WorkflowEnv => &["github", "secrets", "inputs", "vars"],
            Place::WorkflowOutputs => &["github", "jobs", "inputs", "vars"],
            Place::JobIf | Place::Strategy => &["github", "needs", "vars", "inputs"],
            Place::Job => &["github", "needs", "strategy", "matrix", "vars", "inputs"],
            Place::JobEnv | Place::JobSecrets => {
                &["github", "needs", "strategy", "matrix", "vars", "secrets", "inputs"]
            }
            Place::JobDefaults => &["github", "needs", "strategy", "matrix", "env", "vars", "inputs"],
            Place::Credentials => &[
                "github", "needs", "strategy", "matrix", "env", "vars", "secrets", "inputs",
            ],
            Place::ContainerEnv => &[
                "github", "needs", "strategy", "matrix", "job", "runner", "env", "vars", "secrets", "inputs",
            ],
            Place::EnvironmentUrl => &[
                "github", "needs", "strategy", "matrix", "job", "runner", "env", "vars", "steps", "inputs",
            ],
            Place::StepIf => &[
                "github", "needs", "strategy", "matrix", "job", "runner", "env", "vars", "steps", "inputs",
            ],
            Place::JobOutputs | Place::Step => STEP,
            Place::Action => &[
                "github", "inputs", "steps", "env", "runner", "job", "strategy", "matrix", "vars", "needs",
            ],
        }
    }
}

/// Jobs, inputs, and steps of a job, that are told apart by name: each is looked up by those that refer to it, and no workflow
/// that means something comes near.
pub(crate) const LISTED: usize = 500;

/// The types of the contexts of one workflow or action; those of a job change with the job.
pub(crate) struct Scopes<'r> {
    resource: &'r Resource,
    inputs: Type,
    secrets: Type,
    needs: Type,
    matrix: Type,
    /// The steps with an id so far.
    steps: Type,
    /// Whether the workflow has so many jobs that they are not told apart.
    is_vast: bool,
}

impl<'r> Scopes<'r> {
    pub(crate) fn new(resource: &'r Resource) -> Self {
        Self {
            resource,
            inputs: inputs(resource),
            secrets: secrets(resource),
            needs: Type::loose(),
            matrix: Type::loose(),
            steps: Type::strict([]),
            is_vast: resource.jobs().nth(LISTED).is_some(),
        }
    }

    /// For the default of an input, only those above it are there; `None` makes all of them so.
    pub(crate) fn limit_inputs(&mut self, above: Option<usize>) {
        let mut all = inputs(self.resource);
        if let (Type::Object(object), Some(above)) = (&mut all, above) {
            object.fields.truncate(above);
        }
        self.inputs = all;
    }

    /// Begins another job.
    pub(crate) fn enter(&mut self, job: &Job<'_>) {
        self.needs = if self.is_vast {
            Type::loose()
        } else {
            needs(job, self.resource)
        };
        self.matrix = matrix(job);
        self.steps = Type::strict([]);
    }

    /// A step with an id is known to those behind it.
    pub(crate) fn add_step(&mut self, step: &Value) {
        let Some(id) = step.at("id").as_str() else { return };
        let fields = [
            (SmolStr::new_static("outputs"), Type::map(Type::String)),
            (SmolStr::new_static("outcome"), Type::String),
            (SmolStr::new_static("conclusion"), Type::String),
        ];
        if let Type::Object(steps) = &mut self.steps {
            if steps.fields.len() < LISTED {
                steps
                    .fields
                    .push((SmolStr::new(id.to_ascii_lowercase()), Type::strict(fields)));
            } else {
                steps.others = Some(Box::new(Type::Any));
            }
        }
    }

    /// What is there at a place.
    pub(crate) fn at(&self, place: Place) -> Scope<'_> {
        Scope { scopes: self, place }
    }
}

/// What an expression may use where it stands.
pub(crate) struct Scope<'s> {
    scopes: &'s Scopes<'s>,
    place: Place,
}

impl Scope<'_> {
    /// Whether `success()` and its like may be called.
    pub(crate) fn has_status_functions(&self) -> bool {
        matches!(self.place, Place::JobIf | Place::StepIf | Place::Action)
    }

    /// Whether `hashFiles()` may be called.
    pub(crate) fn has_hash_files(&self) -> bool {
        matches!(
            self.place,
            Place::Step | Place::StepIf | Place::Action | Place::JobOutputs
        )
    }

    /// The type of a context; `None` where it is not there.
    pub(crate) fn context(&self, name: &str) -> Option<Cow<'_, Type>> {
        if !self.place.contexts().contains(&name) {
            return None;
        }
        let scopes = self.scopes;
        Some(match name {
            "github" => Cow::Borrowed(&*GITHUB),
            "inputs" => Cow::Borrowed(&scopes.inputs),
            "secrets" => Cow::Borrowed(&scopes.secrets),
            "needs" => Cow::Borrowed(&scopes.needs),
            "matrix" => Cow::Borrowed(&scopes.matrix),
            "strategy" => Cow::Borrowed(&*STRATEGY),
            "runner" => Cow::Borrowed(&*RUNNER),
            "job" => Cow::Borrowed(&*JOB),
            "steps" => Cow::Borrowed(&scopes.steps),
            "jobs" if scopes.is_vast => Cow::Owned(Type::loose()),
            "jobs" => Cow::Owned(jobs(scopes.resource)),
            _ => Cow::Owned(Type::map(Type::String)),
        })
    }
}

static STRATEGY: LazyLock<Type> = LazyLock::new(|| {
    Type::strict([
        (SmolStr::new_static("fail-fast"), Type::Bool),
        (SmolStr::new_static("job-index"), Type::Number),
        (SmolStr::new_static("job-total"), Type::Number),
        (SmolStr::new_static("max-parallel"), Type::Number),
    ])
});

static RUNNER: LazyLock<Type> = LazyLock::new(|| {
    Type::strict(texts(&[
        "name",
        "os",
        "arch",
        "temp",
        "tool_cache",
        "debug",
        "environment",
        "workspace",
    ]))
});

static GITHUB: LazyLock<Type> = LazyLock::new(|| {
    let mut fields = texts(&[
        "action",
        "action_path",
        "action_ref",
        "action_repository",
        "action_status",
        "actor",
        "actor_id",
        "api_url",
        "base_ref",
        "env",
        "event_name",
        "event_path",
        "graphql_url",
        "head_ref",
        "job",
        "job_workflow_sha",
        "output",
        "path",
        "ref",
        "ref_name",
        "ref_type",
        "repository",
        "repository_id",
        "repository_owner",
        "repository_owner_id",
        "repository_visibility",
        "repositoryurl",
        "retention_days",
        "run_attempt",
        "run_id",
        "run_number",
        "secret_source",
        "server_url",
        "sha",
        "state",
        "step_summary",
        "token",
        "triggering_actor",
        "workflow",
        "workflow_ref",
        "workflow_sha",
        "workspace",
    ]);
    fields.push((SmolStr::new_static("event"), Type::loose()));
    fields.push((SmolStr::new_static("ref_protected"), Type::Bool));
    fields.push((SmolStr::new_static("artifact_cache_size_limit"), Type::Number));
    Type::strict(fields)
});

static JOB: LazyLock<Type> = LazyLock::new(|| {
    let service = Type::strict([
        (SmolStr::new_static("id"), Type::String),
        (SmolStr::new_static("network"), Type::String),
        (SmolStr::new_static("ports"), Type::map(Type::String)),
    ]);
    let mut fields = texts(&[
        "status",
        "workflow_ref",
        "workflow_sha",
        "workflow_repository",
        "workflow_file_path",
    ]);
    fields.push((SmolStr::new_static("check_run_id"), Type::Number));
    fields.push((
        SmolStr::new_static("container"),
        Type::strict(texts(&["id", "network"])),
    ));
    fields.push((SmolStr::new_static("services"), Type::map(service)));
    Type::strict(fields)
});

/// The inputs of every event that has some, and of an action.
fn inputs(resource: &Resource) -> Type {
    let of = |declared: &Value| {
        let entries = declared.as_map().into_iter().flatten();
        if entries.clone().nth(LISTED).is_some() {
            return Type::loose();
        }
        let typed = entries.map(|entry| {
            let found = match entry.value.at("type").as_str() {
                Some("boolean") => Type::Bool,
                Some("number") => Type::Number,
                Some(kind) if has_expression(kind) => Type::Any,
                _ => Type::String,
            };
            (SmolStr::new(entry.key.name.to_ascii_lowercase()), found)
        });
        Type::strict(typed)
    };
    if resource.kind == "action" {
        return resource.at("inputs").known().map_or_else(|| Type::strict([]), of);
    }
    let on = resource.at("on");
    ["workflow_dispatch", "workflow_call"]
        .into_iter()
        .filter_map(|event| on.key(event).key("inputs").known().map(of))
        .reduce(Type::or)
        .unwrap_or_else(|| Type::strict([]))
}

/// A workflow that is only ever called knows its secrets, where it declares any.
fn secrets(resource: &Resource) -> Type {
    let declared = resource.at("on.workflow_call.secrets");
    let declared = declared.known().and_then(Value::as_map);
    let only_called = matches!(events(resource).as_slice(), [("workflow_call", ..)]);
    if !only_called || declared.is_none() && !is_written_empty(resource) {
        return Type::map(Type::String);
    }
    let names = declared.into_iter().flatten();
    let names = names.map(|entry| SmolStr::new(entry.key.name.to_ascii_lowercase()));
    let own = ["github_token", "actions_step_debug", "actions_runner_debug"].map(SmolStr::new_static);
    Type::strict(names.chain(own).map(|name| (name, Type::String)))
}

/// `secrets:` with nothing behind it says that there are none.
fn is_written_empty(resource: &Resource) -> bool {
    let call = resource.at("on.workflow_call");
    let map = call.known().and_then(Value::as_map);
    map.and_then(|map| map.get("secrets")).is_some_and(Value::is_null)
}

/// The outputs and result of another job.
fn result_of(job: &Job<'_>) -> Type {
    let outputs = job.at("outputs");
    let outputs = match outputs.known().and_then(Value::as_map) {
        _ if job.uses().is_some() => Type::map(Type::String),
        Some(map) => Type::strict(
            map.iter()
                .map(|entry| (SmolStr::new(entry.key.name.to_ascii_lowercase()), Type::String)),
        ),
        None => Type::strict([]),
    };
    Type::strict([
        (SmolStr::new_static("outputs"), outputs),
        (SmolStr::new_static("result"), Type::String),
    ])
}

fn jobs(resource: &Resource) -> Type {
    Type::strict(
        resource
            .jobs()
            .map(|job| (SmolStr::new(job.id().to_ascii_lowercase()), result_of(&job))),
    )
}

fn needs(job: &Job<'_>, resource: &Resource) -> Type {
    let needed = job.at("needs");
    let fields = needed.items().iter().filter_map(|name| {
        let name = name.as_str()?.to_ascii_lowercase();
        let other = resource.jobs().find(|other| other.id().eq_ignore_ascii_case(&name));
        Some((
            SmolStr::new(name),
            other.map_or_else(Type::loose, |other| result_of(&other)),
        ))
    });
    Type::strict(fields)
}

fn matrix(job: &Job<'_>) -> Type {
    let matrix = job.at("strategy.matrix");
    let Some(map) = matrix.known().and_then(Value::as_map) else {
        // A strategy that is one expression may hold any matrix.
        let strategy = job.at("strategy");
        let is_written_out = strategy.is_missing() || strategy.known().and_then(Value::as_map).is_some();
        return if matrix.is_missing() && is_written_out {
            Type::strict([])
        } else {
            Type::loose()
        };
    };
    let mut whole = Type::strict([]);
    for entry in map {
        let found = match entry.key.name.as_str() {
            "exclude" => continue,
            "include" => match &entry.value.data {
                Data::List(rows) => rows
                    .iter()
                    .map(type_of)
                    .reduce(Type::or)
                    .unwrap_or_else(|| Type::strict([])),
                _ => Type::loose(),
            },
            name => {
                let item = match &entry.value.data {
                    Data::List(items) => items.iter().map(type_of).reduce(Type::or).unwrap_or(Type::Any),
                    _ => Type::Any,
                };
                Type::strict([(SmolStr::new(name.to_ascii_lowercase()), item)])
            }
        };
        whole = match whole.or(found) {
            Type::Any => return Type::loose(),
            known => known,
        };
    }
    whole
}

/// The type of a value that is written out.
fn type_of(value: &Value) -> Type {
    match &value.data {
        Data::Null => Type::Null,
        Data::Bool(_) => Type::Bool,
        Data::Number(_) => Type::Number,
        Data::String(text) if has_expression(text) => Type::Any,
        Data::String(_) => Type::String,
        Data::List(items) => Type::Array(Box::new(
            items.iter().map(type_of).reduce(Type::or).unwrap_or(Type::Any),
        )),
        Data::Map(map) => Type::strict(
            map.iter()
                .map(|entry| (SmolStr::new(entry.key.name.to_ascii_lowercase()), type_of(&entry.value))),
        ),
        Data::Unknown(_) => Type::Any,
    }
}
