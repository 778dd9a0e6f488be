//! This budget tells nobody when it is spent.
//!
//! A budget that notifies no one is found exceeded on the bill.
//!
//! # Remedy
//!
//! Add a `notification` block with subscribers.
//!
//! ```hcl,bad
//! # finding: `resource "aws_budgets_budget" "month"`
//! resource "aws_budgets_budget" "month" {
//!   budget_type = "COST"
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_budgets_budget" "month" {
//!   budget_type = "COST"
//!   notification {
//!     comparison_operator        = "GREATER_THAN"
//!     threshold                  = 80
//!     threshold_type             = "PERCENTAGE"
//!     notification_type          = "FORECASTED"
//!     subscriber_email_addresses = ["platform@example.com"]
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// This budget tells nobody when it is spent.
pub static RULE: Rule = Rule {
    id: "aws-budget-without-notification",
    severity: Severity::Low,
    category: "cost",
    judge: Judge::Resource(&["aws_budgets_budget"], check),
    ..Rule::DEFAULT
};

fn check(budget: &Resource, cx: &mut Cx) {
    cx.require(budget.at("notification").is_filled(), "the budget notifies nobody");
}
