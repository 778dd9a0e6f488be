//! Kubernetes manifests to resources.
