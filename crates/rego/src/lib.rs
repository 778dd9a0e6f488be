//! Rego policies as rules.
