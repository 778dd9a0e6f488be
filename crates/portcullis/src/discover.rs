//! Which file is of which format, and which files are understood together.

use std::collections::BTreeMap;
use std::sync::Arc;

use portcullis_model::{Claim, FormatId, Grouping, Problem, ProblemKind, ReadError, Source, SourceId, SourceTree};
use rayon::prelude::*;

use crate::formats::Formats;

/// Files that become one unit.
#[derive(Debug)]
pub(crate) struct Group {
    pub format: FormatId,
    /// What names the unit: a directory, a file, or nothing for all files of the scan.
    pub name: String,
    pub files: Vec<Member>,
}

/// A file of a group.
#[derive(Debug)]
pub(crate) struct Member {
    pub id: SourceId,
    pub path: Arc<str>,
    /// The text, where it had to be read to tell the format.
    pub text: Option<String>,
}

/// What was found in a tree.
#[derive(Debug, Default)]
pub(crate) struct Discovered {
    pub groups: Vec<Group>,
    pub problems: Vec<Problem>,
    /// Files that belong to a unit and are not parsed by themselves: templates.
    pub parts: usize,
    /// The files of a format that nobody asked about.
    pub unasked: Vec<Arc<str>>,
}

enum Verdict {
    Member(FormatId, Grouping, Option<String>),
    Part,
    Other,
    Problem(Problem),
}

/// Asks the formats for every file of the tree. Files are numbered by their place in the sorted list.
pub(crate) fn discover(formats: &Formats, tree: &dyn SourceTree) -> Discovered {
    let verdicts: Vec<Verdict> = tree
        .files()
        .par_iter()
        .with_min_len(64)
        .map(|path| claim(formats, path, tree))
        .collect();
    let mut discovered = Discovered::default();
    let mut groups: BTreeMap<(FormatId, String), Vec<Member>> = BTreeMap::new();
    for (number, (path, verdict)) in tree.files().iter().zip(verdicts).enumerate() {
        if matches!(verdict, Verdict::Member(..) | Verdict::Part) && !tree.is_asked(path) {
            discovered.unasked.push(Arc::clone(path));
        }
        match verdict {
            Verdict::Member(format, grouping, text) => {
                let name = match grouping {
                    Grouping::File => path.to_string(),
                    Grouping::Directory(directory) => directory.to_string(),
                    Grouping::Scan => String::new(),
                };
                let id = SourceId(u32::try_from(number).unwrap_or(u32::MAX));
                let member = Member {
                    id,
                    path: Arc::clone(path),
                    text,
                };
                groups.entry((format, name)).or_default().push(member);
            }
            Verdict::Part => discovered.parts += usize::from(tree.is_asked(path)),
            Verdict::Other => {}
            Verdict::Problem(problem) => discovered.problems.push(problem),
        }
    }
    groups.retain(|_, files| files.iter().any(|member| tree.is_asked(&member.path)));
    discovered.groups = groups
        .into_iter()
        .map(|((format, name), files)| Group { format, name, files })
        .collect();
    discovered
}

fn claim(formats: &Formats, path: &Arc<str>, tree: &dyn SourceTree) -> Verdict {
    for format in formats.iter() {
        match format.claim_path(path, tree) {
            Some(Claim::Yes(grouping)) => return Verdict::Member(format.id(), grouping, None),
            Some(Claim::Part) => return Verdict::Part,
            Some(Claim::No) | None => {}
        }
    }
    if has_telling_text(path) {
        claim_by_text(formats, path, tree)
    } else {
        Verdict::Other
    }
}

/// Only these endings hold formats that are known by their content.
fn has_telling_text(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["yaml", "yml", "json"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

/// How much of a file that cannot be read whole is looked at.
const HEAD_BYTES: usize = 64 * 1024;

fn claim_by_text(formats: &Formats, path: &Arc<str>, tree: &dyn SourceTree) -> Verdict {
    let bytes = match tree.read(path) {
        Ok(bytes) => bytes,
        // Data files of that size are common; only what looks like a manifest must not be passed over in silence.
        Err(error @ ReadError::TooLarge { .. }) => match tree.read_head(path, HEAD_BYTES) {
            Ok(head) if !looks_like_manifest(&head) => return Verdict::Other,
            _ => return Verdict::Problem(unreadable(path, &error)),
        },
        Err(error) => return Verdict::Problem(unreadable(path, &error)),
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) if looks_like_manifest(error.as_bytes()) => return Verdict::Problem(not_text(path)),
        Err(_) => return Verdict::Other,
    };
    for format in formats.iter() {
        match format.claim_text(path, &text) {
            Claim::Yes(grouping) => return Verdict::Member(format.id(), grouping, Some(text)),
            Claim::Part => return Verdict::Part,
            Claim::No => {}
        }
    }
    Verdict::Other
}

/// Whether the words stand in it that every manifest has.
fn looks_like_manifest(bytes: &[u8]) -> bool {
    let has = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    has(b"apiVersion") && has(b"kind")
}

/// Reads a file of a group; what stands in the way is a problem.
pub(crate) fn read(member: Member, tree: &dyn SourceTree) -> Result<Arc<Source>, Problem> {
    let text = match member.text {
        Some(text) => text,
        None => {
            let bytes = tree
                .read(&member.path)
                .map_err(|error| unreadable(&member.path, &error))?;
            String::from_utf8(bytes).map_err(|_| not_text(&member.path))?
        }
    };
    Ok(Arc::new(Source::new(member.id, member.path, text)))
}

fn unreadable(path: &Arc<str>, error: &ReadError) -> Problem {
    let kind = match error {
        ReadError::TooLarge { .. } => ProblemKind::Limit,
        _ => ProblemKind::Unreadable,
    };
    Problem::with_file(kind, Arc::clone(path), error.to_string())
}

fn not_text(path: &Arc<str>) -> Problem {
    Problem::with_file(
        ProblemKind::NotText,
        Arc::clone(path),
        "is not UTF-8 text and was not read",
    )
}
