//! What a configuration names in its own repository, told by its text alone: fast enough to ask a whole repository who calls a
//! module.

use std::path::Path;

use crate::module::path;

/// Whether a module's source is a directory, by a path from the one that calls.
pub(crate) fn is_local(source: &str) -> bool {
    source.starts_with("./") || source.starts_with("../") || source == "." || source == ".."
}

/// Whether a file may call modules, by its name.
#[must_use]
pub fn is_configuration(path: &str) -> bool {
    let ends = [".tf", ".tofu", ".tf.json", ".tofu.json"];
    ends.iter().any(|end| path.ends_with(end))
}

/// Whether a file is configuration, or values of variables, by its name.
#[must_use]
pub fn is_terraform(path: &str) -> bool {
    is_configuration(path) || path.ends_with(".tfvars") || path.ends_with(".tfvars.json")
}

/// The directories that the configuration in a file may call, relative to the scanned root: whatever stands in quotes and
/// begins as the source of a local module does. It may name more than is called, never less.
#[must_use]
pub fn named_directories(file: &str, text: &str) -> Vec<String> {
    let directory = Path::new(file).parent().and_then(Path::to_str).unwrap_or_default();
    let quoted = memchr::memmem::find_iter(text.as_bytes(), "\".").filter_map(|at| {
        let rest = text.get(at + 1..)?;
        rest.split(['"', '\n']).next()
    });
    let local = quoted.filter(|quoted| is_local(quoted));
    local.filter_map(|local| path::join(directory, local)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directories_are_told_by_what_stands_in_quotes() {
        let text = "module \"a\" {\n  source = \"../../modules/a\"\n}\nmodule \"b\" { source = \"./b/\" }\n";
        assert_eq!(named_directories("roots/x/main.tf", text), ["modules/a", "roots/x/b"]);
    }

    #[test]
    fn directories_are_told_in_json_too() {
        let text = r#"{"module": {"a": {"source": "../modules/a"}, "up": {"source": ".."}}}"#;
        assert_eq!(named_directories("roots/main.tf.json", text), ["modules/a", ""]);
    }

    #[test]
    fn what_leads_elsewhere_names_no_directory() {
        let text = "source = \"../../../outside\"\nname = \".hidden\"\nregistry = \"terraform-aws-modules/vpc/aws\"\nopen = \"./";
        assert_eq!(
            named_directories("roots/main.tf", text),
            ["roots"],
            "only what is cut off may be anything"
        );
        assert_eq!(
            named_directories("main.tf", "source = \"terraform-aws-modules/vpc/aws\""),
            [""; 0]
        );
    }
}
