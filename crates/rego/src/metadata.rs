//! The `# METADATA` block of a policy: what the rule is.

use std::borrow::Cow;

use portcullis_model::{
    Confidence, Data, FormatId, Profile, RuleInfo, RuleOption, Setting, Severity, SmolStr, Source, SourceId, Value,
};
use thiserror::Error;

/// What a policy file says of itself.
#[derive(Clone, Debug)]
pub(crate) struct Metadata {
    pub info: RuleInfo,
    pub selector: Selector,
    /// Paths, with dots between the keys, at which an unknown value leaves the question open though the policy does not
    /// complain: those of what is right when it is missing.
    pub reads: Vec<String>,
    /// The options with their defaults.
    pub options: Vec<Declared>,
}

/// An option that a policy declares.
#[derive(Clone, Debug)]
pub(crate) struct Declared {
    pub info: RuleOption,
    /// The default as the policy sees it.
    pub default: Value,
}

/// Which resources a policy is asked about.
#[derive(Clone, Debug)]
pub(crate) enum Selector {
    /// Those of some kinds.
    Kinds(Vec<Kind>),
    /// Those that name an image.
    Images,
    /// Those that can have labels or tags.
    Labels,
    /// Those that run pods.
    Workloads,
}

/// A kind, as a policy names it: `aws_s3_bucket`, `Service`, or with its group where another group has a kind of the
/// same name, `argoproj.io/Application`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kind {
    pub group: Option<SmolStr>,
    pub name: SmolStr,
}

/// Why a policy file cannot be used.
#[derive(Debug, Error)]
pub enum MetadataError {
    /// The block is not there.
    #[error("it has no `# METADATA` block")]
    NoBlock,
    /// The block is not YAML.
    #[error("it has metadata that cannot be read: {message}")]
    Syntax {
        /// What is wrong.
        message: String,
        /// The line of the file, from 1.
        line: u32,
    },
    /// A part of the block is not there, or says nothing that is known.
    #[error("it says no `{key}` in its metadata, or none of {allowed}")]
    Missing {
        /// The key.
        key: &'static str,
        /// What it may be.
        allowed: &'static str,
    },
    /// The file, its package and its id have to have the same name.
    #[error("it speaks of `{found}` where the id `{id}` asks for `{wanted}`")]
    Name {
        /// The id of the rule.
        id: String,
        /// What the file says.
        found: String,
        /// What it has to say.
        wanted: String,
    },
}

impl MetadataError {
    /// The line, from 1, that is at fault in a policy of this text.
    pub(crate) fn line(&self, text: &str) -> Option<u32> {
        let starts = |line: &str, word: &str| line.trim_start_matches(['#', ' ']).starts_with(word);
        let found = match self {
            MetadataError::NoBlock => None,
            MetadataError::Syntax { line, .. } => return Some(*line),
            MetadataError::Missing { key, .. } => {
                let of_key = format!("{key}:");
                let mut lines = text.lines().take_while(|line| !line.starts_with("package "));
                let at_key = lines.position(|line| starts(line, &of_key));
                at_key.or_else(|| text.lines().position(|line| line.trim_end() == "# METADATA"))
            }
            MetadataError::Name { found, .. } => {
                let package = format!("package {found}");
                let at_package = text.lines().position(|line| line.trim_end() == package);
                at_package.or_else(|| text.lines().position(|line| starts(line, "id:")))
            }
        };
        u32::try_from(found? + 1).ok()
    }
}

impl Metadata {
    /// Reads the block at the head of a policy.
    pub(crate) fn parse(path: &str, text: &str) -> Result<Self, MetadataError> {
        let Block {
            yaml,
            description,
            lines,
        } = Block::of(text).ok_or(MetadataError::NoBlock)?;
        let source = Source::new(SourceId(0), path, yaml);
        let stream = portcullis_yaml::parse(&source);
        if let Some(problem) = stream.problems.first() {
            let offset = problem.span.map_or(0, |span| span.start as usize);
            let within = source.line_of(offset) as usize;
            return Err(MetadataError::Syntax {
                message: problem.message.clone(),
                line: lines.get(within.saturating_sub(1)).copied().unwrap_or(1),
            });
        }
        let root = stream
            .documents
            .first()
            .map(|document| &document.value)
            .ok_or(MetadataError::NoBlock)?;
        let custom = root.key("custom").known().ok_or(missing("custom", "a map"))?;
        let title = root.key("title").as_str().ok_or(missing("title", "a sentence"))?;
        let id = custom.key("id").as_str().ok_or(missing("id", "a word"))?;
        check_names(id, path, text)?;
        let word = |key: &str| custom.key(key).as_str();
        let declared = options(custom)?;
        let info = RuleInfo {
            id: Cow::Owned(id.to_owned()),
            severity: word("severity")
                .and_then(Severity::from_name)
                .ok_or(missing("severity", "low, medium, high, critical"))?,
            confidence: match word("confidence") {
                None | Some("high") => Confidence::High,
                Some("medium") => Confidence::Medium,
                Some("low") => Confidence::Low,
                Some(_) => return Err(missing("confidence", "low, medium, high")),
            },
            category: Cow::Owned(word("category").ok_or(missing("category", "a word"))?.to_owned()),
            profile: match word("profile") {
                None | Some("default") => Profile::Default,
                Some("all") => Profile::All,
                Some(_) => return Err(missing("profile", "default, all")),
            },
            since: Cow::Owned(word("since").unwrap_or("0.1.0").to_owned()),
            formats: formats(custom)?,
            aliases: texts(custom, "aliases").map(Cow::Owned).collect(),
            controls: texts(custom, "controls").map(Cow::Owned).collect(),
            fixable: false,
            options: declared.iter().map(|declared| declared.info.clone()).collect(),
            page: Cow::Owned(format!("{title}\n\n{description}")),
        };
        Ok(Self {
            info,
            selector: selector(custom)?,
            reads: texts(custom, "reads").collect(),
            options: declared,
        })
    }
}

fn missing(key: &'static str, allowed: &'static str) -> MetadataError {
    MetadataError::Missing { key, allowed }
}

/// The metadata as YAML, and apart from it the description: nearly all of the text, and Markdown that no one has to
/// parse at the start of every scan.
struct Block {
    yaml: String,
    description: String,
    /// For each line of the YAML, its number in the file, from 1.
    lines: Vec<u32>,
}

impl Block {
    fn of(text: &str) -> Option<Self> {
        let mut numbered = (1..).zip(text.lines());
        numbered.find(|(_, line)| line.trim_end() == "# METADATA")?;
        let (mut yaml, mut description, mut lines) = (String::new(), String::new(), Vec::new());
        let mut within = false;
        let mut any = false;
        for (number, line) in numbered {
            let Some(line) = line.strip_prefix('#') else { break };
            any = true;
            let line = line.strip_prefix(' ').unwrap_or(line);
            within = match line {
                "description: |" => true,
                _ if within => line.is_empty() || line.starts_with(' '),
                _ => false,
            };
            if !within {
                yaml.push_str(line);
                yaml.push('\n');
                lines.push(number);
            } else if line != "description: |" {
                description.push_str(line.strip_prefix("  ").unwrap_or(line));
                description.push('\n');
            }
        }
        any.then_some(Self {
            yaml,
            description,
            lines,
        })
    }
}

/// The id, the file's name and the package say the same.
fn check_names(id: &str, path: &str, text: &str) -> Result<(), MetadataError> {
    let name = id.replace('-', "_");
    let file = path.rsplit('/').next().unwrap_or(path);
    let wrong = |found: &str, wanted: String| MetadataError::Name {
        id: id.to_owned(),
        found: found.to_owned(),
        wanted,
    };
    if file.strip_suffix(".rego") != Some(&name) {
        return Err(wrong(file, format!("{name}.rego")));
    }
    let package = text.lines().find_map(|line| line.strip_prefix("package "));
    let package = package.unwrap_or("").trim();
    if package.strip_prefix("portcullis.") != Some(&name) {
        return Err(wrong(package, format!("portcullis.{name}")));
    }
    Ok(())
}

fn texts<'v>(map: &'v Value, key: &str) -> impl Iterator<Item = String> + use<'v> {
    map.key(key).items().iter().filter_map(Value::as_str).map(str::to_owned)
}

fn formats(custom: &Value) -> Result<Vec<FormatId>, MetadataError> {
    let allowed = "terraform, kubernetes, helm, dockerfile, workflow";
    let of_name = |name: String| FormatId::ALL.into_iter().find(|format| format.name() == name);
    let formats: Option<Vec<FormatId>> = texts(custom, "formats").map(of_name).collect();
    formats
        .filter(|formats| !formats.is_empty())
        .ok_or(missing("formats", allowed))
}

fn selector(custom: &Value) -> Result<Selector, MetadataError> {
    let kinds: Vec<Kind> = texts(custom, "kinds").map(|kind| Kind::of(&kind)).collect();
    match custom.key("facet").as_str() {
        Some("images") => Ok(Selector::Images),
        Some("labels") => Ok(Selector::Labels),
        Some("workloads") => Ok(Selector::Workloads),
        None if !kinds.is_empty() => Ok(Selector::Kinds(kinds)),
        _ => Err(missing(
            "kinds",
            "kinds of resources, or a facet: images, labels, workloads",
        )),
    }
}

impl Kind {
    fn of(text: &str) -> Self {
        match text.rsplit_once('/') {
            Some((group, name)) => Self {
                group: Some(group.into()),
                name: name.into(),
            },
            None => Self {
                group: None,
                name: text.into(),
            },
        }
    }
}

fn options(custom: &Value) -> Result<Vec<Declared>, MetadataError> {
    let declared = custom.key("options").known().and_then(Value::as_map);
    let declared = declared.into_iter().flatten();
    declared
        .map(|entry| {
            let (about, default) = (entry.value.key("about").as_str(), entry.value.key("default").known());
            let setting = default.and_then(setting);
            let (Some(about), Some(default), Some(setting)) = (about, default, setting) else {
                return Err(missing(
                    "options",
                    "a name with `about` and a `default` that is a scalar or a list of texts",
                ));
            };
            Ok(Declared {
                info: RuleOption {
                    name: Cow::Owned(entry.key.name.to_string()),
                    about: Cow::Owned(about.to_owned()),
                    default: setting,
                },
                default: default.clone(),
            })
        })
        .collect()
}

/// The value of an option as users set it.
fn setting(value: &Value) -> Option<Setting> {
    Some(match &value.data {
        Data::Bool(flag) => Setting::Bool(*flag),
        Data::Number(number) => Setting::Number(number.as_f64()),
        Data::String(text) => Setting::Text(text.to_string()),
        Data::List(items) => {
            let texts: Option<Vec<String>> = items.iter().map(|item| item.as_str().map(str::to_owned)).collect();
            Setting::List(texts?)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "\
# METADATA
# title: Application lives in the default project.
# description: |
#   Anyone may deploy there.
#
#   # Remedy
#
#   Name a project.
# custom:
#   id: k8s-argocd-default-project
#   severity: medium
#   category: security
#   formats: [kubernetes]
#   kinds: [argoproj.io/Application]
#   options:
#     names:
#       about: the projects
#       default: [default]
package portcullis.k8s_argocd_default_project

import rego.v1
";

    #[test]
    fn a_policy_says_what_rule_it_is() {
        let path = "policies/kubernetes/k8s_argocd_default_project.rego";
        let metadata = Metadata::parse(path, POLICY).unwrap();
        assert_eq!(metadata.info.id, "k8s-argocd-default-project");
        assert_eq!(metadata.info.title(), "Application lives in the default project");
        let sections = metadata.info.sections();
        assert_eq!(
            (&*sections.why, &*sections.remedy),
            ("Anyone may deploy there.", "Name a project.")
        );
        assert_eq!(metadata.info.formats, [FormatId::Kubernetes]);
        let Selector::Kinds(kinds) = &metadata.selector else {
            panic!("kinds")
        };
        assert_eq!(kinds, &[Kind::of("argoproj.io/Application")]);
        assert_eq!(metadata.options[0].info.name, "names");
        assert_eq!(
            metadata.info.options[0].default,
            Setting::List(vec!["default".to_owned()])
        );
    }

    #[test]
    fn a_file_with_another_name_than_its_id_is_refused() {
        let error = Metadata::parse("policies/kubernetes/other.rego", POLICY).unwrap_err();
        assert!(error.to_string().contains("other.rego"), "{error}");
        let renamed = POLICY.replace("package portcullis.", "package other.");
        let error = Metadata::parse("k8s_argocd_default_project.rego", &renamed).unwrap_err();
        assert!(
            error.to_string().contains("portcullis.k8s_argocd_default_project"),
            "{error}"
        );
    }

    #[test]
    fn what_is_missing_is_named() {
        let error = Metadata::parse("a.rego", "package portcullis.a\n").unwrap_err();
        assert!(matches!(error, MetadataError::NoBlock));
        let bare = POLICY.replace("severity: medium", "severity: grave");
        let error = Metadata::parse("k8s_argocd_default_project.rego", &bare).unwrap_err();
        assert!(error.to_string().contains("severity"), "{error}");
    }
}
