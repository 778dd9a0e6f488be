//! Helm charts to resources.
