//! Where the text of a context comes from: what decides whether it may become part of a script.

use portcullis_model::workflow::{Node, Part, Step};
use portcullis_model::{Resource, Value};

use crate::support::workflow::{each_flowing, has_expression, matrix_values};

/// Names of one map that are looked through; an input or variable behind them comes from elsewhere.
const LISTED: usize = 500;

/// Who can write the text of a context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// GitHub, or the workflow's own file.
    Trusted,
    /// A caller, another step, someone who may push: not just anyone, but nobody who checks the text.
    Elsewhere,
    /// Anyone: by a title, a comment, the name of a branch.
    Outsider,
}

/// The contexts that anyone can fill with any text, after GitHub's own list; `*` stands for any one part.
const OUTSIDERS: &[&str] = &[
    "github.head_ref",
    "github.event.issue.title",
    "github.event.issue.body",
    "github.event.comment.body",
    "github.event.review.body",
    "github.event.review_comment.body",
    "github.event.discussion.title",
    "github.event.discussion.body",
    "github.event.pull_request.title",
    "github.event.pull_request.body",
    "github.event.pull_request.head.ref",
    "github.event.pull_request.head.label",
    "github.event.pull_request.head.repo.default_branch",
    "github.event.pull_request.head.repo.description",
    "github.event.pull_request.head.repo.homepage",
    "github.event.pages.*.page_name",
    "github.event.commits.*.message",
    "github.event.commits.*.author.email",
    "github.event.commits.*.author.name",
    "github.event.head_commit.message",
    "github.event.head_commit.author.email",
    "github.event.head_commit.author.name",
    "github.event.head_commit.committer.email",
    "github.event.head_commit.committer.name",
    "github.event.workflow_run.head_branch",
    "github.event.workflow_run.display_title",
    "github.event.workflow_run.head_commit.message",
    "github.event.workflow_run.head_commit.author.email",
    "github.event.workflow_run.head_commit.author.name",
    "github.event.workflow_run.head_repository.description",
    "github.event.workflow_run.pull_requests.*.head.ref",
    "github.event.merge_group.head_commit.message",
];

/// The members of `github` that GitHub fills with numbers, hashes, or names in a narrow alphabet.
const SAFE_GITHUB: &[&str] = &[
    "action",
    "action_path",
    "action_repository",
    "action_status",
    "actor",
    "actor_id",
    "api_url",
    "env",
    "event_name",
    "event_path",
    "graphql_url",
    "job",
    "job_workflow_sha",
    "output",
    "path",
    "ref_protected",
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
    "server_url",
    "sha",
    "state",
    "step_summary",
    "token",
    "triggering_actor",
    "workflow_sha",
    "workspace",
];

/// Last parts of paths below `github.event` that are numbers, hashes, booleans or addresses made by GitHub.
const SAFE_FIELDS: &[&str] = &[
    "action",
    "after",
    "avatar_url",
    "before",
    "browser_download_url",
    "clone_url",
    "comments_url",
    "commits_url",
    "conclusion",
    "created",
    "created_at",
    "default_branch",
    "deleted",
    "diff_url",
    "draft",
    "event",
    "forced",
    "fork",
    "full_name",
    "html_url",
    "id",
    "login",
    "merge_commit_sha",
    "merged",
    "merged_at",
    "node_id",
    "number",
    "patch_url",
    "prerelease",
    "private",
    "run_attempt",
    "run_number",
    "sha",
    "state",
    "status",
    "type",
    "updated_at",
    "url",
    "head_sha",
    "workflow_id",
    "artifacts_url",
    "logs_url",
    "ssh_url",
    "git_url",
];

/// Who can write the text of this context, where it stands in a step.
pub(crate) fn origin_of(node: &Node, parts: &[Part], step: &Step, resource: &Resource) -> Origin {
    origin(node, parts, step, resource, 4)
}

fn origin(node: &Node, parts: &[Part], step: &Step, resource: &Resource, depth: usize) -> Origin {
    let Some(depth) = depth.checked_sub(1) else {
        return Origin::Elsewhere;
    };
    let Some(Part::Name(context)) = parts.first() else {
        return Origin::Elsewhere;
    };
    let member = match parts.get(1) {
        Some(Part::Name(name)) => Some(name.as_str()),
        _ => None,
    };
    match context.as_str() {
        "github" => of_github(node, parts, member),
        "secrets" | "runner" | "job" | "strategy" => Origin::Trusted,
        "needs" if matches!(parts.get(2), Some(Part::Name(name)) if name == "result") => Origin::Trusted,
        "steps" if matches!(parts.get(2), Some(Part::Name(name)) if name == "outcome" || name == "conclusion") => {
            Origin::Trusted
        }
        "env" => member.map_or(Origin::Elsewhere, |name| of_env(name, step, resource, depth)),
        "matrix" => member.map_or(Origin::Elsewhere, |name| of_matrix(name, step, resource, depth)),
        "inputs" => member.map_or(Origin::Elsewhere, |name| of_input(name, resource)),
        _ => Origin::Elsewhere,
    }
}

fn of_github(node: &Node, parts: &[Part], member: Option<&str>) -> Origin {
    let path = node.context_path().unwrap_or_default();
    if OUTSIDERS.iter().any(|pattern| matches_pattern(&path, pattern)) {
        return Origin::Outsider;
    }
    match (member, parts.last()) {
        (Some("event"), _) if path_is_input(&path) => Origin::Elsewhere,
        (Some("event"), Some(Part::Name(last))) if parts.len() > 2 => {
            if SAFE_FIELDS.contains(&last.as_str()) {
                Origin::Trusted
            } else {
                Origin::Elsewhere
            }
        }
        (Some(name), _) if SAFE_GITHUB.contains(&name) => Origin::Trusted,
        _ => Origin::Elsewhere,
    }
}

fn path_is_input(path: &str) -> bool {
    path.starts_with("github.event.inputs.") || path.starts_with("github.event.client_payload.")
}

/// `*` in the pattern stands for any part, and `*` in the path for any of the pattern's.
fn matches_pattern(path: &str, pattern: &str) -> bool {
    let (mut path, mut pattern) = (path.split('.'), pattern.split('.'));
    loop {
        match (path.next(), pattern.next()) {
            (None, None) => return true,
            (Some(part), Some(wanted)) if part == wanted || wanted == "*" || part == "*" => {}
            _ => return false,
        }
    }
}

/// The nearest `env` that sets the name decides; one that a step sets while the workflow runs is not known.
fn of_env(name: &str, step: &Step, resource: &Resource, depth: usize) -> Origin {
    let job_env = step.job.map(|job| job.at("env"));
    let environments = [Some(step.at("env")), job_env, Some(resource.at("env"))];
    for env in environments.into_iter().flatten() {
        let entry = env.known().and_then(Value::as_map).and_then(|map| {
            map.iter()
                .take(LISTED)
                .find(|entry| entry.key.name.eq_ignore_ascii_case(name))
        });
        if let Some(entry) = entry {
            return of_value(&entry.value, step, resource, depth);
        }
    }
    Origin::Elsewhere
}

/// Values that are written out are the file's own.
fn of_matrix(name: &str, step: &Step, resource: &Resource, depth: usize) -> Origin {
    let Some(job) = step.job else {
        return Origin::Elsewhere;
    };
    let matrix = job.at("strategy.matrix");
    if matrix.as_str().is_some() {
        return Origin::Elsewhere;
    }
    let values = matrix_values(&job, name);
    if values.is_empty() {
        return Origin::Elsewhere;
    }
    let origins = values.into_iter().map(|value| of_value(value, step, resource, depth));
    worst(origins)
}

/// An input that can only be a number, a boolean or one of a list holds no text of anyone's.
fn of_input(name: &str, resource: &Resource) -> Origin {
    let mut declared = 0_usize;
    let mut narrow = 0_usize;
    for event in ["workflow_dispatch", "workflow_call"] {
        let inputs = resource.at("on").key(event).key("inputs");
        let input = inputs.known().and_then(Value::as_map).and_then(|map| {
            map.iter()
                .take(LISTED)
                .find(|entry| entry.key.name.eq_ignore_ascii_case(name))
        });
        if let Some(input) = input {
            declared += 1;
            let kind = input.value.at("type");
            narrow += usize::from(matches!(
                kind.as_str(),
                Some("boolean" | "number" | "choice" | "environment")
            ));
        }
    }
    if declared > 0 && declared == narrow {
        Origin::Trusted
    } else {
        Origin::Elsewhere
    }
}

fn of_value(value: &Value, step: &Step, resource: &Resource, depth: usize) -> Origin {
    let mut origins = Vec::new();
    value.each_scalar(None, &mut |_, scalar| {
        if scalar.as_str().is_some_and(has_expression) {
            for expression in resource.expressions_in(scalar.span) {
                let Some(node) = expression.node() else {
                    origins.push(Origin::Elsewhere);
                    continue;
                };
                each_flowing(node, &mut |node, parts| {
                    origins.push(origin(node, parts, step, resource, depth))
                });
            }
        }
    });
    worst(origins.into_iter())
}

fn worst(origins: impl Iterator<Item = Origin>) -> Origin {
    origins.fold(Origin::Trusted, |worst, origin| match (worst, origin) {
        (Origin::Outsider, _) | (_, Origin::Outsider) => Origin::Outsider,
        (Origin::Elsewhere, _) | (_, Origin::Elsewhere) => Origin::Elsewhere,
        _ => Origin::Trusted,
    })
}
