//! `portcullis scan`.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, bail};
use portcullis::{Config, MemoryTree, Scanner, WalkOptions};
use portcullis_model::limits;
use portcullis_report::text;

use crate::args::ScanArgs;
use crate::progress::Progress;
use crate::{CLEAN, FOUND, date, terminal};

/// The path that stands for standard input.
const STDIN: &str = "-";

/// Scans, prints, writes, and says whether the gate stays open.
pub(crate) fn run(args: &ScanArgs) -> anyhow::Result<u8> {
    let begun = Instant::now();
    args.outputs.check()?;
    let input = Input::of(args)?;
    let scanner = Scanner::new(Config {
        select: words(&args.choice.select),
        ignore: words(&args.choice.ignore),
        jobs: args.jobs.map(Into::into),
        walk: WalkOptions {
            gitignore: !args.no_gitignore,
            vendored: args.include_vendored,
        },
        var_files: args.var_file.iter().cloned().map(Into::into).collect(),
        workspace: args.workspace.clone(),
        today: Some(args.today.clone().unwrap_or_else(date::today)),
        ..Config::default()
    })?;
    let progress = Progress::start("scanning", !args.quiet);
    let report = match &input {
        Input::Paths(paths) => scanner.scan_paths(paths)?,
        Input::Text { path, text } => scanner.scan_tree(&MemoryTree::new([(path.as_str(), text.as_slice())])),
    };
    drop(progress);

    let plain = text::Options {
        show_suppressed: args.show_suppressed,
        show_undecided: args.show_undecided,
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
        let dash = args.paths.iter().any(|path| path == Path::new(STDIN));
        match &args.stdin_filename {
            Some(name) if args.paths.is_empty() || (dash && args.paths.len() == 1) => Self::stdin(name),
            Some(_) => bail!("--stdin-filename reads standard input, so it takes no PATH but `-`"),
            None if dash => bail!(
                "to scan standard input, say what file it is, since formats are told by name: \
                 --stdin-filename deploy/Dockerfile"
            ),
            None if args.paths.is_empty() => Ok(Input::Paths(vec![PathBuf::from(".")])),
            None => Ok(Input::Paths(args.paths.clone())),
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
