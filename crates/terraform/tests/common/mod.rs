//! What the tests share: a unit made of texts in memory.

use std::sync::Arc;

use portcullis_model::format::{Format, ReadError, SourceTree};
use portcullis_model::{Resource, Source, SourceId, Unit};
use portcullis_terraform::Terraform;

/// A tree without files.
pub struct Nothing;

impl SourceTree for Nothing {
    fn files(&self) -> &[Arc<str>] {
        &[]
    }

    fn read(&self, _path: &str) -> Result<Vec<u8>, ReadError> {
        Err(ReadError::NotFound)
    }
}

/// The unit of some files.
pub fn unit(files: &[(&str, &str)]) -> Unit {
    let trees = files.iter().zip(0..).map(|((path, text), id)| {
        let source = Arc::new(Source::new(SourceId(id), *path, (*text).to_owned()));
        Terraform::default().parse(&source)
    });
    let trees = trees.collect();
    Terraform::default().assemble("", trees, &Nothing).remove(0).make()
}

/// The unit of one `main.tf`.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn main(text: &str) -> Unit {
    unit(&[("main.tf", text)])
}

/// The resource with this address.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn resource<'u>(unit: &'u Unit, address: &str) -> &'u Resource {
    let found = unit.resources.iter().find(|resource| resource.address == address);
    found.unwrap_or_else(|| panic!("no {address} among {:?}", addresses(unit)))
}

/// The addresses of all resources.
#[allow(dead_code, reason = "not every test file needs it")]
pub fn addresses(unit: &Unit) -> Vec<&str> {
    unit.resources
        .iter()
        .map(|resource| resource.address.as_str())
        .collect()
}
