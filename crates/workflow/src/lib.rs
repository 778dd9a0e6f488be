//! GitHub workflows and actions to resources, with their expressions.
