//! What the rules on Google's resources share: who is granted something, and what a firewall lets through.

use portcullis_model::{Judged, Resource, Value};

use crate::Cx;
use crate::support::terraform::{ANYWHERE, any_item, any_text};

/// The words for everyone on the internet, and everyone with an account.
const EVERYONE: &[&str] = &["allUsers", "allAuthenticatedUsers"];

/// Demands that a grant names nobody and anybody.
pub(crate) fn forbid_everyone(grant: &Resource, cx: &mut Cx, message: &str) {
    let member = any_text(&grant.at("member"), EVERYONE);
    let members = any_text(&grant.at("members"), EVERYONE);
    let entity = any_text(&grant.at("entity"), EVERYONE);
    let roles = any_item(&grant.at("role_entity"), |item| {
        item.as_str()
            .is_some_and(|text| EVERYONE.iter().any(|word| text.ends_with(word)))
    });
    cx.require(member.or(members).or(entity).or(roles).not(), message);
}

/// Demands that a firewall does not let everyone in to a port; the place is the range of addresses.
pub(crate) fn require_port_closed(firewall: &Resource, cx: &mut Cx, port: u16, what: &str) {
    let inward = firewall.at("direction").when_missing("INGRESS").equals("INGRESS");
    let on = firewall.at("disabled").when_missing(false).is(false);
    let anyone = any_text(&firewall.at("source_ranges"), ANYWHERE);
    let at = anyone.at;
    let blocks = firewall.body.as_map().and_then(|body| body.get("allow"));
    let opened = blocks
        .map_or(&[][..], Value::items)
        .iter()
        .map(|allow| opens(allow, port));
    if let Some(opened) = opened.reduce(Judged::or) {
        let judged = inward.and(on).and(opened).and(anyone).not().reported_at(at);
        cx.require(judged, format_args!("everyone can reach {what}"));
    }
}

/// Whether an allow block opens a port of TCP: a protocol without ports opens all.
fn opens(allow: &Value, port: u16) -> Judged {
    let protocol = allow.at("protocol").when_missing("all");
    let every = protocol.one_of(&["all"]);
    let tcp = allow.at("protocol").when_missing("all").one_of(&["tcp", "6", "all"]);
    let ports = allow.at("ports");
    let has = if ports.is_missing() {
        Judged::known(true, ports.span())
    } else {
        any_item(&ports, |item| {
            item.scalar_text().is_some_and(|text| covers(&text, port))
        })
    };
    every.or(tcp.and(has))
}

/// Whether `22` or `20-30` has a port in it.
fn covers(range: &str, port: u16) -> bool {
    let (from, to) = range.split_once('-').unwrap_or((range, range));
    match (from.trim().parse::<u16>(), to.trim().parse::<u16>()) {
        (Ok(from), Ok(to)) => (from..=to).contains(&port),
        _ => false,
    }
}
