//! What is known of a rule, whatever it is written in: the form in which reports and the command line see it.

use std::borrow::Cow;

use crate::finding::{Confidence, Severity};
use crate::format::FormatId;

/// When a rule runs without being asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profile {
    /// In every scan: what a team wants on day one.
    Default,
    /// Only when selected, or with `--select all`.
    All,
}

impl Profile {
    /// The stable name used in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Profile::Default => "default",
            Profile::All => "all",
        }
    }
}

/// A rule as others see it.
#[derive(Clone, Debug)]
pub struct RuleInfo {
    /// The kebab-case id; never changes.
    pub id: Cow<'static, str>,
    /// How bad it is when the rule is broken.
    pub severity: Severity,
    /// How sure its findings are, unless a finding says otherwise.
    pub confidence: Confidence,
    /// The kind of harm: `security`, `reliability`, `supply-chain`, `cost`, `correctness`, `style`.
    pub category: Cow<'static, str>,
    /// When it runs.
    pub profile: Profile,
    /// The version that brought it.
    pub since: Cow<'static, str>,
    /// The formats it judges.
    pub formats: Vec<FormatId>,
    /// Ids of other tools' checks that ask the same, and former ids of ours.
    pub aliases: Vec<Cow<'static, str>>,
    /// Ids of controls that it serves: `CIS-AWS-1.4:2.1.1`, `NIST-800-53:SC-28`.
    pub controls: Vec<Cow<'static, str>>,
    /// Whether its findings can carry a fix.
    pub fixable: bool,
    /// What a user may set.
    pub options: Vec<RuleOption>,
    /// The page as Markdown: the first line is the title, a sentence that ends in a full stop.
    pub page: Cow<'static, str>,
}

/// An option that a rule declares.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleOption {
    /// The name, in kebab-case.
    pub name: Cow<'static, str>,
    /// What it says, as a noun phrase.
    pub about: Cow<'static, str>,
    /// The value where the user sets none; what a user sets is of the same type.
    pub default: Setting,
}

/// The value of an option.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list of texts.
    List(Vec<String>),
}

impl Setting {
    /// What type of value it is, in words: `true or false`, `a number`, `a text`, `a list of texts`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Setting::Bool(_) => "true or false",
            Setting::Number(_) => "a number",
            Setting::Text(_) => "a text",
            Setting::List(_) => "a list of texts",
        }
    }
}

impl RuleInfo {
    /// The first word of the id: `k8s`, `docker`, `workflow`, `helm`, `tf`, `aws` ...
    #[must_use]
    pub fn family(&self) -> &str {
        self.id.split('-').next().unwrap_or(&self.id)
    }

    /// What is wrong when the rule is broken: the page's first line, without its full stop.
    #[must_use]
    pub fn title(&self) -> &str {
        self.page.lines().next().unwrap_or("").trim().trim_end_matches('.')
    }

    /// The page, taken apart.
    #[must_use]
    pub fn sections(&self) -> Page {
        Page::parse(&self.page)
    }

    /// Whether a user who writes this word means the rule: its id or an alias in any letter case, its family, or a
    /// control.
    #[must_use]
    pub fn answers_to(&self, word: &str) -> bool {
        self.is_named(word)
            || self.family().eq_ignore_ascii_case(word)
            || self.controls.iter().any(|control| control.eq_ignore_ascii_case(word))
    }

    /// Whether this is the rule's id or one of its aliases, in any letter case.
    #[must_use]
    pub fn is_named(&self, word: &str) -> bool {
        self.id.eq_ignore_ascii_case(word) || self.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(word))
    }
}

/// The parts of a rule's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The first line, without its full stop.
    pub title: String,
    /// What comes before the first heading or example: why it matters.
    pub why: String,
    /// The paragraph under `# Remedy`.
    pub remedy: String,
    /// The fenced examples, in order.
    pub examples: Vec<Example>,
}

/// A fenced example of a page, marked `bad` or `good`; a test runs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The language of the fence: `hcl`, `yaml`, `dockerfile`, `json`.
    pub language: String,
    /// Whether the rule must find something.
    pub bad: bool,
    /// The path the text is placed at, as `path=...` in the fence gives it.
    pub path: Option<String>,
    /// The text.
    pub text: String,
    /// What the fixes of its findings make of it, where the page shows that: the fence behind it is marked `fixed`.
    pub fixed: Option<String>,
}

impl Page {
    /// Takes a page apart. Fences carry their marks as `lang,bad`, `lang,good,path=...`, or `lang,fixed` behind a bad one;
    /// other fences are prose.
    #[must_use]
    pub fn parse(markdown: &str) -> Self {
        let mut page = Page::default();
        let mut section = Section::Why;
        let mut fence: Option<(Fence, String)> = None;
        for (number, line) in markdown.lines().enumerate() {
            if let Some((_, text)) = &mut fence {
                if line.trim_start().starts_with("```") {
                    page.close(fence.take());
                } else {
                    text.push_str(line);
                    text.push('\n');
                }
            } else if let Some(info) = line.trim_start().strip_prefix("```") {
                fence = Some((Fence::from_info(info), String::new()));
            } else if number == 0 {
                page.title = line.trim().trim_end_matches('.').to_owned();
            } else if let Some(heading) = line.strip_prefix('#') {
                let heading = heading.trim_start_matches('#').trim();
                section = if heading.eq_ignore_ascii_case("remedy") {
                    Section::Remedy
                } else {
                    Section::Other
                };
            } else {
                match section {
                    Section::Why => push_line(&mut page.why, line),
                    Section::Remedy => push_line(&mut page.remedy, line),
                    Section::Other => {}
                }
            }
        }
        page.why.truncate(page.why.trim_end().len());
        page.remedy.truncate(page.remedy.trim_end().len());
        page
    }

    fn close(&mut self, fence: Option<(Fence, String)>) {
        match fence {
            Some((Fence::Example(example), text)) => self.examples.push(Example { text, ..example }),
            Some((Fence::Fixed, text)) => {
                if let Some(example) = self.examples.last_mut() {
                    example.fixed = Some(text);
                }
            }
            Some((Fence::Prose, _)) | None => {}
        }
    }
}

/// What a fence holds.
enum Fence {
    Example(Example),
    Fixed,
    Prose,
}

enum Section {
    Why,
    Remedy,
    Other,
}

fn push_line(text: &mut String, line: &str) {
    if !(text.is_empty() && line.trim().is_empty()) {
        text.push_str(line);
        text.push('\n');
    }
}

impl Fence {
    fn from_info(info: &str) -> Self {
        let mut words = info.split(',').map(str::trim);
        let mut example = Example {
            language: words.next().unwrap_or("").to_owned(),
            bad: false,
            path: None,
            text: String::new(),
            fixed: None,
        };
        let mut marked = false;
        for word in words {
            match word {
                "bad" => (example.bad, marked) = (true, true),
                "good" => marked = true,
                "fixed" => return Fence::Fixed,
                _ => example.path = word.strip_prefix("path=").map(str::to_owned),
            }
        }
        if marked { Fence::Example(example) } else { Fence::Prose }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_taken_apart() {
        let page = Page::parse(
            "Base image is not pinned.\n\nA moving tag moves.\n\n# Remedy\n\nPin it.\n\n```dockerfile,bad\nFROM a\n```\n\n```dockerfile,fixed\nFROM b\n```\n\n```yaml,good,path=Chart.yaml\nb: 1\n```\n",
        );
        assert_eq!(page.title, "Base image is not pinned");
        assert_eq!(page.why, "A moving tag moves.");
        assert_eq!(page.remedy, "Pin it.");
        assert_eq!(page.examples.len(), 2);
        assert!(page.examples[0].bad);
        assert_eq!(page.examples[0].text, "FROM a\n");
        assert_eq!(page.examples[0].fixed.as_deref(), Some("FROM b\n"));
        assert_eq!(page.examples[1].path.as_deref(), Some("Chart.yaml"));
    }
}
