//! Terraform and OpenTofu configuration to resources.
