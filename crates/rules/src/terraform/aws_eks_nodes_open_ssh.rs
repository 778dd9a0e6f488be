//! Everyone can try to log in to the nodes of this cluster.
//!
//! With a key for SSH and no security group named, the node group opens port 22 to the whole internet.
//!
//! # Remedy
//!
//! Set `source_security_group_ids`, or leave `remote_access` out.
//!
//! ```hcl,bad
//! resource "aws_eks_node_group" "workers" {
//!   # finding: `remote_access`
//!   remote_access {
//!     ec2_ssh_key = "ops"
//!   }
//! }
//! ```
//!
//! ```hcl,good
//! resource "aws_eks_node_group" "workers" {
//!   remote_access {
//!     ec2_ssh_key               = "ops"
//!     source_security_group_ids = ["sg-0123456789abcdef0"]
//!   }
//! }
//! ```

use portcullis_model::{Resource, Severity};

use crate::{Cx, Judge, Rule};

/// Everyone can try to log in to the nodes of this cluster.
pub static RULE: Rule = Rule {
    id: "aws-eks-nodes-open-ssh",
    severity: Severity::High,
    aliases: &["CKV_AWS_100"],
    judge: Judge::Resource(&["aws_eks_node_group"], check),
    ..Rule::DEFAULT
};

fn check(nodes: &Resource, cx: &mut Cx) {
    let access = nodes.at("remote_access");
    if !access.is_missing() {
        let keyless = access.at("ec2_ssh_key").is_not_set();
        let groups = access.at("source_security_group_ids").is_filled();
        let at = groups.at;
        cx.require(
            keyless.or(groups).reported_at(at),
            "everyone can reach the nodes by SSH",
        );
    }
}
