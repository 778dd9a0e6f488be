//! Who calls the Terraform modules that some files were named of, elsewhere in their repository: without the callers a module
//! would be judged by the defaults of its variables alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use ignore::{DirEntry, WalkState};
use portcullis_model::limits;

use super::directory::{INTERNAL, WalkOptions, is_passed_over, relative, walker};

/// The callers that were found.
#[derive(Debug, Default)]
pub(super) struct Callers {
    pub files: Vec<Arc<str>>,
    /// How many directories were one too many.
    pub left_out: usize,
}

/// The Terraform files of the directories from which calls lead to the module of one of the files given, the nearest first.
/// They are looked for in the repository that the file is in, as far as it lies below the base.
pub(super) fn of(named: &[PathBuf], base: &Path, options: WalkOptions) -> Callers {
    let mut modules: BTreeSet<String> = BTreeSet::new();
    let mut roots: BTreeSet<&Path> = BTreeSet::new();
    for file in named {
        if let (true, Some(folder)) = (is_configuration(file), file.parent())
            && let Some(repository) = folder.ancestors().find(|folder| is_repository(folder))
        {
            modules.insert(relative(folder, base));
            roots.insert(if repository.starts_with(base) { repository } else { base });
        }
    }
    let found = Mutex::new(Found::default());
    for root in roots {
        let visit = |entry| visit(entry, base, options, &found);
        walker(root, options).build_parallel().run(|| Box::new(visit));
    }
    let found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.callers(modules)
}

fn is_configuration(file: &Path) -> bool {
    file.to_str().is_some_and(portcullis_terraform::is_configuration)
}

fn is_repository(folder: &Path) -> bool {
    INTERNAL.iter().any(|name| folder.join(name).exists())
}

/// The Terraform of a repository.
#[derive(Default)]
struct Found {
    directories: BTreeMap<String, Directory>,
    /// The directories that may call one, by that one.
    callers: BTreeMap<String, BTreeSet<String>>,
}

#[derive(Default)]
struct Directory {
    files: Vec<Arc<str>>,
    bytes: u64,
}

impl Found {
    fn callers(mut self, modules: BTreeSet<String>) -> Callers {
        let mut out = Callers::default();
        let mut bytes = 0;
        let mut seen = modules.clone();
        let mut level: BTreeSet<String> = modules;
        while !level.is_empty() {
            let callers = level.iter().filter_map(|called| self.callers.remove(called)).flatten();
            let callers: BTreeSet<String> = callers.filter(|caller| seen.insert(caller.clone())).collect();
            level = BTreeSet::new();
            for caller in callers {
                let directory = self.directories.remove(&caller).unwrap_or_default();
                if bytes + directory.bytes > limits::CALLERS_BYTES {
                    out.left_out += 1;
                    continue;
                }
                bytes += directory.bytes;
                out.files.extend(directory.files);
                level.insert(caller);
            }
        }
        out
    }
}

fn visit(entry: Result<DirEntry, ignore::Error>, base: &Path, options: WalkOptions, found: &Mutex<Found>) -> WalkState {
    // What cannot be looked at calls nobody: only what was named must not be passed over in silence.
    let Ok(entry) = entry else {
        return WalkState::Continue;
    };
    let kind = entry.file_type();
    if kind.is_some_and(|kind| kind.is_dir()) {
        return match is_passed_over(&entry, options) {
            true => WalkState::Skip,
            false => WalkState::Continue,
        };
    }
    let name = entry.file_name().to_str().unwrap_or_default();
    if !portcullis_terraform::is_terraform(name) || !kind.is_some_and(|kind| kind.is_file()) {
        return WalkState::Continue;
    }
    let path = relative(entry.path(), base);
    let directory = path.rsplit_once('/').map_or("", |(directory, _)| directory).to_owned();
    let bytes = entry.metadata().map_or(0, |metadata| metadata.len());
    let is_read = portcullis_terraform::is_configuration(name) && bytes <= limits::FILE_BYTES;
    let text = is_read.then(|| std::fs::read_to_string(entry.path()).ok()).flatten();
    let named = text.map_or_else(Vec::new, |text| portcullis_terraform::named_directories(&path, &text));
    let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
    for called in named {
        found.callers.entry(called).or_default().insert(directory.clone());
    }
    let of_directory = found.directories.entry(directory).or_default();
    of_directory.files.push(path.into());
    of_directory.bytes += bytes;
    WalkState::Continue
}
