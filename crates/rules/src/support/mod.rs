//! What several rules of a family share.

pub(crate) mod acl;
pub(crate) mod azure;
pub(crate) mod docker;
pub(crate) mod docker_pipes;
pub(crate) mod expression_check;
pub(crate) mod expression_scope;
pub(crate) mod expression_type;
pub(crate) mod google;
pub(crate) mod helm;
pub(crate) mod iam;
pub(crate) mod identity;
pub(crate) mod json;
pub(crate) mod kubernetes;
pub(crate) mod nacl;
pub(crate) mod rbac;
pub(crate) mod replicas;
pub(crate) mod secrets;
pub(crate) mod selectors;
pub(crate) mod terraform;
pub(crate) mod terraform_format;
pub(crate) mod workflow;
pub(crate) mod workflow_events;
pub(crate) mod workflow_keys;
pub(crate) mod workflow_origin;
pub(crate) mod workflow_release;
