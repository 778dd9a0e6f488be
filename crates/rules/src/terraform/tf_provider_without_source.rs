//! Nothing says where this provider comes from.
//!
//! Without a source Terraform takes the name to be of HashiCorp, which is wrong for most providers, and a surprise
//! for the rest.
//!
//! # Remedy
//!
//! Give each entry of `required_providers` a `source`.
//!
//! ```hcl,bad
//! terraform {
//!   required_providers {
//!     # finding: `datadog`
//!     datadog = {
//!       version = "~> 3.0"
//!     }
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! terraform {
//!   required_providers {
//!     datadog = {
//!       source  = "DataDog/datadog"
//!       version = "~> 3.0"
//!     }
//!   }
//! }
//! ```

use portcullis_model::{Judged, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Nothing says where this provider comes from.
pub static RULE: Rule = Rule {
    id: "tf-provider-without-source",
    severity: Severity::Low,
    category: "supply-chain",
    judge: Judge::Resource(&["terraform"], check),
    ..Rule::DEFAULT
};

fn check(settings: &Resource, cx: &mut Cx) {
    let Some(map) = settings.at("required_providers.0").known().and_then(Value::as_map) else {
        return;
    };
    for entry in map {
        let judged = match entry.value.as_str() {
            // The form of Terraform 0.12 has only a version.
            Some(_) => Judged::known(false, entry.value.span),
            None => entry.value.at("source").is_set(),
        };
        cx.require(judged, format_args!("the provider {} has no source", entry.key.name));
    }
}
