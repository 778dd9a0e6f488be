//! Policy statements of AWS in one form, whether a data block or a JSON document states them.

use portcullis_model::{Judged, Lookup, Resource, Unit, Unknown, Value};

use crate::Cx;
use crate::support::terraform::{any_but, any_text, is_computed};

/// The kinds that hold a policy for identities.
pub(crate) const POLICIES: &[&str] = &[
    "aws_iam_policy",
    "aws_iam_role_policy",
    "aws_iam_user_policy",
    "aws_iam_group_policy",
    "aws_ssoadmin_permission_set_inline_policy",
    "data.aws_iam_policy_document",
];

/// The data source that states a policy in blocks.
const DOCUMENT: &str = "data.aws_iam_policy_document";

/// A policy that may be one of those that AWS manages: one of the configuration's own is not.
pub(crate) fn managed(policy: Lookup<'_>) -> Lookup<'_> {
    match policy {
        Lookup::Unknown { unknown, at } if unknown.subject.starts_with("aws_iam_policy.") => {
            Lookup::Missing { would_stand_at: at }
        }
        other => other,
    }
}

/// A statement of a policy. What a data block states is read in the words of JSON too.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Statement<'u>(&'u Value);

/// The statements of a resource's policy: those of a data block, or of the document in `policy`. A policy that is not
/// known is one statement that is not known.
pub(crate) fn statements(resource: &Resource) -> Vec<Statement<'_>> {
    let name = match resource.kind.as_str() {
        DOCUMENT => return statements_at(resource, "json"),
        "aws_ssoadmin_permission_set_inline_policy" => "inline_policy",
        _ => "policy",
    };
    // What a data block states is judged there.
    if stated_by(resource, name).is_some() {
        Vec::new()
    } else {
        statements_at(resource, name)
    }
}

/// The statements of the policy in an attribute, also where a data block of the unit states them.
pub(crate) fn resource_statements<'u>(unit: &'u Unit, resource: &'u Resource, name: &str) -> Vec<Statement<'u>> {
    let block = stated_by(resource, name).and_then(|address| unit.addressed(address));
    block.map_or_else(|| statements_at(resource, name), statements)
}

/// The data block that an attribute takes its policy from.
fn stated_by<'u>(resource: &'u Resource, name: &str) -> Option<&'u str> {
    let is_document = |target: &str| {
        target
            .rsplit_once(DOCUMENT)
            .is_some_and(|(module, rest)| rest.starts_with('.') && (module.is_empty() || module.ends_with('.')))
    };
    let mut references = resource.references.iter();
    let stated = references.find(|reference| reference.via == name && is_document(&reference.target));
    stated.map(|reference| reference.target.as_str())
}

/// The statements of the document in an attribute.
pub(crate) fn statements_at<'u>(resource: &'u Resource, name: &str) -> Vec<Statement<'u>> {
    let document = resource.documents.iter().find(|document| document.path == name);
    let stated = match document {
        Some(document) => document.value.as_map().and_then(|map| map.get("Statement")),
        None => own(resource, name).filter(|value| value.as_unknown().is_some()),
    };
    stated.map_or(&[][..], Value::items).iter().map(Statement).collect()
}

fn own<'u>(resource: &'u Resource, name: &str) -> Option<&'u Value> {
    resource.body.as_map().and_then(|body| body.get(name))
}

impl<'u> Statement<'u> {
    /// Whether it allows rather than denies.
    pub(crate) fn allows(&self) -> Judged {
        self.0.key("Effect").when_missing("Allow").equals("Allow")
    }

    pub(crate) fn actions(&self) -> Lookup<'u> {
        self.0.key("Action")
    }

    pub(crate) fn resources(&self) -> Lookup<'u> {
        self.0.key("Resource")
    }

    pub(crate) fn principal(&self) -> Lookup<'u> {
        self.0.key("Principal")
    }

    pub(crate) fn condition(&self) -> Lookup<'u> {
        self.0.key("Condition")
    }

    /// The values of the condition's keys that satisfy a question, whatever the operator.
    pub(crate) fn condition_values(&self, wanted: impl Fn(&str) -> bool) -> impl Iterator<Item = Lookup<'u>> {
        let operators = self.condition().known().and_then(Value::as_map);
        let keys = operators.into_iter().flatten().filter_map(|entry| entry.value.as_map());
        keys.flatten()
            .filter(move |entry| wanted(&entry.key.name))
            .map(|entry| Lookup::of(&entry.value))
    }

    /// Whether one of its actions is everything.
    pub(crate) fn has_every_action(&self) -> Judged {
        any_text(&self.actions(), &["*", "*:*"])
    }

    /// Whether one of its resources is everything.
    pub(crate) fn has_every_resource(&self) -> Judged {
        any_text(&self.resources(), &["*"])
    }

    /// Whether a condition narrows who it speaks of.
    pub(crate) fn has_narrowing_condition(&self) -> Judged {
        let narrows = |operators: &Value| {
            let keys = operators
                .as_map()
                .into_iter()
                .flatten()
                .filter_map(|operator| operator.value.as_map());
            keys.flatten()
                .any(|entry| is_narrowing(&entry.key.name) && is_fixed(&Lookup::of(&entry.value)))
        };
        self.0.key("Condition").judge(false, narrows)
    }

    /// Whether everyone is among its principals.
    pub(crate) fn names_everyone(&self) -> Judged {
        let principal = self.0.key("Principal");
        let anyone = any_text(&principal, &["*"]);
        anyone.or(any_but(&principal.key("AWS"), is_everyone, is_somebody))
    }
}

/// Whether a key of a condition names callers or where they call from. Others, such as whether the connection is
/// encrypted, leave everyone in.
fn is_narrowing(key: &str) -> bool {
    const KEYS: &[&str] = &[
        "aws:sourcearn",
        "aws:sourceaccount",
        "aws:sourceowner",
        "aws:sourceip",
        "aws:sourcevpc",
        "aws:sourcevpce",
        "aws:vpceaccount",
        "aws:vpceorgid",
        "aws:sourceorgid",
        "aws:sourceorgpaths",
        "aws:principalorgid",
        "aws:principalorgpaths",
        "aws:principalarn",
        "aws:principalaccount",
        "aws:userid",
        "aws:username",
        "aws:vpcsourceip",
        "aws:calledvia",
        "aws:referer",
        "s3:dataaccesspointarn",
        "s3:dataaccesspointaccount",
        "kms:calleraccount",
        "kms:viaservice",
        "sns:endpoint",
        "sts:externalid",
    ];
    let key = key.to_ascii_lowercase();
    KEYS.contains(&key.as_str())
        || key.starts_with("aws:principaltag/")
        || key.ends_with(":sub")
        || key.ends_with(":aud")
}

/// Whether the values of a condition leave somebody out. A computed value is somebody's.
fn is_fixed(values: &Lookup<'_>) -> bool {
    let wild = |text: &str| text == "*" || text == "0.0.0.0/0" || text.starts_with("arn:aws:iam::*");
    !values.items().iter().any(|value| value.as_str().is_some_and(wild))
}

/// What the names of principals in every account begin with.
const EVERY_ACCOUNT: &str = "arn:aws:iam::*:";

/// Whether a principal that is not known is certainly not everyone, by what is known of its name.
fn is_somebody(unknown: &Unknown) -> bool {
    // The caller's own account is one account.
    let is_own = unknown.prefix.ends_with(":iam::") && unknown.subject.starts_with("data.aws_caller_identity.");
    let prefix = unknown.prefix.as_str();
    let may_be_everyone =
        "*".starts_with(prefix) || EVERY_ACCOUNT.starts_with(prefix) || prefix.starts_with(EVERY_ACCOUNT);
    is_own || is_computed(unknown) || !may_be_everyone
}

fn is_everyone(item: &Value) -> bool {
    item.as_str()
        .is_some_and(|text| text == "*" || text.starts_with(EVERY_ACCOUNT))
}

/// Demands of every statement that allows that something does not hold.
pub(crate) fn forbid(
    statements: &[Statement<'_>],
    cx: &mut Cx,
    message: &str,
    fault: impl Fn(&Statement<'_>) -> Judged,
) {
    for statement in statements {
        let judged = fault(statement);
        let at = judged.at;
        let judged = statement.allows().and(judged).not().reported_at(at);
        cx.require(judged, message);
    }
}

/// Demands that no statement allows some actions on every resource; the place is that of the action.
pub(crate) fn forbid_everywhere(
    policy: &Resource,
    cx: &mut Cx,
    message: &str,
    actions: impl Fn(&Statement<'_>) -> Judged,
) {
    forbid(&statements(policy), cx, message, |statement| {
        let actions = actions(statement);
        let at = actions.at;
        actions.and(statement.has_every_resource()).reported_at(at)
    });
}

/// Demands that no statement lets everyone in without a condition.
pub(crate) fn forbid_everyone(statements: &[Statement<'_>], cx: &mut Cx, message: &str) {
    forbid(statements, cx, message, |statement| {
        let everyone = statement.names_everyone();
        let at = everyone.at;
        everyone.and(statement.has_narrowing_condition().not()).reported_at(at)
    });
}

#[cfg(test)]
mod tests {
    use portcullis_model::Reason;

    use super::*;

    #[test]
    fn what_a_name_begins_with_tells_whether_it_may_be_everyone() {
        let is_somebody = |prefix: &str, subject: &str| {
            let mut unknown = Unknown::new(Reason::Variable, subject);
            unknown.prefix = prefix.into();
            is_somebody(&unknown)
        };
        assert!(!is_somebody("", "data.aws_caller_identity.current.account_id"));
        assert!(!is_somebody("arn:aws:iam::", "var.account"));
        assert!(!is_somebody("arn:aws:iam::*:role/", "var.role"));
        assert!(is_somebody(
            "arn:aws:iam::",
            "data.aws_caller_identity.current.account_id"
        ));
        assert!(is_somebody("arn:aws:iam::123456789012:role/", "var.role"));
    }
}
