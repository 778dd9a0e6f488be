//! Policy statements of AWS in one form, whether a data block or a JSON document states them.

use portcullis_model::{Judged, Lookup, Resource, Span, Unit, Value};

use crate::Cx;
use crate::support::terraform::{any_item, any_text};

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

/// A statement of a policy.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Statement<'u> {
    value: &'u Value,
    /// Whether it is a block of a data source, whose words are written otherwise than in JSON.
    block: bool,
}

/// The statements of a resource's policy: those of its blocks, or of the document in `policy`. A policy that is not
/// known is one statement that is not known.
pub(crate) fn statements(resource: &Resource) -> Vec<Statement<'_>> {
    if resource.kind == DOCUMENT {
        return of(own(resource, "statement"), true);
    }
    let inline = resource.kind == "aws_ssoadmin_permission_set_inline_policy";
    let name = if inline { "inline_policy" } else { "policy" };
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
    let mut references = resource.references.iter();
    let stated = references.find(|reference| reference.via == name && reference.target.starts_with(DOCUMENT));
    stated.map(|reference| reference.target.as_str())
}

/// The statements of the document in an attribute.
pub(crate) fn statements_at<'u>(resource: &'u Resource, name: &str) -> Vec<Statement<'u>> {
    match resource.documents.iter().find(|document| document.path == name) {
        Some(document) => of(document.value.as_map().and_then(|map| map.get("Statement")), false),
        None => of(own(resource, name).filter(|value| value.as_unknown().is_some()), false),
    }
}

fn own<'u>(resource: &'u Resource, name: &str) -> Option<&'u Value> {
    resource.body.as_map().and_then(|body| body.get(name))
}

fn of(value: Option<&Value>, block: bool) -> Vec<Statement<'_>> {
    let items = value.map_or(&[][..], Value::items).iter();
    items.map(|value| Statement { value, block }).collect()
}

impl<'u> Statement<'u> {
    fn word(&self, block: &str, json: &str) -> Lookup<'u> {
        self.value.key(if self.block { block } else { json })
    }

    /// Whether it allows rather than denies.
    pub(crate) fn allows(&self) -> Judged {
        self.word("effect", "Effect").when_missing("Allow").equals("Allow")
    }

    pub(crate) fn actions(&self) -> Lookup<'u> {
        self.word("actions", "Action")
    }

    pub(crate) fn resources(&self) -> Lookup<'u> {
        self.word("resources", "Resource")
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
        let condition = self.word("condition", "Condition");
        if self.block {
            let narrows = |block: &Value| {
                block.at("variable").as_str().is_some_and(is_narrowing) && is_fixed(&block.at("values"))
            };
            return any_item(&condition, narrows);
        }
        let narrows = |operators: &Value| {
            let keys = operators
                .as_map()
                .into_iter()
                .flatten()
                .filter_map(|operator| operator.value.as_map());
            keys.flatten()
                .any(|entry| is_narrowing(&entry.key.name) && is_fixed(&Lookup::of(&entry.value)))
        };
        condition.judge(false, narrows)
    }

    /// Whether everyone is among its principals.
    pub(crate) fn names_everyone(&self) -> Judged {
        if !self.block {
            let principal = self.value.key("Principal");
            let anyone = any_text(&principal, &["*"]);
            return anyone.or(any_item(&principal.key("AWS"), is_everyone));
        }
        let blocks = self.value.key("principals");
        let nobody = Judged::known(false, self.span());
        blocks.items().iter().fold(nobody, |judged, block| {
            let kind = block.key("type").when_missing("").one_of(&["AWS", "*"]);
            judged.or(kind.and(any_item(&block.key("identifiers"), is_everyone)))
        })
    }

    /// The place of the statement where a part of it is missing.
    pub(crate) fn span(&self) -> Span {
        self.value.head()
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

fn is_everyone(item: &Value) -> bool {
    item.as_str()
        .is_some_and(|text| text == "*" || text.starts_with("arn:aws:iam::*:"))
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

/// Demands that no statement lets everyone in without a condition.
pub(crate) fn forbid_everyone(statements: &[Statement<'_>], cx: &mut Cx, message: &str) {
    forbid(statements, cx, message, |statement| {
        let everyone = statement.names_everyone();
        let at = everyone.at;
        everyone.and(statement.has_narrowing_condition().not()).reported_at(at)
    });
}
