//! The events that start workflows, after GitHub's documentation: their types, and the filters that each takes.

/// The types of activity of an event; empty where it has none. `None` where there is no such event.
pub(crate) fn types_of(event: &str) -> Option<&'static [&'static str]> {
    EVENTS.iter().find(|(name, _)| *name == event).map(|(_, types)| *types)
}

/// Whether an event takes a filter: `branches`, `tags`, `paths` and their `-ignore`, `types`, `workflows`.
pub(crate) fn takes_filter(event: &str, filter: &str) -> bool {
    match filter.trim_end_matches("-ignore") {
        "paths" => matches!(event, "push" | "pull_request" | "pull_request_target"),
        "branches" => matches!(
            event,
            "merge_group" | "push" | "pull_request" | "pull_request_target" | "workflow_run"
        ),
        "tags" => event == "push",
        "workflows" => event == "workflow_run",
        _ => true,
    }
}

const PULL_REQUEST: &[&str] = &[
    "assigned",
    "unassigned",
    "labeled",
    "unlabeled",
    "opened",
    "edited",
    "closed",
    "reopened",
    "synchronize",
    "converted_to_draft",
    "locked",
    "unlocked",
    "enqueued",
    "dequeued",
    "milestoned",
    "demilestoned",
    "ready_for_review",
    "review_requested",
    "review_request_removed",
    "auto_merge_enabled",
    "auto_merge_disabled",
];

const EVENTS: &[(&str, &[&str])] = &[
    ("branch_protection_rule", &["created", "edited", "deleted"]),
    (
        "check_run",
        &["created", "rerequested", "completed", "requested_action"],
    ),
    ("check_suite", &["completed"]),
    ("create", &[]),
    ("delete", &[]),
    ("deployment", &[]),
    ("deployment_status", &[]),
    (
        "discussion",
        &[
            "created",
            "edited",
            "deleted",
            "transferred",
            "pinned",
            "unpinned",
            "labeled",
            "unlabeled",
            "locked",
            "unlocked",
            "category_changed",
            "answered",
            "unanswered",
        ],
    ),
    ("discussion_comment", &["created", "edited", "deleted"]),
    ("fork", &[]),
    ("gollum", &[]),
    ("image_version", &[]),
    ("issue_comment", &["created", "edited", "deleted"]),
    (
        "issues",
        &[
            "opened",
            "edited",
            "deleted",
            "transferred",
            "pinned",
            "unpinned",
            "closed",
            "reopened",
            "assigned",
            "unassigned",
            "labeled",
            "unlabeled",
            "locked",
            "unlocked",
            "milestoned",
            "demilestoned",
            "typed",
            "untyped",
        ],
    ),
    ("label", &["created", "edited", "deleted"]),
    ("merge_group", &["checks_requested"]),
    ("milestone", &["created", "closed", "opened", "edited", "deleted"]),
    ("page_build", &[]),
    ("project", &["created", "closed", "reopened", "edited", "deleted"]),
    ("project_card", &["created", "moved", "converted", "edited", "deleted"]),
    ("project_column", &["created", "updated", "moved", "deleted"]),
    ("public", &[]),
    ("pull_request", PULL_REQUEST),
    ("pull_request_comment", &["created", "edited", "deleted"]),
    ("pull_request_review", &["submitted", "edited", "dismissed"]),
    ("pull_request_review_comment", &["created", "edited", "deleted"]),
    ("pull_request_target", PULL_REQUEST),
    ("push", &[]),
    ("registry_package", &["published", "updated"]),
    (
        "release",
        &[
            "published",
            "unpublished",
            "created",
            "edited",
            "deleted",
            "prereleased",
            "released",
        ],
    ),
    ("repository_dispatch", &[]),
    ("schedule", &[]),
    ("status", &[]),
    ("watch", &["started"]),
    ("workflow_call", &[]),
    ("workflow_dispatch", &[]),
    ("workflow_run", &["completed", "requested", "in_progress"]),
];
