//! The configuration: which files say something of a scan, and what all of them say.

mod fault;
mod ground;
mod policies;
mod read;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use portcullis::{Config, DirectoryTree, Error, Scope, WalkOptions};
use portcullis_config::{Draft, Known, Located, NAMES, Settings, Standing};
use portcullis_model::{RuleInfo, Source, SourceId, SourceTree};

use crate::args::{Choice, FailOn};
use crate::outputs::{Format, Output};
use crate::scan::words;
use fault::Collector;
pub(crate) use fault::{Faults, NamedFile};
use ground::{Ground, parent};

/// Where the configuration comes from.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Configuration")]
pub(crate) struct ConfigArgs {
    /// Read this configuration file in place of the outermost portcullis.yaml
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    config: Option<PathBuf>,

    /// Read no configuration file
    #[arg(long)]
    no_config: bool,

    /// A directory of Rego policies, beside those that the configuration names; can be given several times
    #[arg(long, value_name = "DIR")]
    policy: Vec<PathBuf>,
}

/// What is to be scanned.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target<'t> {
    /// Files and directories; what the configuration says where there are none.
    Paths(&'t [PathBuf], WalkOptions),
    /// A text, as if it were this file below the current directory.
    Text(&'t str),
}

/// What the configuration says. What the outermost file alone may say comes first.
#[derive(Debug, Default)]
pub(crate) struct Configuration {
    pub(crate) var_files: Vec<PathBuf>,
    pub(crate) workspace: Option<String>,
    pub(crate) fail_on: Option<FailOn>,
    pub(crate) format: Option<Format>,
    pub(crate) outputs: Vec<Output>,
    pub(crate) baseline: Option<NamedFile>,
    /// What holds where, the outermost first.
    pub(crate) scopes: Vec<Scope>,
    /// The files that were read, in the order of the scopes.
    pub(crate) sources: Vec<Arc<Source>>,
    /// The policies that the user brings: path and text.
    pub(crate) policies: Vec<(String, String)>,
    /// The files to scan, where no text is.
    pub(crate) tree: Option<DirectoryTree>,
}

/// Reads every configuration file that says something of what is to be scanned. All that is wrong in them is told at
/// once, as [`Faults`].
pub(crate) fn load(args: &ConfigArgs, target: Target<'_>) -> anyhow::Result<Configuration> {
    let mut reading = Reading::new(Ground::of(target)?);
    for directory in &args.policy {
        reading.policies(&NamedFile::of_argument(directory));
    }
    let top = match &args.config {
        Some(file) => Some(Top::named(file)?),
        None if args.no_config => None,
        None => reading.found(),
    };
    let mut configuration = Configuration::default();
    let paths = match &top {
        Some(top) => reading.outermost(top, &mut configuration),
        None => Vec::new(),
    };
    let mut is_own_choice = false;
    if let Target::Paths(given, walk) = target {
        let at_home = top.as_ref().is_some_and(|top| top.directory == reading.ground.here());
        is_own_choice = given.is_empty() && at_home && !paths.is_empty();
        let asked = if is_own_choice { paths } else { given.to_vec() };
        reading.ground = Ground::of(Target::Paths(&asked, walk))?;
        let asked = if asked.is_empty() {
            vec![PathBuf::from(".")]
        } else {
            asked
        };
        configuration.tree = Some(DirectoryTree::walk(&asked, walk)?);
    }
    if !args.no_config {
        let replaced = reading.found().map(|found| found.directory);
        reading.nested(configuration.tree.as_ref(), replaced.as_deref());
    }
    reading.finish(configuration, top.as_ref(), is_own_choice)
}

/// The command line as what holds for all files, and has the last word.
pub(crate) fn scope_of_arguments(choice: &Choice) -> Scope {
    let select = words(&choice.select);
    Scope {
        select: (!select.is_empty()).then_some(select),
        ignore: words(&choice.ignore),
        ..Scope::default()
    }
}

/// The names of the output formats.
pub(crate) fn formats() -> Vec<String> {
    let formats = Format::value_variants().iter();
    formats.map(|format| format.name()).collect()
}

/// The outermost file.
struct Top {
    file: PathBuf,
    /// Its directory, without links.
    directory: PathBuf,
    /// Whether an argument names it. Then it holds for all that is scanned, wherever it stands.
    is_named: bool,
}

impl Top {
    fn named(file: &Path) -> anyhow::Result<Self> {
        let there = file.canonicalize().and_then(|there| match there.is_file() {
            true => Ok(there),
            false => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file")),
        });
        let there = there.map_err(|error| {
            let message = format!("cannot read the configuration file `{}`: {error}", file.display());
            let help = "name a file, or leave --config out to read the portcullis.yaml of the repository";
            NamedFile::of_argument(file).fault(message, Some(help.to_owned()))
        })?;
        Ok(Self {
            directory: parent(&there),
            file: there,
            is_named: true,
        })
    }
}

/// What has been read so far.
struct Reading {
    ground: Ground,
    faults: Collector,
    policies: Vec<(String, String)>,
    /// Where each of the policies is asked for.
    asked: Vec<NamedFile>,
    rules: Vec<RuleInfo>,
    /// Whether these are all rules: those of a policy that cannot be used are not known.
    all_rules: bool,
    /// The directory of each file, with what it says.
    scopes: Vec<(PathBuf, Scope)>,
    sources: Vec<Arc<Source>>,
}

impl Reading {
    fn new(ground: Ground) -> Self {
        Self {
            ground,
            faults: Collector::default(),
            policies: Vec::new(),
            asked: Vec::new(),
            rules: Vec::new(),
            all_rules: true,
            scopes: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// The outermost file that stands above what is scanned.
    fn found(&mut self) -> Option<Top> {
        let file = self.ground.outermost()?;
        Some(Top {
            directory: parent(&file),
            file,
            is_named: false,
        })
    }

    /// Reads the policies below a directory.
    fn policies(&mut self, directory: &NamedFile) {
        match policies::below(&directory.path, &|path| self.ground.shown(path)) {
            Ok(found) => {
                self.asked.extend(found.iter().map(|_| directory.clone()));
                self.policies.extend(found);
            }
            Err((message, help)) => {
                self.faults.push(directory.place.clone(), message, Some(help));
                self.all_rules = false;
            }
        }
    }

    /// All rules that a file may speak of: the bundled ones, and those of policies, once these are read.
    fn rules(&mut self) {
        if !self.rules.is_empty() {
            return;
        }
        self.rules = portcullis::rules();
        if self.policies.is_empty() {
            return;
        }
        let own = Config {
            policies: self.policies.clone(),
            ..Config::default()
        };
        match own.catalogue() {
            Ok(rules) => self.rules = rules,
            Err(error) => {
                let by = match &error {
                    Error::Policy { path, .. } => self.policies.iter().position(|(known, _)| known == path),
                    _ => None,
                };
                let place = by.and_then(|at| self.asked[at].place.clone());
                let help = "mend the policy, or take it out of the directory".to_owned();
                self.faults.push(place, error.to_string(), Some(help));
                self.all_rules = false;
            }
        }
    }

    /// The text of a file, with the next number.
    fn source(&mut self, file: &Path) -> Option<Arc<Source>> {
        let number = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        let id = SourceId((u32::MAX - 1).saturating_sub(number));
        let source = read::source(file, &self.ground.shown(file), id, &mut self.faults)?;
        self.sources.push(Arc::clone(&source));
        Some(source)
    }

    /// Reads the outermost file into what it alone may say. What it wants to have scanned is returned.
    fn outermost(&mut self, top: &Top, into: &mut Configuration) -> Vec<PathBuf> {
        self.ground.alone(&top.file, &mut self.faults);
        let Some(source) = self.source(&top.file) else {
            return Vec::new();
        };
        let draft = Draft::read(&source);
        let paths = Paths {
            directory: &top.directory,
            source: &source,
        };
        for named in draft.policies() {
            if let Some(directory) = paths.file(&named, &self.ground, &mut self.faults) {
                self.policies(&directory);
            }
        }
        let settings = self.settle(draft, &source, &top.directory, Standing::Outermost);
        let (ground, faults) = (&self.ground, &mut self.faults);
        into.var_files = paths.existing(&settings.var_files, "file", ground, faults);
        into.workspace = settings.workspace;
        into.fail_on = settings.fail_on.as_deref().and_then(FailOn::of_name);
        into.format = settings.format.as_deref().and_then(Format::of_name);
        let baseline = settings.baseline.as_ref();
        into.baseline = baseline.and_then(|named| paths.file(named, ground, faults));
        for output in &settings.outputs {
            let file = paths.file(&output.file, ground, faults);
            if let (Some(format), Some(file)) = (Format::of_name(&output.format), file) {
                let path = file.path;
                into.outputs.push(Output { format, path });
            }
        }
        paths.existing(&settings.paths, "file or directory", ground, faults)
    }

    fn settle(&mut self, draft: Draft, source: &Arc<Source>, directory: &Path, standing: Standing) -> Settings {
        self.rules();
        let names = formats();
        let formats: Vec<&str> = names.iter().map(String::as_str).collect();
        let known = Known {
            rules: &self.rules,
            all_rules: self.all_rules,
            formats: &formats,
        };
        match draft.settle(standing, &known) {
            Ok(mut settings) => {
                let scope = std::mem::take(&mut settings.scope);
                self.scopes.push((directory.to_path_buf(), scope));
                settings
            }
            Err(faults) => {
                self.faults.extend(source, faults);
                Settings::default()
            }
        }
    }

    /// Reads the files that hold for a part of what is scanned: on the way down to each path, and met below it.
    fn nested(&mut self, tree: Option<&DirectoryTree>, outermost: Option<&Path>) {
        let mut directories = self.ground.ways();
        let files = tree.map(SourceTree::files).unwrap_or_default();
        for file in files {
            let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
            if NAMES.contains(&name) {
                directories.insert(self.ground.base().join(folder));
            }
        }
        // Parents come before what is in them.
        for directory in directories {
            if outermost == Some(&*directory) {
                continue;
            }
            let Some(file) = ground::file_in(&directory) else {
                continue;
            };
            self.ground.alone(&file, &mut self.faults);
            if let Some(source) = self.source(&file) {
                self.settle(Draft::read(&source), &source, &directory, Standing::Nested);
            }
        }
    }

    /// What all files say, with what each holds for; or all that is wrong with them.
    fn finish(
        mut self,
        mut configuration: Configuration,
        top: Option<&Top>,
        is_own_choice: bool,
    ) -> anyhow::Result<Configuration> {
        // A policy that an argument names is to be usable also where no file speaks of it.
        if !self.policies.is_empty() {
            self.rules();
        }
        self.faults.finish()?;
        let is_top = |directory: &Path| top.is_some_and(|top| top.directory == directory);
        for (directory, mut scope) in self.scopes {
            let base = self.ground.base();
            let is_named = is_top(&directory) && top.is_some_and(|top| top.is_named);
            if let Ok(down) = base.strip_prefix(&directory) {
                scope.prefix = ground::slashed(down);
                if !scope.prefix.is_empty() {
                    scope.prefix.push('/');
                }
            } else if !is_named {
                scope.directory = ground::slashed(directory.strip_prefix(base).unwrap_or(&directory));
            }
            scope.whole = self.ground.covers(&directory) || (is_own_choice && is_top(&directory));
            configuration.scopes.push(scope);
        }
        configuration.sources = self.sources;
        configuration.policies = self.policies;
        Ok(configuration)
    }
}

/// The paths that a configuration file names.
struct Paths<'p> {
    directory: &'p Path,
    source: &'p Arc<Source>,
}

impl Paths<'_> {
    /// The file or directory of this name: there, or to be made.
    fn file(&self, named: &Located<String>, ground: &Ground, faults: &mut Collector) -> Option<NamedFile> {
        let place = Some((Arc::clone(self.source), named.span));
        match ground.reach(self.directory, &named.value) {
            Ok(path) => Some(NamedFile { path, place }),
            Err(message) => {
                let help = "name a path within the repository, relative to this file".to_owned();
                faults.push(place, message, Some(help));
                None
            }
        }
    }

    /// Those of these names that are there; that one is not is a fault.
    fn existing(&self, named: &[Located<String>], what: &str, ground: &Ground, faults: &mut Collector) -> Vec<PathBuf> {
        let mut paths = Vec::new();
        for named in named {
            let Some(file) = self.file(named, ground, faults) else {
                continue;
            };
            if file.path.is_file() || (what != "file" && file.path.exists()) {
                paths.push(file.path);
            } else {
                let message = format!("there is no {what} `{}`", named.value);
                let help = "paths are relative to the directory of this file".to_owned();
                faults.push(file.place, message, Some(help));
            }
        }
        paths
    }
}
