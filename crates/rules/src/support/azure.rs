//! What the rules on Azure's network security groups share.

use portcullis_model::{Judged, Lookup, Resource, Value};

use crate::Cx;
use crate::support::terraform::{any_item, undecided};

/// Demands that no rule lets everyone in to a port; the place is the range of addresses.
pub(crate) fn require_port_closed(resource: &Resource, cx: &mut Cx, port: u16, what: &str) {
    let blocks = resource.body.as_map().and_then(|body| body.get("security_rule"));
    let rules = match resource.kind.as_str() {
        "azurerm_network_security_group" => blocks.map_or(&[][..], Value::items),
        _ => std::slice::from_ref(&resource.body),
    };
    for rule in rules {
        let is = |name: &str, wanted: &'static str| {
            rule.at(name)
                .when_missing("")
                .text(move |text| text.eq_ignore_ascii_case(wanted))
        };
        let tcp = rule
            .at("protocol")
            .when_missing("*")
            .text(|text| text == "*" || text.eq_ignore_ascii_case("tcp"));
        let anyone = either(rule, ["source_address_prefix", "source_address_prefixes"], is_anyone);
        let at = anyone.at;
        let opened = either(rule, ["destination_port_range", "destination_port_ranges"], |text| {
            covers(text, port)
        });
        let lets_in = is("direction", "inbound").and(is("access", "allow"));
        let judged = lets_in.and(tcp).and(opened).and(anyone).not().reported_at(at);
        cx.require(judged, format_args!("everyone can reach {what}"));
    }
}

/// Whether one of two attributes, for one value and for several, has a text that satisfies a condition.
fn either(rule: &Value, names: [&str; 2], holds: impl Fn(&str) -> bool) -> Judged {
    let lookups = names.iter().map(|name| rule.at(name));
    let judged = lookups.filter(|lookup| !Lookup::is_missing(lookup));
    let judged = judged.map(|lookup| any_item(&lookup, |item| item.scalar_text().is_some_and(|text| holds(&text))));
    let nothing = Judged::known(false, rule.head());
    judged.reduce(Judged::or).unwrap_or_else(|| {
        if rule.as_map().is_some() {
            nothing
        } else {
            undecided("a rule", rule.span)
        }
    })
}

fn is_anyone(source: &str) -> bool {
    matches!(source, "*" | "0.0.0.0" | "0.0.0.0/0" | "::/0" | "/0")
        || ["internet", "any"].iter().any(|word| source.eq_ignore_ascii_case(word))
}

/// Whether `*`, `22` or `20-30` has a port in it; several stand with commas between them.
fn covers(ranges: &str, port: u16) -> bool {
    ranges.split(',').map(str::trim).any(|range| {
        let (from, to) = range.split_once('-').unwrap_or((range, range));
        let bounds = (from.trim().parse::<u16>(), to.trim().parse::<u16>());
        range == "*" || matches!(bounds, (Ok(from), Ok(to)) if (from..=to).contains(&port))
    })
}
