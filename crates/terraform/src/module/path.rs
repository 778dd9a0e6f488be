//! Paths with `/`, relative to the scanned root.

/// The directory that a path leads to from another one, without `.` and `..`; `None` where it leaves the root.
pub(crate) fn join(from: &str, path: &str) -> Option<String> {
    if path.starts_with('/') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The path of a module as Terraform prints it, relative to where it is run.
pub(crate) fn printed(from: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in from.split('/').chain(path.split('/')) {
        match (part, parts.last()) {
            ("" | ".", _) => {}
            ("..", Some(&last)) if last != ".." => {
                parts.pop();
            }
            (part, _) => parts.push(part),
        }
    }
    if parts.is_empty() {
        ".".to_owned()
    } else {
        parts.join("/")
    }
}

/// A path of the scanned root as it is printed from a directory of it.
pub(crate) fn below(directory: &str, path: &str) -> String {
    match path.strip_prefix(directory) {
        Some(rest) if !rest.trim_matches('/').is_empty() => rest.trim_matches('/').to_owned(),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_do_not_leave_the_root() {
        assert_eq!(join("a/b", "../c/./d").as_deref(), Some("a/c/d"));
        assert_eq!(join("a", "..").as_deref(), Some(""));
        assert_eq!(join("a", "../../x"), None);
        assert_eq!(join("a", "/etc"), None);
    }

    #[test]
    fn paths_of_modules_are_printed_as_terraform_does() {
        assert_eq!(printed(".", "./modules/x"), "modules/x");
        assert_eq!(printed("modules/x", "../y"), "modules/y");
        assert_eq!(printed(".", "../x"), "../x");
        assert_eq!(printed("../x", "../y"), "../y");
        assert_eq!(printed("../../x", "../../y"), "../../../y");
        assert_eq!(printed(".", "."), ".");
    }
}
