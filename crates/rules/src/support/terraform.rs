//! What the Terraform rules share: companions of a resource, the rules of firewalls, and names.

use std::collections::HashSet;
use std::sync::Arc;

use portcullis_model::{Judged, Lookup, Problem, ProblemKind, Reason, Resource, Span, Truth, Unit, Unknown, Value};

use crate::Cx;

/// The resource of a kind that configures `target`, as AWS splits buckets and others into several resources: the one
/// that refers to it by the attribute `via`, or names it by the same text. It is unknown where such a resource is there
/// but what it configures is computed.
pub(crate) fn companion<'u>(unit: &'u Unit, target: &'u Resource, kind: &'u str, via: &'u str) -> Lookup<'u> {
    if let Some(found) = unit.referring(target, kind, Some(via)).next() {
        return Lookup::Known(&found.body);
    }
    let mut perhaps = None;
    let name = target.at(via);
    for (position, candidate) in unit.of_kind(kind).enumerate() {
        match candidate.at(via) {
            Lookup::Known(own) if own.as_str().is_some() && own.as_str() == name.as_str() => {
                return Lookup::Known(&candidate.body);
            }
            Lookup::Unknown { unknown, at } if !refers_to_another(candidate, target, via) => {
                perhaps = Some(Lookup::Unknown { unknown, at });
            }
            lookup if position >= CANDIDATES => {
                let unknown = Arc::new(Unknown::new(Reason::Limit, via));
                return Lookup::Unknown {
                    unknown,
                    at: lookup.span(),
                };
            }
            _ => {}
        }
    }
    perhaps.unwrap_or(Lookup::Missing {
        would_stand_at: target.head,
    })
}

/// Resources beside another that are compared with it by name: more of one kind stand in no real folder.
const CANDIDATES: usize = 2_000;

/// Whether the attribute refers to a resource of the same kind, which is not this one.
fn refers_to_another(candidate: &Resource, target: &Resource, via: &str) -> bool {
    candidate.references.iter().any(|reference| {
        let kind = reference.target.split('.').next();
        reference.via == via && kind == Some(target.kind.as_str())
    })
}

/// Demands that a bucket or the like has its companion resource.
pub(crate) fn require_companion(cx: &mut Cx, target: &Resource, kind: &str, via: &str, message: &str) {
    let judged = companion(cx.unit(), target, kind, via).is_set();
    cx.require(judged, message);
}

/// Whether any item of a list, or the value itself, satisfies a condition. Where none does but one is not known, that
/// one decides.
pub(crate) fn any_item<'v>(lookup: &Lookup<'v>, holds: impl Fn(&'v Value) -> bool) -> Judged {
    any_but(lookup, holds, is_computed)
}

/// Whether any item of a list is this text. A string of which only the beginning is known is another when that differs.
pub(crate) fn any_text(lookup: &Lookup<'_>, wanted: &[&str]) -> Judged {
    let is_other = |unknown: &Unknown| {
        let may_be = wanted.iter().any(|wanted| wanted.starts_with(unknown.prefix.as_str()));
        is_computed(unknown) || !may_be
    };
    any_but(
        lookup,
        |item| item.as_str().is_some_and(|text| wanted.contains(&text)),
        is_other,
    )
}

/// Whether it is what a provider computes for another resource: an address, a name, an identity; never the word for
/// everyone or everything that rules look for.
pub(crate) fn is_computed(unknown: &Unknown) -> bool {
    unknown.set && unknown.reason == Reason::Reference
}

/// Whether any item satisfies a condition, where of some that are not known it is certain that they do not.
pub(crate) fn any_but<'v>(
    lookup: &Lookup<'v>,
    holds: impl Fn(&'v Value) -> bool,
    is_other: impl Fn(&Unknown) -> bool,
) -> Judged {
    let value = match lookup {
        Lookup::Known(value) => value,
        Lookup::Missing { would_stand_at } => return Judged::known(false, *would_stand_at),
        Lookup::Unknown { unknown, at } if is_other(unknown) => return Judged::known(false, *at),
        Lookup::Unknown { unknown, at } => return Judged::unknown(unknown, *at),
    };
    let mut open = None;
    for item in value.items() {
        match item.as_unknown() {
            Some(unknown) if is_other(unknown) => {}
            Some(unknown) => open = open.or(Some(Judged::unknown(unknown, item.span))),
            None if holds(item) => return Lookup::of(item).judge(true, |_| true),
            None => {}
        }
    }
    open.unwrap_or(Judged::known(false, value.span))
}

/// Whether every judgement holds, the first that fails deciding.
pub(crate) fn all(judged: impl IntoIterator<Item = Judged>) -> Option<Judged> {
    judged.into_iter().reduce(Judged::and)
}

/// A judgement that is unknown where parts of a resource could not be told.
pub(crate) fn undecided(subject: &str, at: Span) -> Judged {
    Judged::unknown(&Arc::new(Unknown::new(Reason::Expression, subject)), at)
}

/// The characters of a resource's name in its header, without quotes.
pub(crate) fn name_span(resource: &Resource, cx: &Cx) -> Span {
    let head = cx.text(resource.head);
    match head.rfind(resource.name.as_str()) {
        Some(start) if !resource.name.is_empty() => resource.head.slice(start, start + resource.name.len()),
        _ => resource.head,
    }
}

/// A rule of a security group or firewall that lets traffic in or out.
#[derive(Clone, Debug)]
pub(crate) struct Opening<'u> {
    /// The ranges of addresses, IPv4 and IPv6.
    pub(crate) ranges: Vec<Lookup<'u>>,
    pub(crate) from_port: Lookup<'u>,
    pub(crate) to_port: Lookup<'u>,
    pub(crate) protocol: Lookup<'u>,
}

/// The addresses of everyone.
pub(crate) const ANYWHERE: &[&str] = &["0.0.0.0/0", "::/0", "0000:0000:0000:0000:0000:0000:0000:0000/0"];

/// The openings of a security group or of one of its rules; `direction` is `ingress` or `egress`.
pub(crate) fn openings<'u>(resource: &'u Resource, direction: &str) -> Vec<Opening<'u>> {
    match resource.kind.as_str() {
        "aws_security_group" | "aws_default_security_group" => {
            let blocks = resource.body.as_map().and_then(|body| body.get(direction));
            // A block that is not known opens what is not known.
            blocks.map_or(&[][..], Value::items).iter().map(in_group).collect()
        }
        "aws_security_group_rule" => match resource.at("type").as_str() {
            Some(written) if written == direction => vec![in_group(&resource.body)],
            _ => Vec::new(),
        },
        "aws_vpc_security_group_ingress_rule" if direction == "ingress" => vec![alone(&resource.body)],
        "aws_vpc_security_group_egress_rule" if direction == "egress" => vec![alone(&resource.body)],
        _ => Vec::new(),
    }
}

fn in_group(body: &Value) -> Opening<'_> {
    Opening {
        ranges: vec![body.at("cidr_blocks"), body.at("ipv6_cidr_blocks")],
        from_port: body.at("from_port"),
        to_port: body.at("to_port"),
        protocol: body.at("protocol"),
    }
}

fn alone(body: &Value) -> Opening<'_> {
    Opening {
        ranges: vec![body.at("cidr_ipv4"), body.at("cidr_ipv6")],
        from_port: body.at("from_port"),
        to_port: body.at("to_port"),
        protocol: body.at("ip_protocol"),
    }
}

impl Opening<'_> {
    /// Whether it is open to every address; the place is that of the range.
    pub(crate) fn is_to_anyone(&self) -> Judged {
        let ranges = self.ranges.iter().map(|range| any_text(range, ANYWHERE));
        ranges
            .reduce(Judged::or)
            .unwrap_or(undecided("the range", self.protocol.span()))
    }

    /// Whether it lets a port of TCP or UDP through: every port, or a range with this one in it.
    pub(crate) fn has_port(&self, port: f64) -> Judged {
        let from = self.from_port.when_missing(0).at_most(port);
        let to = self.to_port.when_missing(65535).at_least(port);
        let has_ports = self
            .protocol
            .when_missing("tcp")
            .one_of(&["icmp", "icmpv6", "1", "58"])
            .not();
        self.is_every_port().or(has_ports.and(from).and(to))
    }

    /// Whether it lets every protocol and port through.
    pub(crate) fn is_every_protocol(&self) -> Judged {
        self.protocol.when_missing("tcp").one_of(&["-1", "all"])
    }

    /// Whether it lets all ports of its protocol through, which `-1` means too, but not of ICMP, where it is a type.
    pub(crate) fn is_every_port(&self) -> Judged {
        let from = self.from_port.when_missing(1).at_most(0.0);
        let to = self
            .to_port
            .when_missing(1)
            .number(|port| !(0.0..65535.0).contains(&port));
        let has_ports = self
            .protocol
            .when_missing("tcp")
            .one_of(&["icmp", "icmpv6", "1", "58"])
            .not();
        self.is_every_protocol().or(has_ports.and(from).and(to))
    }
}

/// Demands that no opening lets everyone in to a port; the place is the range of addresses.
pub(crate) fn require_port_closed(resource: &Resource, cx: &mut Cx, port: f64, what: &str) {
    for opening in openings(resource, "ingress") {
        let anyone = opening.is_to_anyone();
        let at = anyone.at;
        let open = opening.has_port(port).and(anyone);
        let closed = if open.truth == Truth::Unknown {
            open.not()
        } else {
            open.not().reported_at(at)
        };
        cx.require(closed, format_args!("everyone can reach {what}"));
    }
}

/// Everything of a unit that something reads: `var.region`, `local.tags`, `data.aws_ami.base`. To depend on something is
/// not to read it.
pub(crate) fn referenced(unit: &Unit) -> HashSet<&str> {
    let references = unit.resources.iter().flat_map(|resource| &resource.references);
    let read = references.filter(|reference| reference.via != "depends_on");
    read.map(|reference| reference.target.as_str()).collect()
}

/// Whether a unit is the root of a configuration rather than a module for others: it configures a provider or holds
/// values of variables.
pub(crate) fn is_root(unit: &Unit) -> bool {
    unit.resources.iter().any(|resource| match resource.kind.as_str() {
        "provider" => resource.body.as_map().is_some_and(|body| !body.entries.is_empty()),
        "terraform" => !resource.at("backend").is_missing() || !resource.at("cloud").is_missing(),
        "tfvars" => true,
        _ => false,
    })
}

/// Whether a backend in S3 leaves out what it cannot do without. That is then given to `terraform init`, and so may be
/// what else is missing.
pub(crate) fn is_partial_backend(backend: &Lookup<'_>) -> bool {
    ["bucket", "key"].iter().any(|name| backend.at(name).is_missing())
}

/// Whether all of a unit could be read, so that what is not found in it is not there. A module that is not followed hides
/// nothing of the unit's own.
pub(crate) fn is_read_whole(unit: &Unit) -> bool {
    let hides = |problem: &Problem| !matches!(problem.kind, ProblemKind::Module | ProblemKind::Unresolved);
    !unit.problems.iter().any(hides)
}

/// Whether a unit is a plan, which has the resources of a configuration but not how it is written.
pub(crate) fn is_plan(unit: &Unit) -> bool {
    const WRITTEN: [&str; 6] = [".tf", ".tofu", ".tfvars", ".tf.json", ".tofu.json", ".tfvars.json"];
    let is_written = |path: &str| WRITTEN.iter().any(|end| path.ends_with(end));
    !unit.files.iter().any(|file| is_written(file.source.path()))
}

/// Words in a name that say that its value is a secret.
const SECRET_WORDS: &[&str] = &[
    "password",
    "passwd",
    "secret",
    "token",
    "private_key",
    "api_key",
    "apikey",
    "access_key",
    "credentials",
];

/// Words that say that a name only speaks about a secret: where it is, how long it lives.
const ABOUT_SECRETS: &[&str] = &[
    "arn",
    "id",
    "ids",
    "name",
    "names",
    "path",
    "version",
    "enabled",
    "length",
    "ttl",
    "expiry",
    "expiration",
    "rotation",
    "policy",
    "url",
    "uri",
    "create",
    "enable",
    "require",
    "use",
    "count",
    "type",
    "lifetime",
    "validity",
    "days",
    "hours",
    "seconds",
    "period",
    "file",
    "ref",
    "prefix",
    "suffix",
    "location",
    "manager",
    "ssm",
    "project",
    "namespace",
    "hash",
    "public",
];

/// Whether the last word of an attribute says that it is no secret itself: its id, its name, its encrypted form.
pub(crate) fn speaks_about_secrets(attribute: &str) -> bool {
    let name = attribute.rsplit('.').next().unwrap_or(attribute);
    name.starts_with("encrypted")
        || name
            .rsplit('_')
            .next()
            .is_some_and(|word| ABOUT_SECRETS.contains(&word))
}

/// Whether a name says that its value is a secret.
pub(crate) fn names_a_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace('-', "_");
    let about = name.split('_').any(|word| ABOUT_SECRETS.contains(&word));
    !about && SECRET_WORDS.iter().any(|word| name.ends_with(word))
}

/// The `ref` of a source that is a git repository: none of another source, none inside where it has no ref.
pub(crate) fn git_ref(source: &str) -> Option<Option<&str>> {
    let hosts = ["git::", "git@", "github.com/", "bitbucket.org/", "git://"];
    let git = hosts.iter().any(|host| source.starts_with(host)) || source.split('?').next()?.ends_with(".git");
    if !git {
        return None;
    }
    let query = source.split_once('?').map_or("", |(_, query)| query);
    Some(
        query
            .split('&')
            .find_map(|pair| pair.strip_prefix("ref="))
            .filter(|name| !name.is_empty()),
    )
}

/// Whether a key is one of the customer's: set, and not the one that AWS manages. A reference to a key is one.
pub(crate) fn is_own_key(key: &Lookup<'_>) -> Judged {
    match key {
        Lookup::Unknown { unknown, at } if unknown.set => Judged::known(true, *at),
        _ => key.judge(false, |key| {
            key.as_str()
                .is_some_and(|text| !text.is_empty() && !text.contains("alias/aws/"))
        }),
    }
}

/// The value of a parameter in a group of a database's parameters. Unknown where the group's blocks are.
pub(crate) fn parameter<'u>(group: &'u Resource, name: &str) -> Lookup<'u> {
    let mut perhaps = None;
    let blocks = group.at("parameter");
    for block in blocks.items() {
        match block.at("name") {
            Lookup::Known(own) if own.as_str() == Some(name) => return block.at("value"),
            Lookup::Unknown { unknown, at } => perhaps = Some(Lookup::Unknown { unknown, at }),
            _ => {}
        }
    }
    match (perhaps, blocks) {
        (Some(unknown), _) | (None, unknown @ Lookup::Unknown { .. }) => unknown,
        _ => Lookup::Missing {
            would_stand_at: group.head,
        },
    }
}

#[cfg(test)]
mod tests {
    use portcullis_model::{Data, SourceId, Truth};

    use super::*;

    fn unknown(prefix: &str, subject: &str) -> Value {
        let mut unknown = Unknown::new(Reason::Variable, subject);
        unknown.prefix = prefix.into();
        Value::unknown(unknown, span())
    }

    fn span() -> Span {
        Span::new(SourceId(0), 0, 0)
    }

    #[test]
    fn an_item_that_is_another_text_says_nothing_of_the_next_one() {
        let judged = |items: Vec<Value>| {
            let list = Value::new(Data::List(items), span());
            any_text(&Lookup::of(&list), &["*"]).truth
        };
        assert_eq!(judged(vec![unknown("arn:", "var.a")]), Truth::False);
        assert_eq!(
            judged(vec![unknown("arn:", "var.a"), unknown("", "var.b")]),
            Truth::Unknown
        );
    }
}
