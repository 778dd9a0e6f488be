//! `portcullis baseline`, and the file that it writes.

use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow, bail};
use clap::Args;
use portcullis::{Baseline, Scanner};

use crate::args::Subject;
use crate::config::Target;
use crate::progress::Progress;
use crate::{CLEAN, output, scan};

/// The file that is written where none is named.
pub(crate) const FILE: &str = "portcullis-baseline.json";

/// Writes down what is found now. What is suppressed needs no entry.
#[derive(Debug, Args)]
pub(crate) struct BaselineArgs {
    #[command(flatten)]
    subject: Subject,

    /// The file to write; its entries name files from its directory, so keep it at the top of the repository [default:
    /// the one of the configuration, or portcullis-baseline.json]
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Drop the entries of this file that match nothing any more, and add none [default: as of --output]
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with = "output")]
    prune: Option<Option<PathBuf>>,

    /// Say nothing but errors
    #[arg(long, short)]
    quiet: bool,
}

/// Scans, and writes or prunes.
pub(crate) fn run(args: &BaselineArgs) -> anyhow::Result<u8> {
    let progress = Progress::start("scanning", !args.quiet);
    let target = Target::Paths(&args.subject.paths, args.subject.walk());
    let (config, said) = scan::prepare(&args.subject, target)?;
    let scanner = Scanner::new(config)?;
    let configured = said.baseline.as_ref().map(|named| &named.path);
    let named = args
        .prune
        .iter()
        .flatten()
        .next()
        .or(args.output.as_ref())
        .or(configured);
    let file = named.map_or(Path::new(FILE), PathBuf::as_path);
    let old = args.prune.as_ref().map(|_| read(file)).transpose()?;
    let tree = said.tree.context("there is nothing to scan")?;
    let report = scanner.scan_tree(&tree);
    drop(progress);

    let prefix = prefix(file, tree.base());
    let (baseline, done) = match old {
        Some(old) => {
            let pruned = old.prune(&report, &prefix, &|path| tree.standing(path));
            let done = format!(
                "dropped {} from {}, which keeps {}",
                counted(pruned.findings, pruned.problems),
                file.display(),
                counted(pruned.baseline.findings(), pruned.baseline.problems())
            );
            (pruned.baseline, done)
        }
        None => {
            let baseline = Baseline::of(&report, &prefix);
            let written = counted(baseline.findings(), baseline.problems());
            (baseline, format!("wrote {written} to {}", file.display()))
        }
    };
    output::stream_to_file(file, |out| out.write_all(baseline.render().as_bytes()))?;
    if !args.quiet {
        // With standard error closed there is nobody left to tell.
        let _ = writeln!(std::io::stderr(), "{done}");
    }
    Ok(CLEAN)
}

fn counted(findings: usize, problems: usize) -> String {
    let plural = |number: usize| if number == 1 { "" } else { "s" };
    format!(
        "{findings} finding{} and {problems} problem{}",
        plural(findings),
        plural(problems)
    )
}

/// Reads a baseline. One that is not there would let nothing through, or everything: neither is what anybody means.
pub(crate) fn read(file: &Path) -> anyhow::Result<Baseline> {
    let text = std::fs::read_to_string(file).map_err(|error| match error.kind() {
        ErrorKind::NotFound => anyhow!(
            "there is no baseline {}; `portcullis baseline --output {0}` writes one",
            file.display()
        ),
        _ => anyhow!("cannot read the baseline {}: {error}", file.display()),
    })?;
    match Baseline::parse(&text) {
        Ok(baseline) => Ok(baseline),
        Err(error) => bail!(
            "{}:{error}; mend it there, or write it anew with `portcullis baseline --output {0}`",
            file.display()
        ),
    }
}

/// The way from the directory of a baseline down to where a report names files from. A baseline that lies elsewhere names them
/// as the report does.
pub(crate) fn prefix(file: &Path, base: &Path) -> String {
    let directory = match file.parent() {
        Some(directory) if directory != Path::new("") => directory,
        _ => Path::new("."),
    };
    let below = directory.canonicalize().ok();
    let below = below.and_then(|directory| Some(base.strip_prefix(directory).ok()?.to_path_buf()));
    let names = below.iter().flat_map(|below| below.iter());
    names.map(|name| format!("{}/", name.to_string_lossy())).collect()
}
