//! `portcullis scan`.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, bail};
use portcullis::{Config, MemoryTree, Scanner, Standing, WalkOptions, compare};
use portcullis_model::limits;
use portcullis_report::text;

use crate::args::{ScanArgs, Subject};
use crate::progress::Progress;
use crate::{CLEAN, FOUND, date, terminal};

/// The path that stands for standard input.
const STDIN: &str = "-";

/// Scans, prints, writes, and says whether the gate stays open.
pub(crate) fn run(args: &ScanArgs) -> anyhow::Result<u8> {
    let begun = Instant::now();
    args.outputs.check()?;
    let input = Input::of(args)?;
    let scanner = scanner(&args.subject)?;
    let progress = Progress::start("scanning", !args.quiet);
    let report = match &input {
        Input::Paths(paths) => {
            let tree = scanner.walk(paths)?;
            let earlier = args.comparison.earlier(&tree)?;
            compare(scanner.scan_tree(&tree), &earlier, &|path| tree.standing(path))
        }
        Input::Text { path, text } => {
            let report = scanner.scan_tree(&MemoryTree::new([(path.as_str(), text.as_slice())]));
            let earlier = args.comparison.earlier_of_text()?;
            compare(report, &earlier, &|file| standing_of_text(file, path))
        }
    };
    drop(progress);

    let plain = text::Options {
        show_suppressed: args.show_suppressed,
        show_undecided: args.show_undecided,
        show_fixed: args.comparison.show_fixed,
        summary: !args.quiet,
        elapsed: Some(begun.elapsed()),
        ..text::Options::default()
    };
    let terminal = terminal::fit(plain, args.color);
    args.outputs.write(&report, &plain, &terminal)?;

    let fails = args
        .fail_on
        .threshold()
        .is_some_and(|threshold| report.worst() >= Some(threshold));
    Ok(if fails { FOUND } else { CLEAN })
}

/// The scanner that was asked for.
pub(crate) fn scanner(subject: &Subject) -> anyhow::Result<Scanner> {
    Ok(Scanner::new(Config {
        select: words(&subject.choice.select),
        ignore: words(&subject.choice.ignore),
        jobs: subject.jobs.map(Into::into),
        walk: WalkOptions {
            gitignore: !subject.no_gitignore,
            vendored: subject.include_vendored,
        },
        var_files: subject.var_file.iter().cloned().map(Into::into).collect(),
        workspace: subject.workspace.clone(),
        today: Some(subject.today.clone().unwrap_or_else(date::today)),
        ..Config::default()
    })?)
}

/// What became of a file, where only one text is scanned.
fn standing_of_text(file: &str, scanned: &str) -> Standing {
    if file == scanned {
        Standing::Scanned
    } else {
        Standing::Unseen
    }
}

/// Empty words come from a trailing comma and mean nothing.
pub(crate) fn words(given: &[String]) -> Vec<String> {
    let trimmed = given.iter().map(|word| word.trim());
    trimmed.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What to scan.
enum Input {
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
            None => Ok(Input::Paths(args.subject.paths_or_here())),
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
