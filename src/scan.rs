//! `portcullis scan`.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, bail};
use portcullis::{Config, Scanner, SourceTree, compare};
use portcullis_model::limits;
use portcullis_report::text;

use crate::args::{FailOn, ScanArgs, Subject};
use crate::config::{self, Configuration, Target};
use crate::progress::Progress;
use crate::scanned::Scanned;
use crate::{CLEAN, FOUND, date, fix, terminal};

/// The path that stands for standard input.
const STDIN: &str = "-";

/// Scans, prints, writes, and says whether the gate stays open.
pub(crate) fn run(args: &ScanArgs) -> anyhow::Result<u8> {
    let begun = Instant::now();
    let input = Input::of(args)?;
    let progress = Progress::start("scanning", !args.quiet);
    let (config, said) = prepare(&args.subject, input.target(&args.subject))?;
    let scanner = Scanner::new(config.clone())?;
    let outputs = args.outputs.over(said.format, said.outputs)?;
    let scanned = Scanned::of(&input, said.tree.as_ref())?;
    let earlier = scanned.earlier(args, &config, &scanner, said.baseline)?;
    let look = |tree: &dyn SourceTree| compare(scanner.scan_tree(tree), &earlier, &|path| scanned.standing(path));
    let report = look(scanned.tree());
    let fixing = args.fix.fixing(scanned.tree(), report, &look);
    drop(progress);
    if args.fix.only_shows() {
        return fix::show(&fixing, terminal::fit(text::Options::default(), args.color).color);
    }
    scanned.keep(&fixing, args)?;
    let report = fixing.report;

    let plain = text::Options {
        show_suppressed: args.show_suppressed,
        show_undecided: args.show_undecided,
        show_fixed: args.comparison.show_fixed,
        summary: !args.quiet,
        elapsed: Some(begun.elapsed()),
        ..text::Options::default()
    };
    let terminal = terminal::fit(plain, args.color);
    outputs.write(&report, &plain)?;
    if !scanned.prints_text(args) {
        outputs.print(&report, &terminal)?;
    }

    let fail_on = args.fail_on.or(said.fail_on).unwrap_or(FailOn::Low);
    let fails = fail_on
        .threshold()
        .is_some_and(|threshold| report.worst() >= Some(threshold));
    Ok(if fails { FOUND } else { CLEAN })
}

/// What arguments and configuration ask of a scanner, and what else the configuration says.
pub(crate) fn prepare(subject: &Subject, target: Target<'_>) -> anyhow::Result<(Config, Configuration)> {
    let mut said = config::load(&subject.config, target)?;
    let mut scopes = std::mem::take(&mut said.scopes);
    scopes.push(config::scope_of_arguments(&subject.choice));
    let var_files = if subject.var_file.is_empty() {
        std::mem::take(&mut said.var_files)
    } else {
        subject.var_file.clone()
    };
    let config = Config {
        scopes,
        sources: std::mem::take(&mut said.sources),
        policies: std::mem::take(&mut said.policies),
        jobs: subject.jobs.map(Into::into),
        walk: subject.walk(),
        var_files: var_files.into_iter().map(Into::into).collect(),
        workspace: subject.workspace.clone().or(said.workspace.take()),
        today: Some(subject.today.clone().unwrap_or_else(date::today)),
        ..Config::default()
    };
    Ok((config, said))
}

/// Empty words come from a trailing comma and mean nothing.
pub(crate) fn words(given: &[String]) -> Vec<String> {
    let trimmed = given.iter().map(|word| word.trim());
    trimmed.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What to scan.
pub(crate) enum Input {
    Paths(Vec<PathBuf>),
    Text { path: String, text: Vec<u8> },
}

impl Input {
    fn of(args: &ScanArgs) -> anyhow::Result<Self> {
        let dash = args.subject.paths.iter().any(|path| path == Path::new(STDIN));
        match &args.stdin_filename {
            Some(name) if args.subject.paths.is_empty() || (dash && args.subject.paths.len() == 1) => Self::stdin(name),
            Some(_) => bail!("--stdin-filename reads standard input, so it takes no PATH but `-`"),
            None if dash => bail!(
                "to scan standard input, say what file it is, since formats are told by name: \
                 --stdin-filename deploy/Dockerfile"
            ),
            None => Ok(Input::Paths(args.subject.paths.clone())),
        }
    }

    fn target(&self, subject: &Subject) -> Target<'_> {
        match self {
            Input::Text { path, .. } => Target::Text(path),
            Input::Paths(paths) => Target::Paths(paths, subject.walk()),
        }
    }

    fn stdin(name: &str) -> anyhow::Result<Self> {
        // Editors give absolute paths.
        let here = std::env::current_dir().unwrap_or_default();
        let below = Path::new(name).strip_prefix(&here).unwrap_or(Path::new(name));
        let path = below.to_string_lossy().replace('\\', "/");
        let path = path.trim_start_matches("./").trim_start_matches('/').to_owned();
        if path.is_empty() || path.split('/').any(|part| part == "..") {
            bail!("--stdin-filename takes a path below the current directory, not `{name}`");
        }
        // One byte more than is read tells a file at the limit from one beyond it.
        let mut text = Vec::new();
        std::io::stdin()
            .lock()
            .take(limits::FILE_BYTES + 1)
            .read_to_end(&mut text)
            .context("cannot read standard input")?;
        Ok(Input::Text { path, text })
    }
}
