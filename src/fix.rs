//! `portcullis scan --fix`: makes the edits that findings bring with them, or shows them.

use std::fmt::Write as _;
use std::io::IsTerminal;

use clap::Args;
use portcullis::{Allowed, DirectoryTree, Mend, Mended, Report, SourceTree};
use portcullis_report::{diff, harmless};

use crate::{CLEAN, FOUND, output, rewrite};

/// What to do about findings that a machine can mend.
#[derive(Debug, Args)]
#[command(next_help_heading = "Fixes")]
pub(crate) struct FixArgs {
    /// Mend what has a safe fix, and report what is left; a text from standard input is printed as it is then
    #[arg(long)]
    fix: bool,

    /// Apply also the fixes that a person should look at
    #[arg(long)]
    unsafe_fixes: bool,

    /// Print what --fix would change as a patch and write nothing; the exit status is 1 if there is anything
    #[arg(long, conflicts_with = "output")]
    diff: bool,
}

impl FixArgs {
    /// Which fixes are to be applied, if any.
    pub(crate) fn allowed(&self) -> Option<Allowed> {
        match (self.unsafe_fixes, self.fix || self.diff) {
            (true, _) => Some(Allowed::All),
            (false, true) => Some(Allowed::Safe),
            (false, false) => None,
        }
    }

    /// Applies them to a report of a tree. What `look` says of a changed tree is what counts.
    pub(crate) fn fixing(
        &self,
        tree: &dyn SourceTree,
        report: Report,
        look: &dyn Fn(&dyn SourceTree) -> Report,
    ) -> Mended {
        match self.allowed() {
            Some(allowed) => portcullis::fix(tree, report, allowed, look),
            None => Mended {
                files: Vec::new(),
                applied: Vec::new(),
                refused: Vec::new(),
                report,
            },
        }
    }

    /// Whether changes are to be shown only.
    pub(crate) fn only_shows(&self) -> bool {
        self.diff
    }
}

/// Prints what would be changed. There is something to do where there is anything.
pub(crate) fn show(mended: &Mended, color: bool) -> anyhow::Result<u8> {
    let reader = if std::io::stdout().is_terminal() {
        diff::Reader::Person { color }
    } else {
        diff::Reader::Program
    };
    output::stream_to_stdout(|out| {
        for file in &mended.files {
            let text = diff::unified(&file.path, &file.before, &file.after, reader);
            out.write_all(text.as_bytes())?;
        }
        Ok(())
    })?;
    output::note(&refusals(mended));
    Ok(if mended.files.is_empty() { CLEAN } else { FOUND })
}

/// Writes the files that are changed, and tells of it.
pub(crate) fn write(mended: &Mended, tree: &DirectoryTree, quiet: bool) -> anyhow::Result<()> {
    rewrite::all(&mended.files, tree.base())?;
    output::note(&told(mended, quiet));
    Ok(())
}

/// Prints the one text that was scanned, with its fixes.
pub(crate) fn print(mended: &Mended, text: &[u8], quiet: bool) -> anyhow::Result<()> {
    let after = mended.files.first().map_or(text, |file| file.after.as_bytes());
    output::to_stdout(after)?;
    output::note(&told(mended, quiet));
    Ok(())
}

/// What was done, and what could not be done.
fn told(mended: &Mended, quiet: bool) -> String {
    let mut text = String::new();
    if !quiet {
        for mend in &mended.applied {
            line(&mut text, "fixed", mend, &mend.title);
        }
    }
    text.push_str(&refusals(mended));
    if !quiet {
        let _ = writeln!(text, "{}", summary(mended));
    }
    text
}

fn refusals(mended: &Mended) -> String {
    let mut text = String::new();
    for refused in &mended.refused {
        let words = format!("{}: {}", refused.mend.title, refused.reason);
        line(&mut text, "rolled back", &refused.mend, &words);
    }
    text
}

fn line(text: &mut String, what: &str, mend: &Mend, words: &str) {
    let Mend { path, line, rule, .. } = mend;
    let told = format!("{what} {path}:{line} {rule}: {words}");
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", harmless(&told));
}

fn summary(mended: &Mended) -> String {
    let count = |number: usize, word: &str| match number {
        1 => format!("1 {word}"),
        _ => format!("{number} {word}s"),
    };
    let applied = count(mended.applied.len(), "finding");
    let files = count(mended.files.len(), "file");
    let mut text = match mended.applied.len() {
        0 => "fixed nothing".to_owned(),
        _ => format!("fixed {applied} in {files}"),
    };
    if !mended.refused.is_empty() {
        let _ = write!(
            text,
            "; {} rolled back",
            count(mended.refused.len(), "fix").replace("fixs", "fixes")
        );
    }
    text
}
