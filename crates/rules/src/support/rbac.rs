//! What roles allow, and to whom bindings give it.

use std::collections::HashMap;

use portcullis_model::{Lookup, Resource, Span, Value};

use crate::context::Cx;
use crate::support::kubernetes::may_share_namespace;

/// What a role may allow that it should not.
pub(crate) struct Permission {
    /// The API groups of the resources.
    pub(crate) groups: &'static [&'static str],
    /// The resources, named; a wildcard is another rule's matter.
    pub(crate) resources: &'static [&'static str],
    /// The verbs; a wildcard stands for each of them.
    pub(crate) verbs: &'static [&'static str],
}

/// Reports every rule of a role that allows one of the permissions, at the resource it names.
pub(crate) fn forbid(role: &Resource, permissions: &[Permission], cx: &mut Cx, message: impl Fn(&str, &str) -> String) {
    forbid_where(role, permissions, |_| true, cx, message);
}

/// The same, of those rules alone that `applies` accepts.
pub(crate) fn forbid_where(
    role: &Resource,
    permissions: &[Permission],
    applies: impl Fn(&Value) -> bool,
    cx: &mut Cx,
    message: impl Fn(&str, &str) -> String,
) {
    for rule in role.at("rules").items().iter().filter(|rule| applies(rule)) {
        if let Some((resource, verb)) = permissions.iter().find_map(|permission| allowed(rule, permission)) {
            let verb = if verb == "*" { "do everything with" } else { verb };
            let text = message(resource.as_str().unwrap_or("*"), verb);
            cx.report(resource.span, text);
        }
        undecided(rule, cx);
    }
}

/// The resource and verb by which a rule allows the permission.
pub(crate) fn allowed<'v>(rule: &'v Value, permission: &Permission) -> Option<(&'v Value, &'v str)> {
    let groups = rule.key("apiGroups");
    let group = named(&groups, permission.groups);
    if group.is_none() && wildcard(&groups).is_none() && !groups.is_missing() {
        return None;
    }
    let verbs = rule.key("verbs");
    let verb = named(&verbs, permission.verbs).or_else(|| wildcard(&verbs))?;
    let resources = rule.key("resources");
    // A wildcard within a group that is named means that group's resources, as if they were named too.
    let narrow = group.is_some_and(|group| group.as_str() != Some(""));
    let resource = named(&resources, permission.resources)
        .or_else(|| subresource_of_any(&resources, permission.resources))
        .or_else(|| wildcard(&resources).filter(|_| narrow))?;
    Some((resource, verb.as_str().unwrap_or("*")))
}

/// The item `*/name` that means a subresource of these, whatever it belongs to.
fn subresource_of_any<'v>(list: &Lookup<'v>, resources: &[&str]) -> Option<&'v Value> {
    list.items().iter().find(|item| {
        let name = item.as_str().and_then(|text| text.strip_prefix("*/"));
        name.is_some_and(|name| {
            resources
                .iter()
                .any(|resource| resource.split_once('/').is_some_and(|(_, own)| own == name))
        })
    })
}

fn undecided(rule: &Value, cx: &mut Cx) {
    for key in ["apiGroups", "resources", "verbs"] {
        if let Lookup::Unknown { unknown, at } = rule.key(key) {
            cx.undecided(at, unknown);
        }
    }
}

/// The item of a list that is one of these names.
pub(crate) fn named<'v>(list: &Lookup<'v>, names: &[&str]) -> Option<&'v Value> {
    let items = list.items();
    items
        .iter()
        .find(|item| item.as_str().is_some_and(|text| names.contains(&text)))
}

/// The item of a list that is a wildcard.
pub(crate) fn wildcard<'v>(list: &Lookup<'v>) -> Option<&'v Value> {
    named(list, &["*"])
}

/// The subject of a binding with one of these names, of one of these kinds.
pub(crate) fn subject<'r>(binding: &'r Resource, kinds: &[&str], names: &[&str]) -> Option<&'r Value> {
    let subjects = binding.at("subjects").items();
    subjects.iter().find_map(|subject| {
        let kind = subject.key("kind").as_str()?;
        let name = subject.key("name").known()?;
        (kinds.contains(&kind) && names.contains(&name.as_str()?)).then_some(name)
    })
}

/// What a binding gives: the name of its role.
pub(crate) fn role_name(binding: &Resource) -> Lookup<'_> {
    binding.at("roleRef.name")
}

/// The place and words for a binding's role.
pub(crate) fn bound_role(binding: &Resource) -> (Span, &str) {
    let name = role_name(binding);
    (name.span(), name.as_str().unwrap_or("a role"))
}

/// Reports every binding of the unit whose role, where the unit has it, allows the permission.
pub(crate) fn report_bound(permission: &Permission, cx: &mut Cx, what: &str) {
    let unit = cx.unit();
    let allows = |role: &&Resource| {
        let rules = role.at("rules").items();
        rules.iter().any(|rule| allowed(rule, permission).is_some())
    };
    let mut roles: HashMap<(&str, &str), Vec<&Resource>> = HashMap::new();
    for role in unit.of_kind("Role").chain(unit.of_kind("ClusterRole")).filter(allows) {
        roles.entry((&role.kind, &role.name)).or_default().push(role);
    }
    for binding in unit.of_kind("RoleBinding").chain(unit.of_kind("ClusterRoleBinding")) {
        let kind = binding.at("roleRef.kind").as_str().unwrap_or("");
        let (at, name) = bound_role(binding);
        let all = roles.get(&(kind, name)).map_or(&[][..], Vec::as_slice);
        let role = all
            .iter()
            .find(|role| kind == "ClusterRole" || may_share_namespace(binding, role));
        let subjects = binding.at("subjects").items();
        if let (Some(role), Some(first)) = (role, subjects.first()) {
            let (kind, name) = (first.key("kind").as_str(), first.key("name").as_str());
            let (kind, name) = (kind.unwrap_or("a"), name.unwrap_or("subject"));
            let more = if subjects.len() > 1 { " and others" } else { "" };
            let finding = cx
                .on(binding)
                .report(at, format_args!("{kind} {name}{more} is given {what}"));
            finding.relate(role.head, "the role that allows it");
        }
    }
}
