//! Patterns of paths, as `.gitignore` has them.

use globset::{Glob, GlobBuilder, GlobSet, GlobSetBuilder};

use crate::error::Error;

/// Patterns that are said together. A path fits where the last that speaks of it does not begin with `!`.
#[derive(Debug)]
pub(crate) struct Patterns {
    set: GlobSet,
    /// For each glob of the set, whether it takes in what it fits.
    takes_in: Vec<bool>,
}

impl Patterns {
    pub fn new(patterns: &[String]) -> Result<Self, Error> {
        let mut set = GlobSetBuilder::new();
        let mut takes_in = Vec::with_capacity(patterns.len() * 2);
        for pattern in patterns {
            for glob in globs(pattern)? {
                set.add(glob);
                takes_in.push(!pattern.starts_with('!'));
            }
        }
        let set = set
            .build()
            .map_err(|error| wrong(error.glob().unwrap_or_default(), &error.kind().to_string()))?;
        Ok(Self { set, takes_in })
    }

    /// Whether a file is meant, by itself or by a directory that it lies in.
    pub fn fit(&self, path: &str) -> bool {
        let last = self.set.matches(path).pop();
        last.and_then(|glob| self.takes_in.get(glob))
            .is_some_and(|is_in| *is_in)
    }
}

/// What is wrong with a pattern of paths, if anything.
#[must_use]
pub fn pattern_fault(pattern: &str) -> Option<String> {
    match globs(pattern) {
        Err(Error::Pattern { reason, .. }) => Some(reason),
        _ => None,
    }
}

/// What a pattern means: that which it names, unless it names directories only, and all that lies below.
fn globs(pattern: &str) -> Result<Vec<Glob>, Error> {
    let named = pattern.strip_prefix('!').unwrap_or(pattern);
    let named = if named.starts_with("./") { &named[1..] } else { named };
    let path = named.trim_end_matches('/');
    if path.is_empty() {
        return Err(wrong(pattern, "it names nothing"));
    }
    if path.split('/').any(|part| part == "..") {
        return Err(wrong(pattern, "it leads out of the directory that it is said of"));
    }
    // What has a slash before its end is named from that directory on, what has none at any depth.
    let from = if path.contains('/') { "" } else { "**/" };
    let path = path.trim_start_matches('/');
    let glob = |text: &str| {
        GlobBuilder::new(text)
            .literal_separator(true)
            .backslash_escape(true)
            .build()
            .map_err(|error| wrong(pattern, &error.kind().to_string()))
    };
    let mut globs = vec![glob(&format!("{from}{path}/**"))?];
    if !named.ends_with('/') {
        globs.push(glob(&format!("{from}{path}"))?);
    }
    Ok(globs)
}

fn wrong(pattern: &str, reason: &str) -> Error {
    Error::Pattern {
        pattern: pattern.to_owned(),
        reason: reason.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn patterns(patterns: &[&str]) -> Result<Patterns, Error> {
        let patterns: Vec<String> = patterns.iter().map(|pattern| (*pattern).to_owned()).collect();
        Patterns::new(&patterns)
    }

    fn fits(pattern: &[&str], path: &str) -> bool {
        patterns(pattern).is_ok_and(|patterns| patterns.fit(path))
    }

    #[test]
    fn a_name_is_meant_at_any_depth_and_a_path_from_the_directory_on() {
        assert!(fits(&["*.tf"], "a/b/main.tf"));
        assert!(fits(&["legacy"], "a/legacy/b/main.tf"));
        assert!(fits(&["a/*.tf"], "a/main.tf"));
        assert!(!fits(&["a/*.tf"], "b/a/main.tf"));
        assert!(!fits(&["a/*.tf"], "a/b/main.tf"), "a star crosses no slash");
        assert!(fits(&["a/**/*.tf"], "a/b/c/main.tf"));
        assert!(fits(&["a/**"], "a/b/c/main.tf"));
        assert!(fits(&["./a"], "a/main.tf"));
        assert!(!fits(&["./a"], "b/a/main.tf"));
        assert!(fits(&["/main.tf"], "main.tf"));
        assert!(!fits(&["/main.tf"], "a/main.tf"));
        assert!(!fits(&["main.tf"], "domain.tf"));
        assert!(!fits(&[], "main.tf"));
    }

    #[test]
    fn a_slash_at_the_end_means_directories_only() {
        assert!(fits(&["test/"], "a/test/main.tf"));
        assert!(!fits(&["test/"], "a/test"));
        assert!(fits(&["a/test/"], "a/test/b/main.tf"));
    }

    #[test]
    fn the_last_pattern_that_speaks_of_a_file_decides() {
        let said = ["charts", "!charts/web", "charts/web/old"];
        assert!(fits(&said, "charts/db/values.yaml"));
        assert!(!fits(&said, "charts/web/values.yaml"));
        assert!(fits(&said, "charts/web/old/values.yaml"));
    }

    #[test]
    fn a_pattern_that_means_nothing_is_named() {
        for wrong in ["", "/", "!", "[a", "{a", "../a", "a\\"] {
            let error = patterns(&["fine", wrong]).err();
            assert!(
                matches!(&error, Some(Error::Pattern { pattern, .. }) if pattern == wrong),
                "{wrong}: {error:?}"
            );
        }
    }
}
