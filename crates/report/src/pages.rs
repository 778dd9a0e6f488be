//! The rules as Markdown: a page for each, an index, and for each tool that users come from a list of ids both ways.

use std::collections::BTreeMap;

use portcullis_model::{RuleInfo, Setting};

use crate::markdown_text::{cell, code};

/// A file of the reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The name of the file; pages link to each other by these.
    pub name: String,
    /// The text.
    pub text: String,
}

/// A tool whose ids are known.
#[derive(Clone, Copy, Debug)]
pub struct Tool {
    /// Its name as its users write it.
    pub name: &'static str,
    /// The name in lower case, as file names have it.
    pub id: &'static str,
    /// The tool's own id of a check that an alias names.
    own: fn(&str) -> Option<&str>,
}

/// The tools that users come from.
pub const TOOLS: [Tool; 8] = [
    tool("checkov", "checkov", |alias| alias.starts_with("CKV").then_some(alias)),
    tool("Trivy", "trivy", |alias| {
        let (series, number) = alias.split_once('-')?;
        let is_series = series.bytes().all(|byte| byte.is_ascii_uppercase());
        (is_series && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(alias)
    }),
    tool("hadolint", "hadolint", |alias| {
        let number = alias.strip_prefix("DL").or_else(|| alias.strip_prefix("SC"))?;
        number.bytes().all(|byte| byte.is_ascii_digit()).then_some(alias)
    }),
    tool("kube-linter", "kube-linter", |alias| alias.strip_prefix("kube-linter:")),
    tool("zizmor", "zizmor", |alias| {
        let is_plain = alias.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        alias.strip_prefix("zizmor:").or(is_plain.then_some(alias))
    }),
    tool("actionlint", "actionlint", |alias| alias.strip_prefix("actionlint/")),
    tool("tflint", "tflint", |alias| alias.strip_prefix("tflint:")),
    tool("Gatekeeper", "gatekeeper", |alias| {
        alias.starts_with("K8s").then_some(alias)
    }),
];

const fn tool(name: &'static str, id: &'static str, own: fn(&str) -> Option<&str>) -> Tool {
    Tool { name, id, own }
}

/// The whole reference: `index.md`, a page for each rule, and `from-TOOL.md` for each tool.
#[must_use]
pub fn all(rules: &[RuleInfo]) -> Vec<Page> {
    let mut pages = vec![Page {
        name: "index.md".to_owned(),
        text: index(rules, &|rule| format!("{}.md", rule.id)),
    }];
    pages.extend(rules.iter().map(|rule| Page {
        name: format!("{}.md", rule.id),
        text: page(rule),
    }));
    pages.extend(TOOLS.iter().map(|tool| Page {
        name: format!("from-{}.md", tool.id),
        text: format!(
            "# From {}\n\n{}",
            tool.name,
            ids(tool, rules, &|rule| format!("{}.md", rule.id))
        ),
    }));
    pages
}

/// The page of one rule.
#[must_use]
pub fn page(rule: &RuleInfo) -> String {
    let mut out = format!("# {}\n\n**{}.**\n\n", rule.id, rule.title());
    out.push_str(&body(rule));
    out.push_str("\n\n");
    if !rule.options.is_empty() {
        out.push_str("## Options\n\n| option | what it says | default |\n|---|---|---|\n");
        for option in &rule.options {
            let default = code(&shown(&option.default));
            out.push_str(&format!(
                "| `{}` | {} | {default} |\n",
                option.name,
                cell(&option.about)
            ));
        }
        out.push('\n');
    }
    out.push_str("| | |\n|---|---|\n");
    for (name, words) in facts(rule) {
        if !words.is_empty() {
            out.push_str(&format!("| {name} | {words} |\n"));
        }
    }
    out
}

/// What is known of a rule, beside its prose.
fn facts(rule: &RuleInfo) -> [(&'static str, String); 9] {
    let formats: Vec<_> = rule.formats.iter().map(|format| format.name()).collect();
    let codes = |words: &[std::borrow::Cow<'static, str>]| {
        let codes: Vec<String> = words.iter().map(|word| code(word)).collect();
        codes.join(", ")
    };
    let fix = if rule.fixable { "yes" } else { "" };
    [
        ("severity", rule.severity.name().to_owned()),
        ("confidence", rule.confidence.name().to_owned()),
        ("category", rule.category.to_string()),
        ("formats", formats.join(", ")),
        ("profile", rule.profile.name().to_owned()),
        ("can be fixed by `--fix` or `--unsafe-fixes`", fix.to_owned()),
        ("aliases", codes(&rule.aliases)),
        ("controls", codes(&rule.controls)),
        ("since", rule.since.to_string()),
    ]
}

/// The value of an option as a configuration file has it.
pub(crate) fn shown(setting: &Setting) -> String {
    match setting {
        Setting::Bool(flag) => flag.to_string(),
        Setting::Number(number) => number.to_string(),
        Setting::Text(text) => format!("\"{text}\""),
        Setting::List(texts) => {
            let texts: Vec<String> = texts.iter().map(|text| format!("\"{text}\"")).collect();
            format!("[{}]", texts.join(", "))
        }
    }
}

/// A table of the rules, family by family; `link` says where the page of a rule is.
#[must_use]
pub fn index(rules: &[RuleInfo], link: &dyn Fn(&RuleInfo) -> String) -> String {
    let mut families: BTreeMap<&str, Vec<&RuleInfo>> = BTreeMap::new();
    for rule in rules {
        families.entry(rule.family()).or_default().push(rule);
    }
    let mut out = format!(
        "# Rules\n\n{} rules. Those in bold run without being asked for.\n",
        rules.len()
    );
    for (family, rules) in families {
        out.push_str(&format!(
            "\n## {family}\n\n| rule | severity | what is wrong | fix |\n|---|---|---|---|\n"
        ));
        for rule in rules {
            let id = format!("[{}]({})", rule.id, link(rule));
            let id = match rule.profile {
                portcullis_model::Profile::Default => format!("**{id}**"),
                portcullis_model::Profile::All => id,
            };
            let fix = if rule.fixable { "yes" } else { "" };
            let severity = rule.severity.name();
            out.push_str(&format!("| {id} | {severity} | {} | {fix} |\n", cell(rule.title())));
        }
    }
    out
}

/// The ids of a tool beside ours, both ways.
#[must_use]
pub fn ids(tool: &Tool, rules: &[RuleInfo], link: &dyn Fn(&RuleInfo) -> String) -> String {
    let mut theirs: BTreeMap<(&str, u32, &str), Vec<&RuleInfo>> = BTreeMap::new();
    let mut ours: Vec<(&RuleInfo, Vec<&str>)> = Vec::new();
    for rule in rules {
        let mut named: Vec<&str> = rule.aliases.iter().filter_map(|alias| (tool.own)(alias)).collect();
        named.sort_by_key(|id| by_number(id));
        named.dedup();
        for id in &named {
            theirs.entry(by_number(id)).or_default().push(rule);
        }
        if !named.is_empty() {
            ours.push((rule, named));
        }
    }
    let name = tool.name;
    let mut out = format!("{} checks of {name} have {} rules here.\n", theirs.len(), ours.len());
    let linked = |rule: &RuleInfo| format!("[{}]({})", rule.id, link(rule));
    out.push_str(&format!(
        "\n## {name} to Portcullis\n\n| {name} | Portcullis | what is wrong |\n|---|---|---|\n"
    ));
    for ((_, _, id), rules) in &theirs {
        let titles: Vec<String> = rules.iter().map(|rule| cell(rule.title())).collect();
        let rules: Vec<String> = rules.iter().map(|rule| linked(rule)).collect();
        out.push_str(&format!(
            "| {} | {} | {} |\n",
            code(id),
            rules.join("<br>"),
            titles.join("<br>")
        ));
    }
    out.push_str(&format!(
        "\n## Portcullis to {name}\n\n| Portcullis | {name} |\n|---|---|\n"
    ));
    for (rule, ids) in ours {
        let ids: Vec<String> = ids.into_iter().map(code).collect();
        out.push_str(&format!("| {} | {} |\n", linked(rule), ids.join(", ")));
    }
    out
}

/// An id in the order of people: by its words, then by its number, so that 9 comes before 10.
fn by_number(id: &str) -> (&str, u32, &str) {
    let words = id.trim_end_matches(|character: char| character.is_ascii_digit());
    let number = id.get(words.len()..).and_then(|digits| digits.parse().ok());
    (words, number.unwrap_or(0), id)
}

/// What a rule's page says below its title, without the marks of its fences.
pub(crate) fn body(rule: &RuleInfo) -> String {
    let mut text = String::with_capacity(rule.page.len() + 64);
    let mut fenced = false;
    for line in rule.page.lines().skip(1).skip_while(|line| line.trim().is_empty()) {
        if let Some(info) = line.trim_start().strip_prefix("```") {
            fenced = !fenced;
            let mut marks = info.split(',').map(str::trim);
            let language = marks.next().unwrap_or("");
            let mut heading = "";
            for mark in marks {
                match mark {
                    "bad" => heading = "Bad:\n\n",
                    "good" => heading = "Good:\n\n",
                    "fixed" => heading = "Fixed:\n\n",
                    _ => {}
                }
            }
            text.push_str(&format!("{heading}```{language}\n"));
            continue;
        }
        if !fenced && line.starts_with('#') {
            text.push('#');
        }
        text.push_str(line);
        text.push('\n');
    }
    let end = text.trim_end().len();
    text.truncate(end);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_told_apart_by_their_tool() {
        let whose = |alias: &str| {
            let named: Vec<&str> = TOOLS
                .iter()
                .filter(|tool| (tool.own)(alias).is_some())
                .map(|tool| tool.id)
                .collect();
            named
        };
        for (alias, tool) in [
            ("CKV2_AWS_6", "checkov"),
            ("AWS-0089", "trivy"),
            ("KSV-0012", "trivy"),
            ("DS-0001", "trivy"),
            ("DL3007", "hadolint"),
            ("SC2046", "hadolint"),
            ("kube-linter:latest-tag", "kube-linter"),
            ("unpinned-uses", "zizmor"),
            ("actionlint/glob", "actionlint"),
            ("tflint:terraform_comment_syntax", "tflint"),
            ("K8sAllowedRepos", "gatekeeper"),
        ] {
            assert_eq!(whose(alias), [tool], "{alias}");
        }
    }

    #[test]
    fn ids_are_in_the_order_of_people() {
        let mut ids = vec!["CKV_AWS_10", "CKV2_AWS_1", "CKV_AWS_9"];
        ids.sort_by_key(|id| by_number(id));
        assert_eq!(ids, ["CKV2_AWS_1", "CKV_AWS_9", "CKV_AWS_10"]);
    }
}
