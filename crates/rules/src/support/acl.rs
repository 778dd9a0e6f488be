//! The access control lists of buckets, whether they stand in the bucket or in a resource beside it.

use portcullis_model::{Lookup, Resource, Unit, Value};

use crate::support::terraform::companion;

/// The group of everyone.
pub(crate) const ALL_USERS: &str = "http://acs.amazonaws.com/groups/global/AllUsers";

/// The group of everyone with an AWS account.
pub(crate) const AUTHENTICATED_USERS: &str = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

/// One thing that an ACL says.
#[derive(Clone, Debug)]
pub(crate) enum Acl<'u> {
    /// The name of a canned ACL.
    Canned(Lookup<'u>),
    /// A grant block.
    Grant(&'u Value),
}

/// What the ACL of a bucket says. An ACL beside a bucket of the same unit is the bucket's, so that it is judged once and
/// under the bucket's name.
pub(crate) fn acls<'u>(unit: &'u Unit, resource: &'u Resource) -> Vec<Acl<'u>> {
    if resource.kind == "aws_s3_bucket_acl" {
        let mut references = resource.references.iter();
        let has_bucket =
            references.any(|reference| reference.via == "bucket" && unit.addressed(&reference.target).is_some());
        return if has_bucket { Vec::new() } else { of(&resource.body) };
    }
    let mut all = of(&resource.body);
    if let Lookup::Known(beside) = companion(unit, resource, "aws_s3_bucket_acl", "bucket") {
        all.extend(of(beside));
    }
    all
}

fn of(body: &Value) -> Vec<Acl<'_>> {
    let grants = body
        .at("access_control_policy.grant")
        .items()
        .iter()
        .chain(body.at("grant").items());
    std::iter::once(Acl::Canned(body.at("acl")))
        .chain(grants.map(Acl::Grant))
        .collect()
}
