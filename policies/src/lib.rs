//! The bundled Rego policies, one file each.
