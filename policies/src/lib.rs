//! The bundled Rego policies, one file each.
//!
//! They are only text to this crate: a path below the repository's root, and the content.

/// The path and the text of every policy, in the order of the paths.
pub const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/files.rs"));
