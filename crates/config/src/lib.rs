//! The configuration file: the text of a `portcullis.yaml` to settings, or to a list of faults.
//!
//! Nothing is read here but the text that is given. What keys there are, what each takes and what it is for stands in
//! one table ([`keys::KEYS`]), from which the check of a file, the JSON Schema and the reference page come. A file is
//! read in two steps, since the policies that it names bring rules that it may speak of: [`Draft::read`], and with all
//! rules known [`Draft::settle`].

mod check;
pub mod keys;
mod reference;
mod schema;
mod settings;
mod words;

use portcullis::Scope;
use portcullis_model::{ProblemKind, RuleInfo, Source, Span, Value};

pub use reference::reference;
pub use schema::schema;

/// The names that a configuration file may have, the usual one first.
pub const NAMES: [&str; 4] = [
    "portcullis.yaml",
    "portcullis.yml",
    ".portcullis.yaml",
    ".portcullis.yml",
];

/// Something that is wrong in a configuration file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The characters that are wrong.
    pub span: Span,
    /// What is wrong with them.
    pub message: String,
    /// What to write instead, where that can be told.
    pub help: Option<String>,
}

/// Something that is set, and the characters that set it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// What is set.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// What words a file may use.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    /// All rules: the bundled ones and those of the policies that the user brings.
    pub rules: &'k [RuleInfo],
    /// Whether these are all: where a policy cannot be used, its rules are not known, and a word may mean them.
    pub all_rules: bool,
    /// The names of the output formats.
    pub formats: &'k [&'k str],
}

/// Whether a file holds for everything that is scanned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No other configuration file is above it.
    Outermost,
    /// It holds for the files below its directory only.
    Nested,
}

/// What a configuration file sets. Paths are as the file gives them: relative to its directory.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// What is scanned when the command line names nothing.
    pub paths: Vec<Located<String>>,
    /// Directories of Rego policies.
    pub policies: Vec<Located<String>>,
    /// Files with values of Terraform's variables.
    pub var_files: Vec<Located<String>>,
    /// The workspace of Terraform.
    pub workspace: Option<String>,
    /// The severity that makes a scan fail, or `never`.
    pub fail_on: Option<String>,
    /// The format of what is printed.
    pub format: Option<String>,
    /// Reports that go to files.
    pub outputs: Vec<Output>,
    /// The file of the baseline.
    pub baseline: Option<Located<String>>,
    /// What holds for the files below the directory. Where that is, whoever read the file has to say.
    pub scope: Scope,
}

/// A report that goes to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The name of its format.
    pub format: String,
    /// The file.
    pub file: Located<String>,
}

/// A configuration file whose grammar has been read, and whose meaning has not.
#[derive(Clone, Debug)]
pub struct Draft {
    root: Option<Value>,
    faults: Vec<Fault>,
}

impl Draft {
    /// Reads the grammar of a file.
    #[must_use]
    pub fn read(source: &Source) -> Self {
        let stream = portcullis_yaml::parse(source);
        let broken = stream
            .problems
            .iter()
            .any(|problem| problem.kind != ProblemKind::DuplicateKey);
        let mut faults: Vec<Fault> = stream
            .problems
            .into_iter()
            .map(|problem| Fault {
                span: problem.span.unwrap_or_else(|| source.whole().at_start()),
                message: problem.message,
                help: None,
            })
            .collect();
        let mut documents = stream.documents.into_iter();
        let first = documents.next();
        if let (false, Some(second)) = (broken, documents.next()) {
            faults.push(Fault {
                span: second.value.head(),
                message: "a second document begins here, and a configuration file has one".to_owned(),
                help: Some("remove the line `---` before it, or the document".to_owned()),
            });
        }
        // Of a broken document only the beginning is there: what seems to be missing may stand in the rest.
        let root = first
            .map(|document| document.value)
            .filter(|root| !broken && !root.is_null());
        Self { root, faults }
    }

    /// The directories of policies that the file names.
    #[must_use]
    pub fn policies(&self) -> Vec<Located<String>> {
        let map = self.root.as_ref().and_then(Value::as_map);
        map.map_or_else(Vec::new, |map| settings::texts(map, "policies"))
    }

    /// Reads the meaning of the file.
    ///
    /// # Errors
    /// All that is wrong with it, in the order of the text.
    pub fn settle(self, standing: Standing, known: &Known<'_>) -> Result<Settings, Vec<Fault>> {
        let Self { root, mut faults } = self;
        if let Some(root) = &root {
            faults.extend(check::file(root, standing, known));
        }
        if faults.is_empty() {
            let map = root.as_ref().and_then(Value::as_map);
            return Ok(map.map(|map| settings::of(map, known)).unwrap_or_default());
        }
        faults.sort_by_key(|fault| fault.span);
        Err(faults)
    }
}
