//! The entries of network ACLs, whether they stand in the ACL or in a resource beside it.

use crate::Cx;
use portcullis_model::{Judged, Lookup, Resource, Value};

use crate::support::terraform::{ANYWHERE, any_text};

/// An entry that speaks of traffic into the subnet.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'u> {
    body: &'u Value,
    action: Lookup<'u>,
    number: Lookup<'u>,
}

/// The entries of an ACL, or the one that a resource is, that speak of traffic into the subnet.
fn inward_entries(resource: &Resource) -> Vec<Entry<'_>> {
    if resource.kind == "aws_network_acl_rule" {
        let inward = resource.at("egress").when_missing(false).is(false);
        let action = resource.at("rule_action");
        let number = resource.at("rule_number");
        let body = &resource.body;
        return if inward.fails() {
            Vec::new()
        } else {
            vec![Entry { body, action, number }]
        };
    }
    let blocks = resource.body.as_map().and_then(|body| body.get("ingress"));
    let blocks = blocks.map_or(&[][..], Value::items).iter();
    blocks
        .map(|body| Entry {
            body,
            action: body.at("action"),
            number: body.at("rule_no"),
        })
        .collect()
}

impl Entry<'_> {
    /// Whether it lets traffic in rather than turning it away.
    pub(crate) fn allows(&self) -> Judged {
        self.action.when_missing("").equals("allow")
    }

    /// Whether it speaks of every address; the place is that of the range.
    pub(crate) fn is_from_anyone(&self) -> Judged {
        any_text(&self.body.at("cidr_block"), ANYWHERE).or(any_text(&self.body.at("ipv6_cidr_block"), ANYWHERE))
    }

    /// Whether an entry that is asked before this one turns everyone away from a port.
    pub(crate) fn is_forestalled(&self, others: &[Entry<'_>], port: f64) -> bool {
        let number = |entry: &Entry<'_>| entry.number.known().and_then(Value::as_number);
        let earlier = |other: &&Entry<'_>| matches!((number(other), number(self)), (Some(a), Some(b)) if a < b);
        let mut earlier = others.iter().filter(earlier);
        earlier.any(|other| other.allows().fails() && other.is_from_anyone().holds() && other.has_port(port).holds())
    }

    /// Whether it speaks of every protocol.
    pub(crate) fn is_every_protocol(&self) -> Judged {
        self.body.at("protocol").when_missing("").one_of(&["-1", "all"])
    }

    /// Whether it speaks of a port of TCP.
    pub(crate) fn has_port(&self, port: f64) -> Judged {
        let tcp = self.body.at("protocol").when_missing("").one_of(&["6", "tcp"]);
        let from = self.body.at("from_port").when_missing(0).at_most(port);
        let to = self.body.at("to_port").when_missing(0).at_least(port);
        self.is_every_protocol().or(tcp.and(from).and(to))
    }
}

/// Demands that no entry lets everyone in to a port; the place is the range of addresses.
pub(crate) fn require_port_closed(acl: &Resource, cx: &mut Cx, port: f64, what: &str) {
    let entries = inward_entries(acl);
    for entry in &entries {
        if entry.is_forestalled(&entries, port) {
            continue;
        }
        let anyone = entry.is_from_anyone();
        let at = anyone.at;
        let open = entry.allows().and(entry.has_port(port)).and(anyone);
        cx.require(
            open.not().reported_at(at),
            format_args!("the ACL lets everyone in to {what}"),
        );
    }
}
