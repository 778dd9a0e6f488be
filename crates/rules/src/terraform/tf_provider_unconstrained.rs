//! Any version of this provider may be used.
//!
//! The next major version of a provider changes resources and defaults, and reaches you on the day someone runs
//! `init` without a lock file.
//!
//! # Remedy
//!
//! Add the provider to `required_providers` with a `version`.
//!
//! ```hcl,bad
//! # finding: `provider "aws"` no version
//! provider "aws" {
//!   region = "eu-west-1"
//! }
//! ```
//!
//! ```hcl,bad
//! terraform {
//!   required_providers {
//!     # finding: `aws`
//!     aws = {
//!       source = "hashicorp/aws"
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   required_providers {
//!     aws = {
//!       source  = "hashicorp/aws"
//!       version = "~> 6.0"
//!     }
//!   }
//! }
//! provider "aws" {
//!   region = "eu-west-1"
//! }
//! ```
//!
//! ```hcl,good
//! # It comes with Terraform, and no version of it may be asked for.
//! terraform {
//!   required_providers {
//!     terraform = {
//!       source = "terraform.io/builtin/terraform"
//!     }
//!   }
//! }
//! ```

use crate::support::terraform::is_plan;
use portcullis_model::Map;
use portcullis_model::{Data, FormatId, Judged, Resource, Severity, Unit, Value};
use std::collections::HashSet;

use crate::{Cx, Judge, Rule};

/// Any version of this provider may be used.
pub static RULE: Rule = Rule {
    id: "tf-provider-unconstrained",
    severity: Severity::Medium,
    category: "supply-chain",
    aliases: &["tflint:terraform_required_providers", "terraform_required_providers"],
    judge: Judge::Unit(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(_: &Unit, cx: &mut Cx) {
    let unit = cx.unit();
    if is_plan(unit) {
        return;
    }
    let required: Vec<_> = unit
        .of_kind("terraform")
        .filter_map(providers)
        .flat_map(|map| map.iter())
        .collect();
    let mut said = HashSet::new();
    for provider in unit.of_kind("provider") {
        let listed = required.iter().any(|entry| entry.key.name == provider.name);
        // Before version 0.13 the version stood in the provider's own block.
        let listed = listed || !provider.at("version").is_missing();
        // The provider of Terraform itself has the version of Terraform.
        if !listed && provider.name != "terraform" && said.insert(provider.name.as_str()) {
            let message = format_args!("no version of the provider {} is required", provider.name);
            cx.on(provider).report(provider.head, message);
        }
    }
    for entry in required {
        let version = match &entry.value.data {
            Data::String(_) => Judged::known(true, entry.value.span),
            _ => entry.value.at("version").is_set(),
        };
        // What a module is given by its caller is versioned by the caller.
        let passed_in = entry.value.at("configuration_aliases").is_set();
        let built_in = entry.value.at("source").when_missing("").equals(BUILT_IN);
        cx.require(
            version.or(passed_in).or(built_in),
            format_args!("no version of the provider {} is required", entry.key.name),
        );
    }
}

/// The provider of Terraform itself.
const BUILT_IN: &str = "terraform.io/builtin/terraform";

fn providers(settings: &Resource) -> Option<&Map> {
    settings.at("required_providers.0").known().and_then(Value::as_map)
}
