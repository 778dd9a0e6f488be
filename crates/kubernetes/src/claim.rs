//! Which files are manifests: by name where the name says it, else by content.

use portcullis_model::{Claim, Grouping, Source, SourceId, Value};

const EXTENSIONS: [&str; 3] = [".yaml", ".yml", ".json"];

/// Names whose content is never a manifest, so that it need not be looked at.
const OTHERS: [&str; 8] = [
    "package.json",
    "package-lock.json",
    "npm-shrinkwrap.json",
    "composer.json",
    "tsconfig.json",
    "pnpm-lock.yaml",
    "pubspec.yaml",
    ".pre-commit-config.yaml",
];

/// The claim on a path; `None` where the content must decide.
pub(crate) fn by_path(path: &str) -> Option<Claim> {
    if is_kustomization(path) {
        return Some(Claim::Yes(Grouping::Scan));
    }
    let manifest = EXTENSIONS.iter().any(|extension| path.ends_with(extension));
    (!manifest || OTHERS.contains(&file_name(path))).then_some(Claim::No)
}

/// The claim on a text: some document must have `apiVersion` and `kind` at its top. A template that must be rendered
/// first is counted, not read.
pub(crate) fn by_text(path: &str, text: &str) -> Claim {
    if by_path(path) == Some(Claim::No) {
        return Claim::No;
    }
    if !text.contains("apiVersion") || !names_an_object(text) {
        Claim::No
    } else if is_template(path, text) {
        Claim::Part
    } else {
        Claim::Yes(Grouping::Scan)
    }
}

/// Whether the file configures kustomize, by its name: such a file may leave `apiVersion` and `kind` out.
pub(crate) fn is_kustomization(path: &str) -> bool {
    matches!(
        file_name(path),
        "kustomization.yaml" | "kustomization.yml" | "Kustomization"
    )
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn names_an_object(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('{') && json_names_an_object(text) {
        return true;
    }
    let (mut version, mut kind) = (false, false);
    let mut indent = None;
    for line in text.lines() {
        if line.starts_with("---") {
            (version, kind, indent) = (false, false, None);
        }
        let content = line.trim_start_matches(' ');
        // The first key of a document says how far its top is indented.
        let here = line.len() - content.len();
        if indent.is_none()
            && content.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '"' | '\''))
        {
            indent = Some(here);
        }
        if indent == Some(here) {
            version |= is_key(content, "apiVersion");
            kind |= is_key(content, "kind");
            if version && kind {
                return true;
            }
        }
    }
    false
}

fn is_key(line: &str, name: &str) -> bool {
    let quote = line.starts_with(['"', '\'']);
    let rest = if quote { &line[1..] } else { line };
    let Some(rest) = rest.strip_prefix(name) else {
        return false;
    };
    let rest = if quote {
        rest.trim_start_matches(['"', '\''])
    } else {
        rest
    };
    rest.trim_start().starts_with(':')
}

/// Whether a JSON text has both keys in its outermost braces.
fn json_names_an_object(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    let (mut version, mut kind) = (false, false);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => {
                let start = at + 1;
                at = start;
                while bytes.get(at).is_some_and(|byte| *byte != b'"') {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                if depth == 1 {
                    let is_key = || {
                        text.get(at + 1..)
                            .is_some_and(|rest| rest.trim_start().starts_with(':'))
                    };
                    match bytes.get(start..at) {
                        Some(b"apiVersion") => version |= is_key(),
                        Some(b"kind") => kind |= is_key(),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        if version && kind {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether braces of a template stand where YAML would take them for a map, or where they break it.
fn is_template(path: &str, text: &str) -> bool {
    if !text.contains("{{") {
        return false;
    }
    let source = Source::new(SourceId(0), path, text.to_owned());
    let stream = portcullis_yaml::parse(&source);
    let broken = stream.problems.iter().filter_map(|problem| problem.span).any(|span| {
        let line = source.line_of(span.start as usize);
        text.lines()
            .nth(line as usize - 1)
            .is_some_and(|line| line.contains("{{"))
    });
    broken
        || stream
            .documents
            .iter()
            .any(|document| has_braces_for_a_key(&document.value, text))
}

/// `{{ x }}` without quotes reads as a map whose key is a map.
fn has_braces_for_a_key(value: &Value, text: &str) -> bool {
    if let Some(map) = value.as_map() {
        return map.iter().any(|entry| {
            let start = entry.key.span.start as usize;
            let braces = text.get(..start + 1).is_some_and(|before| before.ends_with("{{"));
            braces || has_braces_for_a_key(&entry.value, text)
        });
    }
    let items = value.as_list().unwrap_or(&[]);
    items.iter().any(|item| has_braces_for_a_key(item, text))
}
