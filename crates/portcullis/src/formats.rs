//! The formats, and how a set of files becomes a unit of one of them. A new format is one line in
//! [`Formats::all`].

use std::sync::Arc;

use portcullis_model::{Assembly, Cancel, Claim, Format, FormatId, Problem, ProblemKind, Source, SourceTree, Unit};
use portcullis_terraform::{Settings, Terraform};
use rayon::prelude::*;

/// A format whose own kind of syntax tree is out of sight.
pub(crate) trait Reader: Send + Sync {
    fn id(&self) -> FormatId;
    fn claim_path(&self, path: &str, tree: &dyn SourceTree) -> Option<Claim>;
    fn claim_text(&self, path: &str, text: &str) -> Claim;
    /// Parses files and throws the trees away.
    fn parse(&self, sources: &[Arc<Source>]);
    /// Parses files and joins them: the units are made when each is wanted.
    fn read<'t>(&self, name: &str, sources: &[Arc<Source>], tree: &'t dyn SourceTree) -> Vec<Assembly<'t>>;
}

impl<F: Format> Reader for F {
    fn id(&self) -> FormatId {
        Format::id(self)
    }

    fn claim_path(&self, path: &str, tree: &dyn SourceTree) -> Option<Claim> {
        Format::claim_path(self, path, tree)
    }

    fn claim_text(&self, path: &str, text: &str) -> Claim {
        Format::claim_text(self, path, text)
    }

    fn parse(&self, sources: &[Arc<Source>]) {
        drop(parsed(self, sources, &Cancel::new()));
    }

    fn read<'t>(&self, name: &str, sources: &[Arc<Source>], tree: &'t dyn SourceTree) -> Vec<Assembly<'t>> {
        let (mut trees, mut failed) = (Vec::with_capacity(sources.len()), Vec::new());
        for result in parsed(self, sources, &tree.cancel()) {
            match result {
                Ok(tree) => trees.push(tree),
                Err(source) => failed.push(source),
            }
        }
        let assemblies = guarded(|| self.assemble(name, trees, tree));
        let mut assemblies = assemblies.unwrap_or_else(|| vec![lost(Format::id(self), sources)]);
        if !failed.is_empty() {
            assemblies.push(lost(Format::id(self), &failed));
        }
        assemblies
    }
}

/// The tree of each file, or the file where the parser failed; nothing of the files that are left when the scan is
/// cancelled.
fn parsed<F: Format>(format: &F, sources: &[Arc<Source>], cancel: &Cancel) -> Vec<Result<F::Tree, Arc<Source>>> {
    let parse = |source: &Arc<Source>| {
        let work = || guarded(|| format.parse(source)).ok_or_else(|| Arc::clone(source));
        (!cancel.is_cancelled()).then(work)
    };
    match sources {
        [only] => parse(only).into_iter().collect(),
        many => many.par_iter().filter_map(parse).collect(),
    }
}

/// Makes a unit; where that fails, one that says so.
pub(crate) fn make(assembly: Assembly<'_>, format: FormatId) -> Unit {
    let files = assembly.files().to_vec();
    guarded(|| assembly.make()).unwrap_or_else(|| lost(format, &files).make())
}

/// A unit of which there is nothing but the loss.
fn lost<'t>(format: FormatId, files: &[Arc<Source>]) -> Assembly<'t> {
    let mut unit = Unit::new("", format);
    unit.problems.extend(files.iter().map(|source| our_fault(source)));
    Assembly::ready(unit)
}

fn our_fault(source: &Source) -> Problem {
    let message = "could not be read because of a fault in Portcullis; please report it with this file";
    Problem::with_file(ProblemKind::Syntax, Arc::clone(source.path()), message)
}

/// Runs what reads or judges hostile input. A panic there is a fault of ours; it must not take the rest of the scan with
/// it, and the caller reports it as a problem.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).ok()
}

/// The formats of one scanner.
pub(crate) struct Formats(Vec<Box<dyn Reader>>);

impl Formats {
    /// All formats, in the order in which they are asked whether a file is theirs: a chart's templates look like
    /// manifests, so Helm comes first.
    pub fn all(terraform: Settings) -> Self {
        Self(vec![
            Box::new(portcullis_helm::Helm),
            Box::new(Terraform::new(terraform)),
            Box::new(portcullis_dockerfile::Dockerfiles),
            Box::new(portcullis_workflow::Workflows),
            Box::new(portcullis_kubernetes::Kubernetes),
        ])
    }

    /// The formats in their order.
    pub fn iter(&self) -> impl Iterator<Item = &dyn Reader> {
        self.0.iter().map(|reader| &**reader)
    }

    /// The reader of a format.
    pub fn reader(&self, id: FormatId) -> Option<&dyn Reader> {
        self.iter().find(|reader| reader.id() == id)
    }
}

impl std::fmt::Debug for Formats {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.iter().map(Reader::id)).finish()
    }
}
