//! What the tests share: a unit made of texts in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use portcullis_model::format::{Format, ReadError, SourceTree};
use portcullis_model::{Resource, Source, SourceId, Unit};
use portcullis_terraform::{Settings, Terraform};

/// A tree of texts.
pub struct Texts {
    paths: Vec<Arc<str>>,
    texts: BTreeMap<Arc<str>, String>,
}

impl Texts {
    /// The tree of these files.
    pub fn new(files: &[(&str, &str)]) -> Self {
        let texts = files.iter().map(|(path, text)| (Arc::from(*path), (*text).to_owned()));
        let texts: BTreeMap<Arc<str>, String> = texts.collect();
        Self {
            paths: texts.keys().cloned().collect(),
            texts,
        }
    }

    /// The units of the configuration in the tree.
    pub fn units(&self, settings: Settings) -> Vec<Unit> {
        let terraform = Terraform::new(settings);
        let claimed = self.paths.iter().zip(0..);
        let claimed = claimed.filter(|(path, _)| terraform.claim_path(path, self).is_some());
        let trees = claimed.map(|(path, id)| {
            let text = self.texts[path].clone();
            terraform.parse(&Arc::new(Source::new(SourceId(id), Arc::clone(path), text)))
        });
        let assemblies = terraform.assemble("", trees.collect(), self);
        assemblies.into_iter().map(|assembly| assembly.make()).collect()
    }
}

impl SourceTree for Texts {
    fn files(&self) -> &[Arc<str>] {
        &self.paths
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadError> {
        let text = self.texts.get(path).ok_or(ReadError::NotFound)?;
        Ok(text.clone().into_bytes())
    }
}

/// The unit of the first directory of some files.
pub fn unit(files: &[(&str, &str)]) -> Unit {
    Texts::new(files).units(Settings::default()).remove(0)
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
