//! Which finding a suppression covers, and which suppressions cover none.

use std::collections::{BTreeMap, HashMap, HashSet};

use portcullis_model::report::{Suppression, SuppressionKind};
use portcullis_model::{CallSite, File, Problem, ProblemKind, RuleInfo, SmolStr, SourceId, Span, Unit, limits};

use super::lines::Lines;
use super::reach::{Blocks, Reach};
use super::{Directive, annotation, syntax};
use crate::catalogue::Catalogue;
use crate::ids;

/// The suppressions of some files, and what each covers. They know nothing of the trees that they were read from.
#[derive(Debug, Default)]
pub(crate) struct Suppressions {
    placed: BTreeMap<SourceId, Vec<Placed>>,
    /// What is wrong with them as they are written.
    problems: BTreeMap<SourceId, Vec<Problem>>,
}

/// A suppression with what its scope means where it stands.
#[derive(Debug)]
struct Placed {
    directive: Directive,
    reach: Reach,
}

impl Suppressions {
    /// Reads the suppressions of a unit.
    pub fn of(unit: &Unit) -> Self {
        let mut read = Self::default();
        let mut blocks = None;
        for file in &unit.files {
            let lines = Lines::new(file);
            let directives = read.comments(file, unit, &lines);
            if !directives.is_empty() {
                let blocks = blocks.get_or_insert_with(|| Blocks::of(unit));
                let reaches = blocks.reaches(&directives, file, &lines);
                for (directive, reach) in directives.into_iter().zip(reaches) {
                    read.place(directive, reach);
                }
            }
        }
        let mut found = Vec::new();
        for resource in &unit.resources {
            annotation::read(resource, &mut found);
            for directive in found.drain(..) {
                read.place(directive, Reach::Span(resource.span));
            }
        }
        read
    }

    /// The suppressions in the comments of a file.
    fn comments(&mut self, file: &File, unit: &Unit, lines: &Lines) -> Vec<Directive> {
        let (mut found, mut problems) = (Vec::new(), Vec::new());
        for comment in &file.comments {
            let at_head = lines.is_at_head(comment.span);
            syntax::read(comment, unit.format, at_head, &mut found, &mut problems);
            if found.len() > limits::SUPPRESSIONS_PER_FILE {
                let kept = limits::SUPPRESSIONS_PER_FILE;
                let message = format!("only the first {kept} suppressions of this file are followed");
                problems.push(Problem::at(ProblemKind::Limit, comment.span, message));
                found.truncate(kept);
                break;
            }
            if problems.len() >= limits::PROBLEMS_PER_FILE {
                let message = "too many suppressions that cannot be understood; the rest of this file's are not read";
                problems.push(Problem::at(ProblemKind::Limit, comment.span, message));
                break;
            }
        }
        if !problems.is_empty() {
            self.problems.insert(file.source.id(), problems);
        }
        found
    }

    fn place(&mut self, directive: Directive, reach: Reach) {
        let here = self.placed.entry(directive.span.source).or_default();
        here.push(Placed { directive, reach });
    }

    /// Adds what another unit knows: a file may be part of several, and is read the same way in each.
    pub fn join(&mut self, other: Suppressions) {
        self.problems.extend(other.problems);
        for (source, placed) in other.placed {
            let known = self.placed.entry(source).or_default();
            if known.is_empty() {
                *known = placed;
            } else {
                for (mine, other) in known.iter_mut().zip(placed) {
                    mine.reach.join(other.reach);
                }
            }
        }
    }
}

/// A suppression by its file and its place among those of the file.
pub(crate) type Cover = (SourceId, usize);

/// Holds verdicts against suppressions, and remembers which of these were of use.
pub(crate) struct Settler<'s> {
    suppressions: &'s Suppressions,
    today: &'s str,
    /// The positions of a file's suppressions that name a rule.
    naming: HashMap<(SourceId, SmolStr), Vec<usize>>,
    used: HashSet<Cover>,
}

impl<'s> Settler<'s> {
    /// `today` is a date as `YYYY-MM-DD`.
    pub fn new(suppressions: &'s Suppressions, today: &'s str) -> Self {
        Self {
            suppressions,
            today,
            naming: HashMap::new(),
            used: HashSet::new(),
        }
    }

    /// The suppression that covers what a rule says of a place, or of what one of these calls made. All that do are of
    /// use, also where it is an open question: they are there for the day it is decided.
    pub fn cover(&mut self, span: Span, calls: &[CallSite], info: &RuleInfo) -> Option<Cover> {
        let mut first = self.covering(span.source, info, &|reach| reach.covers(span));
        for call in calls.iter().rev() {
            let found = self.covering(call.span.source, info, &|reach| reach.covers_block(call.span));
            first = first.or(found);
        }
        first
    }

    fn covering(&mut self, source: SourceId, info: &RuleInfo, covers: &dyn Fn(&Reach) -> bool) -> Option<Cover> {
        let placed = self.suppressions.placed.get(&source)?;
        let naming = self.naming.entry((source, SmolStr::new(&info.id))).or_insert_with(|| {
            let naming = placed.iter().enumerate();
            let naming = naming.filter(|(_, placed)| names(&placed.directive, info));
            naming.map(|(index, _)| index).collect()
        });
        let mut first = None;
        for &index in naming.iter() {
            if let Some(placed) = placed.get(index)
                && covers(&placed.reach)
            {
                self.used.insert((source, index));
                if !is_expired(&placed.directive, self.today) {
                    first = first.or(Some((source, index)));
                }
            }
        }
        first
    }

    /// What a report says of a suppression.
    pub fn suppression(&self, cover: Cover) -> Option<Suppression> {
        let directive = &self.suppressions.placed.get(&cover.0)?.get(cover.1)?.directive;
        Some(Suppression {
            kind: SuppressionKind::InSource,
            syntax: directive.tool,
            justification: directive.reason.clone(),
            owner: None,
            span: directive.span,
            until: directive.until.clone(),
        })
    }

    /// What is wrong with the suppressions themselves, once all verdicts are settled. `runs` says whether a rule judged a
    /// source: what names one that did not may suppress something on another day, and so may what stands at one of the
    /// `unfollowed` calls.
    pub fn problems(
        &self,
        catalogue: &Catalogue,
        runs: impl Fn(SourceId, &RuleInfo) -> bool,
        unfollowed: &[Span],
    ) -> Vec<Problem> {
        let all_ran = |directive: &Directive| {
            let mut named = catalogue
                .infos()
                .filter(|info| names_outright(directive, info))
                .peekable();
            named.peek().is_some() && named.all(|info| runs(directive.span.source, info))
        };
        let mut problems: Vec<Problem> = self.suppressions.problems.values().flatten().cloned().collect();
        let placed = self.suppressions.placed.iter();
        let placed = placed.flat_map(|(source, placed)| {
            let numbered = placed.iter().enumerate();
            numbered.map(move |(index, placed)| ((*source, index), placed))
        });
        for (cover, Placed { directive, reach }) in placed {
            let used = self.used.contains(&cover);
            let mut say = |message: String| {
                problems.push(Problem::at(ProblemKind::Suppression, directive.span, message));
            };
            if directive.tool == "portcullis"
                && let Some(unknown) = directive.ids.iter().find(|id| !is_all(id) && !catalogue.knows(id))
            {
                say(format!("this suppression names `{unknown}`, which is no rule"));
            } else if is_expired(directive, self.today) && used {
                let until = directive.until.as_deref().unwrap_or_default();
                say(format!(
                    "this suppression held until {until} and suppresses nothing any more"
                ));
            } else if !used
                && all_ran(directive)
                && !unfollowed
                    .iter()
                    .any(|call| call.source == cover.0 && reach.covers_block(*call))
            {
                say(format!(
                    "this suppression of {} suppresses nothing",
                    directive.ids.join(", ")
                ));
            }
        }
        problems
    }
}

fn is_expired(directive: &Directive, today: &str) -> bool {
    directive.until.as_deref().is_some_and(|until| until < today)
}

fn is_all(id: &str) -> bool {
    id == "*" || id.eq_ignore_ascii_case("all")
}

fn names(directive: &Directive, info: &RuleInfo) -> bool {
    directive.ids.iter().any(|id| is_all(id)) || names_outright(directive, info)
}

/// Whether a suppression names the rule, not only everything.
fn names_outright(directive: &Directive, info: &RuleInfo) -> bool {
    directive.ids.iter().any(|id| {
        if is_all(id) {
            return false;
        }
        let named = |alias: &str| {
            if id.contains('*') {
                ids::fits(id, alias)
            } else {
                ids::same(alias, id)
            }
        };
        let own = directive.tool == "portcullis" && (named(&info.id) || info.answers_to(id));
        own || info.aliases.iter().any(|alias| named(alias))
    })
}
