//! Which files are Dockerfiles.

use portcullis_model::SourceTree;

/// Endings that say that a file with a Dockerfile's name is about one, or makes one, and is none.
const OTHER_THINGS: [&str; 40] = [
    "adoc",
    "bak",
    "css",
    "diff",
    "dockerignore",
    "erb",
    "go",
    "golden",
    "gotmpl",
    "hbs",
    "hcl",
    "htm",
    "html",
    "in",
    "j2",
    "java",
    "jinja",
    "jinja2",
    "js",
    "json",
    "lock",
    "md",
    "mustache",
    "orig",
    "patch",
    "png",
    "py",
    "rb",
    "rej",
    "rst",
    "sh",
    "snap",
    "svg",
    "swp",
    "template",
    "tmpl",
    "toml",
    "tpl",
    "ts",
    "xml",
];

/// Whether a path is that of a Dockerfile; `None` where its name does not tell.
pub(crate) fn by_path(path: &str) -> Option<bool> {
    let name = file_name(path);
    if is_other(&name) {
        return name.contains("dockerfile").then_some(false);
    }
    // What follows the word may be a variant's name or say that it is a template: the text settles it.
    let last = name.rsplit('.').next().unwrap_or(&name);
    is_word(last).then_some(true)
}

/// How much of a file is looked at to tell what it is.
const HEAD_BYTES: usize = 64 * 1024;

/// Whether a file whose name has the word but does not tell by itself is one; `None` where the name has it not.
pub(crate) fn by_head(path: &str, tree: &dyn SourceTree) -> Option<bool> {
    if !has_word(&file_name(path)) {
        return None;
    }
    match tree.read_head(path, HEAD_BYTES) {
        Ok(head) => Some(by_text(path, &String::from_utf8_lossy(&head))),
        // That a variant cannot be read is to be said, not passed over.
        Err(_) => Some(is_variant(&file_name(path))),
    }
}

/// Whether a file whose name has the word in it, as in `Dockerfile-debug`, is one: it begins as one does.
pub(crate) fn by_text(path: &str, text: &str) -> bool {
    let name = file_name(path);
    if !has_word(&name) || is_other(&name) {
        return false;
    }
    if is_variant(&name) {
        return !is_template(text);
    }
    if text.contains("{{") || text.contains("<%") {
        return false;
    }
    begins_as_one(text)
}

/// Whether the first instruction is one that may come first.
fn begins_as_one(text: &str) -> bool {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let first = lines
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .unwrap_or("");
    let word = first.split_ascii_whitespace().next().unwrap_or("");
    word.eq_ignore_ascii_case("from") || word.eq_ignore_ascii_case("arg")
}

/// Whether a line begins with what a template's engine acts on, an image's name is made by one, or it is a part of one.
fn is_template(text: &str) -> bool {
    let is_part = || text.contains("{{") && !begins_as_one(text);
    let acts = text.lines().map(str::trim_start).any(|line| {
        let is_from = line.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("from "));
        ["{{", "{%", "<%"].iter().any(|mark| line.starts_with(mark)) || is_from && line.contains("{{")
    });
    acts || is_part()
}

fn file_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase()
}

fn is_word(word: &str) -> bool {
    matches!(word, "dockerfile" | "containerfile")
}

fn has_word(name: &str) -> bool {
    name.contains("dockerfile") || name.contains("containerfile")
}

/// Whether the name is the word with a variant's name behind a dot.
fn is_variant(name: &str) -> bool {
    name.split('.').next().is_some_and(is_word)
}

fn is_other(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    OTHER_THINGS.contains(&ending) || matches!(ending, "txt" | "yaml" | "yml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_dockerfiles() {
        for path in [
            "Dockerfile",
            "web.Dockerfile",
            "web.dockerfile",
            "Containerfile",
            "DOCKERFILE",
        ] {
            assert_eq!(by_path(path), Some(true), "{path}");
        }
    }

    #[test]
    fn names_of_other_things() {
        for path in [
            "Dockerfile.md",
            "Dockerfile.j2",
            "Dockerfile.dockerignore",
            "x.Dockerfile.tmpl",
        ] {
            assert_eq!(by_path(path), Some(false), "{path}");
        }
        for path in [".dockerignore", "docker.go", "Makefile", "README.md"] {
            assert_eq!(by_path(path), None, "{path}");
        }
    }

    #[test]
    fn a_name_that_leaves_it_open_is_settled_by_the_text() {
        assert!(by_text("Dockerfile-debug", "# x\n\nfrom a\n"));
        for path in ["a/b/Dockerfile.prod", "Containerfile.ci", "Dockerfile.v1.2"] {
            assert_eq!(by_path(path), None, "{path}");
            assert!(by_text(path, "ARG A\nRUN docker inspect -f '{{.Id}}' x\n"), "{path}");
            assert!(!by_text(path, "{{ set a to b }}\nFROM a\n"), "{path}");
            assert!(!by_text(path, "FROM a:{{ version }}\n"), "{path}");
            assert!(!by_text(path, "RUN {{ install }}\n"), "{path}");
            assert!(by_text(path, "RUN make\n"), "{path}");
        }
        assert!(!by_text("Dockerfile-debug", "FROM {{ image }}\n"));
        assert!(!by_text("dockerfile_test", "package main\n"));
        assert!(!by_text("notes", "FROM a\n"));
    }
}
