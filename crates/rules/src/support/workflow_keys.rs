//! The keys of a workflow's mappings and what each must hold, after GitHub's workflow syntax.

/// What the value of a key must be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holds {
    /// Anything; judged elsewhere or by nobody.
    Anything,
    /// A text, number or boolean.
    Scalar,
    /// `true` or `false`.
    Bool,
    /// A whole number above zero.
    Count,
    /// A number above zero.
    Number,
    /// A text, or a list of texts.
    Texts,
    /// A mapping of any names to scalars, in which names differ by more than letter case.
    Scalars,
    /// A mapping with these keys.
    Section(&'static Section),
    /// A mapping of any names to mappings with these keys; the names differ by more than letter case.
    Named(&'static Section),
    /// The same, where a name may also stand alone.
    NamedOrNothing(&'static Section),
    /// A list of mappings with these keys.
    List(&'static Section),
    /// A scalar, or a mapping with these keys.
    ScalarOr(&'static Section),
    /// A text or list of texts, or a mapping with these keys.
    TextsOr(&'static Section),
}

/// The keys of a mapping.
#[derive(Debug)]
pub(crate) struct Section {
    /// What a message calls it.
    pub name: &'static str,
    /// The keys it may have.
    pub keys: &'static [(&'static str, Holds)],
    /// The keys it must have.
    pub required: &'static [&'static str],
}

const RUN: Section = Section {
    name: "run",
    keys: &[("shell", Holds::Scalar), ("working-directory", Holds::Scalar)],
    required: &[],
};
const DEFAULTS: Section = Section {
    name: "defaults",
    keys: &[("run", Holds::Section(&RUN))],
    required: &[],
};
const CONCURRENCY: Section = Section {
    name: "concurrency",
    keys: &[
        ("group", Holds::Scalar),
        ("cancel-in-progress", Holds::Bool),
        ("queue", Holds::Scalar),
    ],
    required: &["group"],
};
const ENVIRONMENT: Section = Section {
    name: "environment",
    keys: &[
        ("name", Holds::Scalar),
        ("url", Holds::Scalar),
        ("deployment", Holds::Bool),
    ],
    required: &["name"],
};
const CREDENTIALS: Section = Section {
    name: "credentials",
    keys: &[("username", Holds::Scalar), ("password", Holds::Scalar)],
    required: &["username", "password"],
};
const CONTAINER: Section = Section {
    name: "container",
    keys: &[
        ("image", Holds::Scalar),
        ("credentials", Holds::Section(&CREDENTIALS)),
        ("env", Holds::Scalars),
        ("ports", Holds::Texts),
        ("volumes", Holds::Texts),
        ("options", Holds::Scalar),
    ],
    required: &["image"],
};
const SERVICE: Section = Section {
    name: "service",
    keys: &[
        ("image", Holds::Scalar),
        ("credentials", Holds::Section(&CREDENTIALS)),
        ("env", Holds::Scalars),
        ("ports", Holds::Texts),
        ("volumes", Holds::Texts),
        ("options", Holds::Scalar),
        ("command", Holds::Scalar),
        ("entrypoint", Holds::Scalar),
    ],
    required: &["image"],
};
const STRATEGY: Section = Section {
    name: "strategy",
    keys: &[
        ("matrix", Holds::Anything),
        ("fail-fast", Holds::Bool),
        ("max-parallel", Holds::Count),
    ],
    required: &[],
};
const RUNS_ON: Section = Section {
    name: "runs-on",
    keys: &[("labels", Holds::Texts), ("group", Holds::Scalar)],
    required: &[],
};
const SNAPSHOT: Section = Section {
    name: "snapshot",
    keys: &[
        ("image-name", Holds::Scalar),
        ("version", Holds::Scalar),
        ("if", Holds::Scalar),
    ],
    required: &["image-name"],
};
const CALL_INPUT: Section = Section {
    name: "input",
    keys: &[
        ("description", Holds::Scalar),
        ("required", Holds::Bool),
        ("default", Holds::Anything),
        ("type", Holds::Scalar),
        ("deprecationMessage", Holds::Scalar),
    ],
    required: &["type"],
};
const CALL_OUTPUT: Section = Section {
    name: "output",
    keys: &[("description", Holds::Scalar), ("value", Holds::Scalar)],
    required: &["value"],
};
const CALL_SECRET: Section = Section {
    name: "secret",
    keys: &[("description", Holds::Scalar), ("required", Holds::Bool)],
    required: &[],
};
const DISPATCH_INPUT: Section = Section {
    name: "input",
    keys: &[
        ("description", Holds::Scalar),
        ("required", Holds::Bool),
        ("default", Holds::Anything),
        ("type", Holds::Scalar),
        ("options", Holds::Texts),
        ("deprecationMessage", Holds::Scalar),
    ],
    required: &[],
};

/// What `schedule` lists.
pub(crate) const SCHEDULE: Section = Section {
    name: "schedule",
    keys: &[("cron", Holds::Scalar), ("timezone", Holds::Scalar)],
    required: &["cron"],
};
/// `workflow_dispatch`.
pub(crate) const DISPATCH: Section = Section {
    name: "workflow_dispatch",
    keys: &[("inputs", Holds::NamedOrNothing(&DISPATCH_INPUT))],
    required: &[],
};
/// `workflow_call`.
pub(crate) const CALL: Section = Section {
    name: "workflow_call",
    keys: &[
        ("inputs", Holds::Named(&CALL_INPUT)),
        ("outputs", Holds::Named(&CALL_OUTPUT)),
        ("secrets", Holds::NamedOrNothing(&CALL_SECRET)),
    ],
    required: &[],
};
/// Every other event.
pub(crate) const EVENT: Section = Section {
    name: "event",
    keys: &[
        ("types", Holds::Texts),
        ("branches", Holds::Texts),
        ("branches-ignore", Holds::Texts),
        ("tags", Holds::Texts),
        ("tags-ignore", Holds::Texts),
        ("paths", Holds::Texts),
        ("paths-ignore", Holds::Texts),
        ("workflows", Holds::Texts),
        ("names", Holds::Texts),
        ("versions", Holds::Texts),
    ],
    required: &[],
};

/// The whole workflow.
pub(crate) const WORKFLOW: Section = Section {
    name: "workflow",
    keys: &[
        ("name", Holds::Scalar),
        ("run-name", Holds::Scalar),
        ("on", Holds::Anything),
        ("permissions", Holds::Anything),
        ("env", Holds::Scalars),
        ("defaults", Holds::Section(&DEFAULTS)),
        ("concurrency", Holds::ScalarOr(&CONCURRENCY)),
        ("jobs", Holds::Anything),
    ],
    required: &["on", "jobs"],
};
/// A job with steps of its own.
pub(crate) const JOB: Section = Section {
    name: "job",
    keys: &[
        ("name", Holds::Scalar),
        ("needs", Holds::Texts),
        ("runs-on", Holds::TextsOr(&RUNS_ON)),
        ("permissions", Holds::Anything),
        ("environment", Holds::ScalarOr(&ENVIRONMENT)),
        ("concurrency", Holds::ScalarOr(&CONCURRENCY)),
        ("outputs", Holds::Scalars),
        ("env", Holds::Scalars),
        ("defaults", Holds::Section(&DEFAULTS)),
        ("if", Holds::Scalar),
        ("steps", Holds::Anything),
        ("timeout-minutes", Holds::Number),
        ("strategy", Holds::Section(&STRATEGY)),
        ("continue-on-error", Holds::Bool),
        ("container", Holds::ScalarOr(&CONTAINER)),
        ("services", Holds::Named(&SERVICE)),
        ("snapshot", Holds::ScalarOr(&SNAPSHOT)),
    ],
    required: &["runs-on", "steps"],
};
/// A job that calls another workflow.
pub(crate) const CALLER: Section = Section {
    name: "job that calls a workflow",
    keys: &[
        ("name", Holds::Scalar),
        ("uses", Holds::Scalar),
        ("with", Holds::Scalars),
        ("secrets", Holds::Anything),
        ("needs", Holds::Texts),
        ("if", Holds::Scalar),
        ("permissions", Holds::Anything),
        ("strategy", Holds::Section(&STRATEGY)),
        ("concurrency", Holds::ScalarOr(&CONCURRENCY)),
    ],
    required: &[],
};
/// A step that runs a script.
pub(crate) const RUN_STEP: Section = Section {
    name: "step that runs a script",
    keys: &[
        ("id", Holds::Scalar),
        ("if", Holds::Scalar),
        ("name", Holds::Scalar),
        ("run", Holds::Scalar),
        ("shell", Holds::Scalar),
        ("working-directory", Holds::Scalar),
        ("env", Holds::Scalars),
        ("continue-on-error", Holds::Bool),
        ("timeout-minutes", Holds::Number),
    ],
    required: &[],
};
/// A step that uses an action.
pub(crate) const USES_STEP: Section = Section {
    name: "step that uses an action",
    keys: &[
        ("id", Holds::Scalar),
        ("if", Holds::Scalar),
        ("name", Holds::Scalar),
        ("uses", Holds::Scalar),
        ("with", Holds::Scalars),
        ("env", Holds::Scalars),
        ("continue-on-error", Holds::Bool),
        ("timeout-minutes", Holds::Number),
    ],
    required: &[],
};
