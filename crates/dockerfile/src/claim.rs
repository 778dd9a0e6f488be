//! Which files are Dockerfiles.

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
    let (first, last) = (name.split('.').next(), name.rsplit('.').next());
    let is_ours = [first, last].into_iter().flatten().any(is_word);
    is_ours.then_some(true)
}

/// Whether a file whose name has the word in it, as in `Dockerfile-debug`, is one: it begins as one does.
pub(crate) fn by_text(path: &str, text: &str) -> bool {
    let name = file_name(path);
    if !(name.contains("dockerfile") || name.contains("containerfile")) || is_other(&name) {
        return false;
    }
    if text.contains("{{") || text.contains("<%") {
        return false;
    }
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
    let first = lines
        .find(|line| !line.is_empty() && !line.starts_with('#'))
        .unwrap_or("");
    let word = first.split_ascii_whitespace().next().unwrap_or("");
    word.eq_ignore_ascii_case("from") || word.eq_ignore_ascii_case("arg")
}

fn file_name(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase()
}

fn is_word(word: &str) -> bool {
    matches!(word, "dockerfile" | "containerfile")
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
            "a/b/Dockerfile.prod",
            "web.Dockerfile",
            "web.dockerfile",
            "Containerfile",
            "Containerfile.ci",
            "DOCKERFILE",
            "Dockerfile.v1.2",
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
        assert!(!by_text("Dockerfile-debug", "FROM {{ image }}\n"));
        assert!(!by_text("dockerfile_test", "package main\n"));
        assert!(!by_text("notes", "FROM a\n"));
    }
}
