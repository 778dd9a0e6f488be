//! `portcullis rules` and `portcullis explain`.

use portcullis::{Config, Scanner};
use portcullis_model::RuleInfo;
use portcullis_report::json;

use crate::args::{ListFormat, RulesArgs};
use crate::scan::words;
use crate::{CLEAN, output};

/// Lists the rules: all of them, whatever their profile, unless some are selected.
pub(crate) fn list(args: &RulesArgs) -> anyhow::Result<u8> {
    let rules = chosen(words(&args.select))?;
    let text = match args.format {
        ListFormat::Json => json::rules(&rules),
    };
    output::to_stdout(text.as_bytes())?;
    Ok(CLEAN)
}

fn chosen(select: Vec<String>) -> anyhow::Result<Vec<RuleInfo>> {
    if select.is_empty() {
        return Ok(portcullis::rules());
    }
    let scanner = Scanner::new(Config {
        select,
        jobs: Some(1),
        ..Config::default()
    })?;
    Ok(scanner.rules().to_vec())
}
