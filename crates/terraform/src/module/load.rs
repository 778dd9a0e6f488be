//! All directories that a scan needs: those that it was asked about, and those of the modules that they call.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use portcullis_model::{File, Limits, Problem, ProblemKind, ReadError, Source, SourceId, SourceTree, Span};

use super::directory::{Module, Values, stem};
use super::path;
use super::source::{Manifest, Named, named};
use crate::lower::Texts;
use crate::settings::Settings;
use crate::{Tree, parse_tree, parse_values};

/// Rounds of loading: how deep modules may call modules that nobody asked about.
const ROUNDS: usize = 64;

/// Everything that is written, and nothing that is evaluated.
pub(crate) struct Program<'t> {
    pub(crate) tree: &'t dyn SourceTree,
    pub(crate) workspace: Option<String>,
    /// What evaluating each directory may cost.
    pub(crate) limits: Limits,
    /// The files of variables that were named, in their order.
    pub(crate) var_files: Vec<Values>,
    modules: BTreeMap<Arc<str>, Module>,
    files: HashMap<SourceId, Arc<File>>,
    manifests: BTreeMap<Arc<str>, Manifest>,
}

/// Why a call leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unresolved {
    /// A local directory that is not there, or has no configuration.
    Missing,
    /// Beyond the scanned root.
    Outside,
    /// To be fetched first.
    NotFetched,
    /// Only evaluating would tell.
    Computed,
    /// A module that calls itself, perhaps through others.
    Circular,
}

impl<'t> Program<'t> {
    /// Joins the files that were asked for and loads what they need.
    pub(crate) fn load(trees: Vec<Tree>, settings: &Settings, tree: &'t dyn SourceTree) -> Self {
        let mut loader = Loader {
            tree,
            next: tree.files().len(),
        };
        let var_files = loader.var_files(settings, &trees);
        let mut directories: BTreeMap<Arc<str>, Vec<Tree>> = BTreeMap::new();
        for tree in trees {
            directories.entry(directory(&tree.source)).or_default().push(tree);
        }
        let modules = directories
            .into_iter()
            .map(|(path, trees)| (Arc::clone(&path), Module::new(path, trees)));
        let mut program = Self {
            tree,
            workspace: settings.workspace.clone(),
            limits: settings.limits,
            var_files,
            modules: modules.collect(),
            files: HashMap::new(),
            manifests: BTreeMap::new(),
        };
        program.manifests = program
            .modules
            .keys()
            .map(|path| (Arc::clone(path), Manifest::read(path, tree)))
            .collect();
        program.load_called(&mut loader);
        let of_modules = program.modules.values().flat_map(|module| &module.files);
        let of_modules = of_modules.map(|file| (file.source.id(), Arc::clone(file)));
        program.files = of_modules.collect();
        for values in &program.var_files {
            let id = values.source.id();
            program.files.entry(id).or_insert_with(|| {
                Arc::new(File {
                    source: Arc::clone(&values.source),
                    comments: Vec::new(),
                })
            });
        }
        program
    }

    /// Loads the directories that those loaded need, in rounds and sorted, so that files get the same numbers each time.
    fn load_called(&mut self, loader: &mut Loader<'t>) {
        let manifests = self.manifests.values();
        let mut wanted: BTreeSet<Arc<str>> = manifests.flat_map(Manifest::directories).cloned().collect();
        let mut seen: Vec<Arc<str>> = self.modules.keys().cloned().collect();
        for _ in 0..ROUNDS {
            for module in seen.drain(..).filter_map(|path| self.modules.get(&path)) {
                wanted.extend(local_calls(module));
            }
            wanted.retain(|path| !self.modules.contains_key(path));
            if wanted.is_empty() {
                break;
            }
            for path in std::mem::take(&mut wanted) {
                let module = loader.directory(&path);
                seen.push(Arc::clone(&path));
                self.modules.insert(path, module);
            }
        }
    }

    pub(crate) fn module(&self, path: &str) -> Option<&Module> {
        self.modules.get(path)
    }

    /// The directories in which there is something that was asked about, and those from which calls lead to one, in their
    /// order.
    pub(crate) fn asked(&self) -> Vec<Arc<str>> {
        let mut asked: BTreeSet<&Arc<str>> = BTreeSet::new();
        let mut fresh: Vec<&Arc<str>> = Vec::new();
        for module in self.modules.values() {
            let mut files = module.files.iter();
            if files.any(|file| self.tree.is_asked(file.source.path())) {
                asked.insert(&module.path);
                fresh.push(&module.path);
            }
        }
        let mut callers: HashMap<Arc<str>, Vec<&Arc<str>>> = HashMap::new();
        for module in self.modules.values().filter(|module| !asked.contains(&module.path)) {
            for called in local_calls(module) {
                callers.entry(called).or_default().push(&module.path);
            }
        }
        while let Some(called) = fresh.pop() {
            let callers = callers.get(called).into_iter().flatten();
            fresh.extend(callers.filter(|caller| asked.insert(caller)));
        }
        asked.into_iter().cloned().collect()
    }

    pub(crate) fn file(&self, id: SourceId) -> Option<&Arc<File>> {
        self.files.get(&id)
    }

    /// The module that a call leads to. `root` is where Terraform is run, `calls` the names of the calls from there.
    pub(crate) fn called(
        &self,
        root: &str,
        from: &Module,
        call: &crate::syntax::Block,
        calls: &str,
    ) -> Result<&Module, Unresolved> {
        let place = match named(call).0 {
            Named::Local(local) => Arc::from(path::join(&from.path, local).ok_or(Unresolved::Outside)?),
            Named::Elsewhere(_) => {
                let manifest = self.manifests.get(root);
                let place = manifest.and_then(|manifest| manifest.directory(calls));
                Arc::clone(place.ok_or(Unresolved::NotFetched)?)
            }
            Named::Computed => return Err(Unresolved::Computed),
        };
        let module = self.modules.get(&place);
        module
            .filter(|module| !module.blocks.is_empty())
            .ok_or(Unresolved::Missing)
    }
}

/// The directories that a module calls by their paths.
fn local_calls(module: &Module) -> impl Iterator<Item = Arc<str>> {
    module.all_calls().filter_map(|(_, call)| match named(call).0 {
        Named::Local(local) => path::join(&module.path, local).map(Arc::from),
        Named::Elsewhere(_) | Named::Computed => None,
    })
}

impl Texts for Program<'_> {
    fn text(&self, span: Span) -> &str {
        self.file(span.source).map_or("", |file| file.source.slice(span))
    }
}

/// The directory of a file.
fn directory(source: &Source) -> Arc<str> {
    let path = source.path();
    Arc::from(path.rsplit_once('/').map_or("", |(directory, _)| directory))
}

/// Reads files that are not among those of the scan. They are numbered behind these.
struct Loader<'t> {
    tree: &'t dyn SourceTree,
    next: usize,
}

impl Loader<'_> {
    fn number(&mut self) -> SourceId {
        let number = SourceId(u32::try_from(self.next).unwrap_or(u32::MAX));
        self.next += 1;
        number
    }

    fn var_files(&mut self, settings: &Settings, trees: &[Tree]) -> Vec<Values> {
        let values = |file: &crate::settings::VarFile| {
            let known = trees.iter().find(|tree| tree.source.path() == &file.path);
            let source = match known {
                Some(known) => Arc::clone(&known.source),
                None => Arc::new(Source::new(
                    self.number(),
                    Arc::clone(&file.path),
                    file.text.to_string(),
                )),
            };
            let body = parse_values(&source).body;
            Values { source, body }
        };
        settings.var_files.iter().map(values).collect()
    }

    /// The configuration in a directory that is no part of the scan.
    fn directory(&mut self, path: &Arc<str>) -> Module {
        let mut trees = Vec::new();
        let mut problems = Vec::new();
        for file in self.tree.directory(path) {
            let name = file.rsplit('/').next().unwrap_or(&file);
            if stem(name).is_none() {
                continue;
            }
            let text = self.tree.read(&file).map(String::from_utf8);
            let message = match text {
                Ok(Ok(text)) => {
                    let source = Arc::new(Source::new(self.number(), file, text));
                    trees.push(parse_tree(&source));
                    continue;
                }
                Ok(Err(_)) => (ProblemKind::NotText, "is not UTF-8 text and was not read".to_owned()),
                Err(error @ ReadError::TooLarge { .. }) => (ProblemKind::Limit, error.to_string()),
                Err(error) => (ProblemKind::Unreadable, error.to_string()),
            };
            problems.push(Problem::with_file(message.0, file, message.1));
        }
        let mut module = Module::new(Arc::clone(path), trees);
        module.problems.extend(problems);
        module
    }
}
