//! Where a scan takes place: which directories its configuration may stand in, and how far its paths may lead.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use anyhow::Context;
use portcullis_config::NAMES;

use super::Target;
use super::fault::Collector;

/// The directories of a scan. All paths are absolute and without links.
#[derive(Debug)]
pub(super) struct Ground {
    here: PathBuf,
    /// What is scanned: files and directories.
    roots: Vec<PathBuf>,
    /// The directory that holds all of it.
    common: PathBuf,
}

impl Ground {
    pub(super) fn of(target: Target<'_>) -> anyhow::Result<Self> {
        let here = std::env::current_dir().and_then(|path| path.canonicalize());
        let here = here.context("cannot tell the current directory")?;
        let (roots, common) = match target {
            Target::Text(name) => {
                let mut common = parent(&here.join(name));
                while !common.is_dir() {
                    common = parent(&common);
                }
                (Vec::new(), common)
            }
            Target::Paths([], _) => (vec![here.clone()], here.clone()),
            Target::Paths(paths, _) => {
                let found = paths.iter().map(|path| {
                    let path = path.clone();
                    path.canonicalize()
                        .map_err(|source| portcullis::Error::Path { path, source })
                });
                let roots = found.collect::<Result<Vec<_>, _>>()?;
                let common = portcullis::common_directory(&roots).unwrap_or_else(|| here.clone());
                (roots, common)
            }
        };
        Ok(Self { here, roots, common })
    }

    pub(super) fn here(&self) -> &Path {
        &self.here
    }

    /// The directory that reports' paths are relative to.
    pub(super) fn base(&self) -> &Path {
        if self.common.starts_with(&self.here) {
            &self.here
        } else {
            &self.common
        }
    }

    /// A path as it is shown: relative to the base, also where it lies above.
    pub(super) fn shown(&self, path: &Path) -> String {
        for (up, above) in self.base().ancestors().enumerate() {
            if let Ok(below) = path.strip_prefix(above) {
                return format!("{}{}", "../".repeat(up), slashed(below));
            }
        }
        path.display().to_string()
    }

    /// Whether all that lies below a directory is scanned.
    pub(super) fn covers(&self, directory: &Path) -> bool {
        self.roots.iter().any(|root| directory.starts_with(root))
    }

    /// The configuration file that holds for all that is scanned, with nothing above it.
    pub(super) fn outermost(&self) -> Option<PathBuf> {
        let above = climb(&self.common, &self.here);
        above.iter().rev().find_map(|directory| file_in(directory))
    }

    /// The directories on the way down to all that is scanned.
    pub(super) fn ways(&self) -> BTreeSet<PathBuf> {
        let mut ways: BTreeSet<PathBuf> = climb(&self.common, &self.here).into_iter().collect();
        for root in &self.roots {
            let directory = if root.is_dir() { root.clone() } else { parent(root) };
            let below = directory.ancestors().take_while(|path| *path != self.common);
            ways.extend(below.map(Path::to_path_buf));
        }
        ways
    }

    /// Says where a configuration file has another beside it.
    pub(super) fn alone(&self, file: &Path, faults: &mut Collector) {
        let is_usual = file
            .file_name()
            .is_some_and(|name| NAMES.iter().any(|usual| name == *usual));
        let beside = files_in(&parent(file)).find(|other| is_usual && other != file);
        if let Some(other) = beside {
            let message = format!("{} and {} stand side by side", self.shown(file), self.shown(&other));
            faults.push(None, message, Some("keep one of them".to_owned()));
        }
    }

    /// The file or directory that a configuration file names from its directory. What is not there yet may be made.
    pub(super) fn reach(&self, directory: &Path, name: &str) -> Result<PathBuf, String> {
        let wanted = directory.join(name);
        let (mut place, mut rest) = (wanted.as_path(), Vec::new());
        let there = loop {
            if let Ok(there) = place.canonicalize() {
                break there;
            }
            match (place.parent(), place.components().next_back()) {
                (Some(above), Some(Component::Normal(part))) => {
                    rest.push(part);
                    place = above;
                }
                _ => return Err(format!("`{name}` is no path that can be followed")),
            }
        };
        let limit = climb(directory, &self.here).pop();
        if !there.starts_with(limit.as_deref().unwrap_or(directory)) {
            return Err(format!("`{name}` leads out of the repository"));
        }
        let path = rest.into_iter().rev().fold(there, |path, part| path.join(part));
        // As the user would write it.
        let below = path
            .strip_prefix(&self.here)
            .ok()
            .filter(|below| *below != Path::new(""));
        Ok(below.map_or_else(|| path.clone(), Path::to_path_buf))
    }
}

/// The configuration file of a directory.
pub(super) fn file_in(directory: &Path) -> Option<PathBuf> {
    files_in(directory).next()
}

fn files_in(directory: &Path) -> impl Iterator<Item = PathBuf> {
    // The workflow that runs the scan is often called the same, and says nothing of it.
    let is_of_workflows = directory.ends_with(".github/workflows");
    let files = NAMES.map(|name| directory.join(name)).into_iter();
    files.filter(move |path| !is_of_workflows && path.is_file())
}

/// The directories from one upwards to the root of its repository; outside of a repository, to the current directory, so
/// that nothing that somebody else has left further up says anything.
fn climb(directory: &Path, here: &Path) -> Vec<PathBuf> {
    let mut way = Vec::new();
    for above in directory.ancestors() {
        way.push(above.to_path_buf());
        if above.join(".git").exists() {
            return way;
        }
    }
    way.retain(|above| above.starts_with(here));
    if way.is_empty() {
        way.push(directory.to_path_buf());
    }
    way
}

pub(super) fn parent(path: &Path) -> PathBuf {
    path.parent().unwrap_or(path).to_path_buf()
}

/// A relative path with `/` between its parts.
pub(super) fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}
