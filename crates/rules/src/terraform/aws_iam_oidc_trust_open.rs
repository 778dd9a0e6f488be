//! Workflows of other repositories can take this role.
//!
//! GitHub signs a token for every workflow in the world. Only the condition on its subject says which repositories
//! are yours.
//!
//! # Remedy
//!
//! Add a condition on `token.actions.githubusercontent.com:sub` with your repository.
//!
//! ```hcl,bad
//! resource "aws_iam_role" "deploy" {
//!   assume_role_policy = jsonencode({
//!     Statement = [{
//!       Effect = "Allow"
//!       Action = "sts:AssumeRoleWithWebIdentity"
//!       # finding: `arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com`
//!       Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
//!       Condition = {
//!         StringEquals = { "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com" }
//!       }
//!     }]
//!   })
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_iam_role" "deploy" {
//!   assume_role_policy = jsonencode({
//!     Statement = [{
//!       Effect    = "Allow"
//!       Action    = "sts:AssumeRoleWithWebIdentity"
//!       Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }
//!       Condition = {
//!         StringLike = { "token.actions.githubusercontent.com:sub" = "repo:example/shop:*" }
//!       }
//!     }]
//!   })
//! }
//! ```

use crate::support::iam::{Statement, statements, statements_at};
use crate::support::terraform::any_item;
use portcullis_model::{Judged, Resource, Severity, Value};

use crate::{Cx, Judge, Rule};

/// Workflows of other repositories can take this role.
pub static RULE: Rule = Rule {
    id: "aws-iam-oidc-trust-open",
    severity: Severity::Critical,
    aliases: &["CKV_AWS_358", "CKV_AWS_393"],
    judge: Judge::Resource(&["aws_iam_role", "data.aws_iam_policy_document"], check),
    ..Rule::DEFAULT
};

const ISSUER: &str = "token.actions.githubusercontent.com";

fn check(resource: &Resource, cx: &mut Cx) {
    let statements = match resource.kind.as_str() {
        "aws_iam_role" => statements_at(resource, "assume_role_policy"),
        _ => statements(resource),
    };
    for statement in statements {
        let named = any_item(&statement.principal().key("Federated"), |item| {
            item.as_str().is_some_and(|text| text.contains(ISSUER))
        });
        // Where the principal is computed, the keys of the condition tell whose tokens are meant.
        let mut keys = statement.condition_values(|key| key.starts_with(ISSUER));
        let is_meant = named.holds() || keys.next().is_some();
        if is_meant && statement.allows().holds() {
            cx.require(
                subject(&statement).reported_at(named.at),
                "workflows of every repository can take the role",
            );
        }
    }
}

/// Whether the token's subject is bound to somebody.
fn subject(statement: &Statement<'_>) -> Judged {
    // An enterprise may have an issuer of its own, whose name stands behind a slash.
    let is_subject = |key: &str| {
        let key = key.to_ascii_lowercase();
        key.starts_with(ISSUER) && key.ends_with(":sub")
    };
    let bound = statement
        .condition_values(is_subject)
        .map(|values| any_item(&values, is_anybody).not())
        .reduce(Judged::or);
    bound.unwrap_or_else(|| statement.condition().judge(false, |_| false))
}

fn is_anybody(value: &Value) -> bool {
    // GitHub writes `repo:OWNER/NAME:...`. What begins with something else is chosen by whoever runs the workflow, and an
    // owner that ends with a wildcard is anybody's who takes a name that begins so.
    value.as_str().is_some_and(|text| {
        let owner = text.strip_prefix("repo:").and_then(|rest| rest.split_once('/'));
        !owner.is_some_and(|(owner, _)| !owner.is_empty() && !owner.contains(['*', '?']))
    })
}
