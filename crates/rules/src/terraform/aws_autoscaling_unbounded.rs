//! This group may grow until somebody sees the bill.
//!
//! A loop that asks for more capacity, or an attack, is paid for up to the upper bound. A bound far above what is
//! needed is none.
//!
//! # Remedy
//!
//! Set the upper bound to what you would really want to pay for; the option says how much is too much.
//!
//! ```hcl,bad
//! resource "aws_autoscaling_group" "workers" {
//!   min_size = 2
//!   # finding: `10000` beyond 100
//!   max_size = 10000
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_autoscaling_group" "workers" {
//!   min_size = 2
//!   max_size = 12
//! }
//! ```

use portcullis_model::{Profile, Resource, Severity};

use crate::{Cx, Judge, Opt, OptValue, Rule};

/// This group may grow until somebody sees the bill.
pub static RULE: Rule = Rule {
    id: "aws-autoscaling-unbounded",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    options: &[Opt {
        name: "most",
        about: "the highest upper bound that is taken for one",
        default: OptValue::Number(100.0),
    }],
    judge: Judge::Resource(
        &[
            "aws_autoscaling_group",
            "aws_appautoscaling_target",
            "aws_eks_node_group",
        ],
        check,
    ),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let most = cx.number("most");
    let path = match group.kind.as_str() {
        "aws_autoscaling_group" => "max_size",
        "aws_eks_node_group" => "scaling_config.max_size",
        // What other services count, such as units of a table's capacity, is no machine.
        _ if group.at("service_namespace").as_str() != Some("ecs") => return,
        _ => "max_capacity",
    };
    let judged = group
        .at(path)
        .judge(true, |bound| bound.as_number().is_none_or(|bound| bound <= most));
    cx.require(judged, format_args!("the group may grow beyond {most}"));
}
