//! Runs every example of every rule's page: a `bad` one must yield exactly the findings marked in it, a `good` one none.
//!
//! A mark is a comment above the line that the finding begins on: ``# finding: `characters` words of the message``.

use libtest_mimic::{Arguments, Failed, Trial};
use portcullis::model::rule::Example;
use portcullis::model::{ProblemKind, RuleInfo};
use portcullis::{Config, MemoryTree, Scanner};

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for info in portcullis::rules() {
        for (number, example) in info.sections().examples.into_iter().enumerate() {
            let side = if example.bad { "bad" } else { "good" };
            let name = format!("{} {side} example {}", info.id, number + 1);
            let info = info.clone();
            trials.push(Trial::test(name, move || run(&info, &example)));
        }
    }
    libtest_mimic::run(&arguments, trials).exit();
}

/// A finding as the example demands it, or as the scan gave it.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    file: String,
    line: u32,
    marked: String,
    message: String,
}

fn run(info: &RuleInfo, example: &Example) -> Result<(), Failed> {
    let files = files_of(example);
    let wanted: Vec<Told> = files.iter().flat_map(|(path, text)| marks(path, text)).collect();
    if example.bad == wanted.is_empty() {
        return Err("a bad example has at least one mark, a good one none".into());
    }
    let config = Config {
        select: vec![info.id.to_string()],
        jobs: Some(1),
        ..Config::default()
    };
    let scanner = Scanner::new(config).map_err(|error| error.to_string())?;
    let report = scanner.scan_tree(&MemoryTree::new(files));
    // Modules from elsewhere are never beside an example.
    let mut problems = report.problems.iter();
    if let Some(problem) = problems.find(|problem| problem.kind != ProblemKind::Module) {
        return Err(format!("the example cannot be read: {} {:?}", problem.message, problem.span).into());
    }
    let found: Vec<Told> = report
        .findings
        .iter()
        .filter_map(|reported| {
            let finding = &reported.finding;
            let source = report.source(finding.span)?;
            let marked = source.slice(finding.span).lines().next().unwrap_or("").trim();
            Some(Told {
                file: source.path().to_string(),
                line: source.position(finding.span.start as usize).line,
                marked: marked.to_owned(),
                message: finding.message.clone(),
            })
        })
        .collect();
    let missed: Vec<&Told> = wanted
        .iter()
        .filter(|wanted| !found.iter().any(|found| meets(found, wanted)))
        .collect();
    let extra: Vec<&Told> = found
        .iter()
        .filter(|found| !wanted.iter().any(|wanted| meets(found, wanted)))
        .collect();
    if missed.is_empty() && extra.is_empty() && found.len() == wanted.len() {
        return Ok(());
    }
    let undecided: Vec<&String> = report.undecided.iter().map(|undecided| &undecided.reason).collect();
    Err(format!(
        "missed {missed:#?}\nnot marked {extra:#?}\nundecided {undecided:?}\nfiles read {:?}",
        report.summary.files
    )
    .into())
}

fn meets(found: &Told, wanted: &Told) -> bool {
    found.file == wanted.file
        && found.line == wanted.line
        && found.marked == wanted.marked
        && found.message.contains(&wanted.message)
}

/// The files of an example: one by the fence's language or path, more where `# file: PATH` lines begin them.
fn files_of(example: &Example) -> Vec<(String, String)> {
    let first = example.path.clone().unwrap_or_else(|| {
        match example.language.as_str() {
            "hcl" | "terraform" => "main.tf",
            "dockerfile" => "Dockerfile",
            "json" => "manifest.json",
            _ => "manifest.yaml",
        }
        .to_owned()
    });
    let mut files = vec![(first, String::new())];
    for line in example.text.lines() {
        if let Some(path) = line.strip_prefix("# file: ") {
            files.push((path.trim().to_owned(), String::new()));
        } else if let Some((_, text)) = files.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
    files.retain(|(_, text)| !text.is_empty());
    files
}

/// The marks in a file. Each speaks of the next line that is not a mark itself.
fn marks(path: &str, text: &str) -> Vec<Told> {
    let lines: Vec<&str> = text.lines().collect();
    let mut told = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let Some(mark) = mark_of(line) else { continue };
        let target = (index + 1..lines.len())
            .find(|next| mark_of(lines[*next]).is_none())
            .unwrap_or(index);
        let mut parts = mark.splitn(3, '`');
        let marked = parts.nth(1).unwrap_or("").to_owned();
        let message = parts.next().unwrap_or("").trim().to_owned();
        let line = u32::try_from(target + 1).unwrap_or(u32::MAX);
        told.push(Told {
            file: path.to_owned(),
            line,
            marked,
            message,
        });
    }
    told
}

fn mark_of(line: &str) -> Option<&str> {
    line.trim_start()
        .trim_start_matches(['#', '/'])
        .trim_start()
        .strip_prefix("finding: ")
}
