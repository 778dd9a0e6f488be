//! Resource lacks required tags or labels.
//!
//! Tags and labels are how an organisation knows whose a resource is, what it is for and who pays for it. A resource
//! without them is found by nobody: not by cost reports, not by an incident team, not by clean-up.
//!
//! # Remedy
//!
//! Set the tags that your organisation asks for: on the resource, through `default_tags` of the provider, or in the
//! manifest's `metadata.labels`. The options say which are asked for; `|` stands between names of which one suffices.
//!
//! ```hcl,bad
//! resource "aws_s3_bucket" "logs" {
//!   bucket = "logs"
//!   # finding: `tags` lacks Owner|Team, CostCenter, Project, ManagedBy, Tenant
//!   tags = {
//!     Environment = "prod"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_s3_bucket" "logs" {
//!   tags = {
//!     Environment = "prod"
//!     team        = "data"
//!     CostCenter  = "42"
//!     Project     = "lake"
//!     ManagedBy   = "terraform"
//!     Tenant      = "shared"
//!   }
//! }
//!
//! resource "aws_s3_bucket" "others" {
//!   tags = var.tags
//! }
//! ```
//!
//! ```yaml,bad
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: settings
//!   # finding: `labels` lacks app.kubernetes.io/name
//!   labels:
//!     tier: web
//! ```
//!
//! ```yaml,good
//! apiVersion: v1
//! kind: ConfigMap
//! metadata:
//!   name: settings
//!   labels:
//!     app.kubernetes.io/name: web
//! ```

use portcullis_model::facet::Labels;
use portcullis_model::{Lookup, Map, Profile, Severity, Value};

use crate::context::Cx;
use crate::options::{Opt, OptValue};
use crate::rule::{Judge, Rule};

/// Names that an organisation asks for are not there.
pub static RULE: Rule = Rule {
    id: "labels-missing-required",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    options: &[
        Opt {
            name: "tags",
            about: "the names that Terraform resources must have as tags or labels",
            default: OptValue::List(&[
                "Environment",
                "Owner|Team",
                "CostCenter",
                "Project",
                "ManagedBy",
                "Tenant",
            ]),
        },
        Opt {
            name: "labels",
            about: "the names that Kubernetes objects must have as labels",
            default: OptValue::List(&["app.kubernetes.io/name"]),
        },
        Opt {
            name: "ignore-case",
            about: "whether letter case is of no matter",
            default: OptValue::Bool(true),
        },
    ],
    judge: Judge::Labels(check),
    ..Rule::DEFAULT
};

fn check(labels: &Labels, cx: &mut Cx) {
    let terraform = cx
        .resource()
        .is_some_and(|resource| resource.format == portcullis_model::FormatId::Terraform);
    let required = cx.list(if terraform { "tags" } else { "labels" });
    let ignore_case = cx.flag("ignore-case");
    let lookup = labels.values();
    let (map, at) = match &lookup {
        Lookup::Known(value) => (value.as_map(), value.head()),
        Lookup::Missing { would_stand_at } => (None, *would_stand_at),
        Lookup::Unknown { unknown, at } => {
            let reason = unknown.to_string();
            cx.undecided(*at, reason);
            return;
        }
    };
    let has = |names: &str| {
        names
            .split('|')
            .any(|name| map.is_some_and(|map| has_key(map, name, ignore_case)))
    };
    let lacking: Vec<&str> = required.iter().copied().filter(|names| !has(names)).collect();
    if lacking.is_empty() {
        return;
    }
    let lacking = lacking.join(", ");
    if map.is_some_and(|map| !map.complete) {
        cx.undecided(
            at,
            format_args!("not all {} are known, so that {lacking} may be among them", labels.word),
        );
    } else {
        cx.report(
            at,
            format_args!("this resource lacks {lacking} among its {}", labels.word),
        );
    }
}

fn has_key(map: &Map, name: &str, ignore_case: bool) -> bool {
    map.iter().filter(|entry| !Value::is_null(&entry.value)).any(|entry| {
        let key = entry.key.name.as_str();
        key == name || (ignore_case && key.eq_ignore_ascii_case(name))
    })
}
