//! A script runs beside this resource, unseen by the plan.
//!
//! What a provisioner does is in no plan and no state, runs only once, and fails where the network or the shell
//! differs.
//!
//! # Remedy
//!
//! Use user data, an image, or a resource of a provider.
//!
//! ```hcl,bad
//! resource "aws_instance" "web" {
//!   # finding: `provisioner "local-exec"`
//!   provisioner "local-exec" {
//!     command = "echo done"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_instance" "web" {
//!   user_data = "echo done"
//! }
//! ```

use portcullis_model::{FormatId, Profile, Resource, Severity};

use crate::{Cx, Judge, Rule};

/// A script runs beside this resource, unseen by the plan.
pub static RULE: Rule = Rule {
    id: "tf-provisioner-used",
    severity: Severity::Low,
    category: "reliability",
    profile: Profile::All,
    judge: Judge::Every(FormatId::Terraform, check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    for provisioner in resource.at("provisioner").items() {
        cx.report(provisioner.head(), "a provisioner does what no plan shows");
    }
}
