//! Runs every example of every rule's page: a `bad` one must yield exactly the findings marked in it, a `good` one none.
//!
//! A mark is a comment above the line that the finding begins on: ``# finding: `characters` words of the message``.
//!
//! The fixes that a bad example's findings carry are applied: then nothing is left to fix, what was fixed is not found
//! again, and a fence marked `fixed` behind the example shows what comes out.

use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use portcullis::model::report::Report;
use portcullis::model::rule::Example;
use portcullis::model::{Edit, ProblemKind, RuleInfo, Source, SourceId};
use portcullis::{Config, MemoryTree, Scanner};
use portcullis_config::{Draft, Known, Standing};

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = Vec::new();
    for info in portcullis::rules() {
        let rule = info.clone();
        trials.push(Trial::test(format!("{} fixes", info.id), move || fix_examples(&rule)));
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
    let report = scan(info, files)?;
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

fn scan(info: &RuleInfo, files: Vec<(String, String)>) -> Result<Report, Failed> {
    let config = match files.iter().find(|(path, _)| path == CONFIGURATION) {
        Some((_, text)) => configured(text)?,
        None => Config {
            select: vec![info.id.to_string()],
            jobs: Some(1),
            ..Config::default()
        },
    };
    let scanner = Scanner::new(config).map_err(|error| error.to_string())?;
    let mut report = scanner.scan_tree(&MemoryTree::new(files));
    report.findings.retain(|reported| *reported.finding.rule == *info.id);
    // Modules from elsewhere are never beside an example.
    let mut problems = report.problems.iter();
    match problems.find(|problem| problem.kind != ProblemKind::Module) {
        Some(problem) => Err(format!("the example cannot be read: {} {:?}", problem.message, problem.span).into()),
        None => Ok(report),
    }
}

/// A rule that says it fixes has an example that shows it, and no other rule's findings carry a fix.
fn fix_examples(info: &RuleInfo) -> Result<(), Failed> {
    let mut fixes = 0;
    for example in info.sections().examples.iter().filter(|example| example.bad) {
        let mut files = files_of(example);
        let count = fix(info, &mut files)?;
        fixes += count;
        let Some(wanted) = &example.fixed else { continue };
        let wanted = files_of(&Example {
            text: wanted.clone(),
            ..example.clone()
        });
        let fixed: Vec<(String, String)> = files
            .into_iter()
            .map(|(path, text)| (path, without_marks(&text)))
            .collect();
        if fixed != wanted {
            return Err(format!("fixed, the example is {fixed:#?}\nand not {wanted:#?}").into());
        }
    }
    match (info.fixable, fixes) {
        (true, 0) => Err("it is said to be fixable, but no bad example's finding carries a fix".into()),
        (false, 1..) => Err("its findings carry fixes, but it is not said to be fixable".into()),
        _ => Ok(()),
    }
}

/// Applies the fixes of all findings, those of one round that are in each other's way in the next, and gives how many there
/// were.
fn fix(info: &RuleInfo, files: &mut Vec<(String, String)>) -> Result<usize, Failed> {
    let mut fixes = 0;
    let before = scan(info, files.clone())?.findings.len();
    for _ in 0..ROUNDS {
        let report = scan(info, files.clone())?;
        let round = fix_once(&report, files);
        if round == 0 {
            return if report.findings.len() + fixes <= before {
                Ok(fixes)
            } else {
                Err(format!("what was fixed is found again: {:#?}\nin {files:#?}", report.findings).into())
            };
        }
        fixes += round;
    }
    Err(format!("there is no end to the fixes of {files:#?}").into())
}

/// More findings than that, each in the way of the next, no example has.
const ROUNDS: usize = 10;

fn fix_once(report: &Report, files: &mut [(String, String)]) -> usize {
    let mut taken: Vec<Edit> = Vec::new();
    let mut fixes = 0;
    for fix in report
        .findings
        .iter()
        .filter_map(|reported| reported.finding.fix.as_ref())
    {
        let touch = |one: &Edit, other: &Edit| {
            let (one, other) = (one.span, other.span);
            one.source == other.source && one.start <= other.end && other.start <= one.end
        };
        let is_free = |edit: &Edit| !taken.iter().any(|other| touch(edit, other));
        if !fix.edits.is_empty() && fix.edits.iter().all(is_free) {
            taken.extend(fix.edits.iter().cloned());
            fixes += 1;
        }
    }
    taken.sort_by_key(|edit| edit.span);
    for edit in taken.iter().rev() {
        let path = report.source(edit.span).map(|source| source.path().to_string());
        if let Some((_, text)) = files.iter_mut().find(|(own, _)| Some(own) == path.as_ref()) {
            text.replace_range(edit.span.range(), &edit.text);
        }
    }
    fixes
}

fn without_marks(text: &str) -> String {
    let lines = text.split_inclusive('\n').filter(|line| mark_of(line).is_none());
    lines.collect()
}

/// The name of the file by which an example says how it is scanned, where that matters.
const CONFIGURATION: &str = "portcullis.yaml";

/// A scan of everything that this configuration stands for.
fn configured(text: &str) -> Result<Config, Failed> {
    let source = Arc::new(Source::new(SourceId(u32::MAX - 1), CONFIGURATION, text.to_owned()));
    let known = Known {
        rules: &portcullis::rules(),
        all_rules: true,
        formats: &[],
    };
    let settings = Draft::read(&source).settle(Standing::Outermost, &known);
    let mut scope = settings.map_err(|faults| format!("{faults:?}"))?.scope;
    scope.whole = true;
    Ok(Config {
        jobs: Some(1),
        today: Some("2026-11-21".to_owned()),
        scopes: vec![scope],
        sources: vec![source],
        ..Config::default()
    })
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
