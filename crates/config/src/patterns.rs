//! Patterns of paths as `.gitignore` has them.

use globset::GlobBuilder;

/// What is wrong with a pattern, if anything.
pub(crate) fn fault(pattern: &str) -> Option<String> {
    let bare = pattern.strip_prefix('!').unwrap_or(pattern);
    let bare = bare.trim_start_matches('/').trim_end_matches('/');
    if bare.is_empty() {
        return Some("it names no file".to_owned());
    }
    let mut glob = GlobBuilder::new(bare);
    glob.literal_separator(true).backslash_escape(true);
    glob.build().err().map(|error| error.kind().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_gitignore_takes_is_a_pattern() {
        for pattern in ["examples/", "/charts", "!keep.tf", "**/*.tf", "a[bc]", "{a,b}/*.yaml"] {
            assert_eq!(fault(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn what_is_open_or_empty_is_none() {
        for pattern in ["a[", "{a", "a[z-a]", "/", "!"] {
            assert!(fault(pattern).is_some(), "{pattern}");
        }
    }
}
