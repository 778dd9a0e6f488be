//! Instances that answer no request stay in this group.
//!
//! Without the load balancer's health check a group replaces an instance only when the machine is gone, not when the
//! program on it is.
//!
//! # Remedy
//!
//! Set `health_check_type = "ELB"`.
//!
//! ```hcl,bad
//! # finding: `resource "aws_autoscaling_group" "web"`
//! resource "aws_autoscaling_group" "web" {
//!   target_group_arns = [aws_lb_target_group.web.arn]
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_autoscaling_group" "web" {
//!   target_group_arns = [aws_lb_target_group.web.arn]
//!   health_check_type = "ELB"
//! }
//! ```

use portcullis_model::{Judged, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Instances that answer no request stay in this group.
pub static RULE: Rule = Rule {
    id: "aws-autoscaling-without-elb-health-check",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Resource(&["aws_autoscaling_group"], check),
    ..Rule::DEFAULT
};

fn check(group: &Resource, cx: &mut Cx) {
    let balanced = ["load_balancers", "target_group_arns"]
        .map(|path| group.at(path).is_filled())
        .into_iter()
        .reduce(Judged::or);
    let checked = group.at("health_check_type").when_missing("EC2").equals("ELB");
    if let Some(balanced) = balanced {
        let at = checked.at;
        cx.require(
            balanced.not().or(checked).reported_at(at),
            "the load balancer's health check is not asked",
        );
    }
}
