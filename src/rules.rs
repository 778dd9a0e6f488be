//! `portcullis rules` and `portcullis explain`.

use std::path::Path;

use anyhow::{Context, bail};
use portcullis::{Config, Scanner};
use portcullis_model::RuleInfo;
use portcullis_report::{json, pages, text};

use crate::args::{Color, ExplainArgs, ListFormat, RulesArgs};
use crate::scan::words;
use crate::{CLEAN, output, terminal};

/// Lists the rules: all of them, whatever their profile, unless some are selected.
pub(crate) fn list(args: &RulesArgs) -> anyhow::Result<u8> {
    let select = words(&args.select);
    let rules = if select.is_empty() {
        portcullis::rules()
    } else {
        chosen(select)?
    };
    if let Some(directory) = &args.pages {
        return write_pages(&rules, directory);
    }
    let text = match args.format {
        ListFormat::Text => text::rules(&rules, &options(args.color)),
        ListFormat::Json => json::rules(&rules),
    };
    output::to_stdout(text.as_bytes())?;
    Ok(CLEAN)
}

/// Writes the reference as Markdown.
fn write_pages(rules: &[RuleInfo], directory: &Path) -> anyhow::Result<u8> {
    std::fs::create_dir_all(directory).with_context(|| format!("cannot make the directory {}", directory.display()))?;
    let pages = pages::all(rules);
    for page in &pages {
        output::stream_to_file(&directory.join(&page.name), |out| out.write_all(page.text.as_bytes()))?;
    }
    let written = format!("{} pages are in {}\n", pages.len(), directory.display());
    output::to_stdout(written.as_bytes())?;
    Ok(CLEAN)
}

/// Shows the page of a rule; of each rule, where several have the alias.
pub(crate) fn explain(args: &ExplainArgs) -> anyhow::Result<u8> {
    let word = args.rule.trim();
    let rules = chosen(vec![word.to_owned()])?;
    let (count, first) = (rules.len(), rules.first());
    let wide = |rule: &RuleInfo| !rule.is_named(word) && rule.answers_to(word);
    if word.eq_ignore_ascii_case("all") || first.is_some_and(wide) {
        bail!("`{word}` means {count} rules; `portcullis rules --select {word}` lists them");
    }
    let options = options(args.color);
    let pages: Vec<String> = rules.iter().map(|rule| text::explain(rule, &options)).collect();
    output::to_stdout(pages.join("\n").as_bytes())?;
    Ok(CLEAN)
}

fn options(color: Color) -> text::Options {
    terminal::fit(text::Options::default(), color)
}

fn chosen(select: Vec<String>) -> anyhow::Result<Vec<RuleInfo>> {
    let scanner = Scanner::new(Config {
        select,
        jobs: Some(1),
        ..Config::default()
    })?;
    Ok(scanner.rules().to_vec())
}
