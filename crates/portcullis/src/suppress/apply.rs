//! Which finding a suppression covers, and which suppressions cover none.

use std::collections::HashMap;

use portcullis_model::report::{Suppression, SuppressionKind};
use portcullis_model::{
    Data, File, Finding, FormatId, Problem, ProblemKind, Resource, RuleInfo, SmolStr, Source, SourceId, Span,
    Undecided, Unit, Value, limits,
};

use super::lines::Lines;
use super::{Directive, Scope, annotation, syntax};
use crate::ids;

/// The suppressions of one unit.
pub(crate) struct Settler<'u> {
    unit: &'u Unit,
    today: &'u str,
    directives: Vec<Placed<'u>>,
    /// The positions of a source's suppressions.
    by_source: HashMap<SourceId, Vec<usize>>,
    problems: Vec<Problem>,
}

/// A suppression with what its scope means where it stands.
struct Placed<'u> {
    directive: Directive,
    reach: Reach<'u>,
    expired: bool,
    used: bool,
}

enum Reach<'u> {
    File,
    Line(&'u Source, u32),
    Span(Span),
}

impl<'u> Settler<'u> {
    /// Reads the suppressions of a unit. `today` is a date as `YYYY-MM-DD`.
    pub fn new(unit: &'u Unit, today: &'u str) -> Self {
        let mut settler = Self {
            unit,
            today,
            directives: Vec::new(),
            by_source: HashMap::new(),
            problems: Vec::new(),
        };
        let mut found = Vec::new();
        for file in &unit.files {
            settler.read(file, &mut found);
        }
        for resource in &unit.resources {
            annotation::read(resource, &mut found);
            for directive in found.drain(..) {
                settler.place(directive, Reach::Span(resource.span));
            }
        }
        settler
    }

    /// Reads the suppressions in the comments of a file.
    fn read(&mut self, file: &'u File, found: &mut Vec<Directive>) {
        let lines = Lines::new(file);
        let faults_before = self.problems.len();
        for comment in &file.comments {
            let at_head = lines.is_at_head(comment.span);
            syntax::read(comment, self.unit.format, at_head, found, &mut self.problems);
            if found.len() > limits::SUPPRESSIONS_PER_FILE {
                let kept = limits::SUPPRESSIONS_PER_FILE;
                let message = format!("only the first {kept} suppressions of this file are followed");
                self.problems
                    .push(Problem::at(ProblemKind::Limit, comment.span, message));
                found.truncate(kept);
                break;
            }
            if self.problems.len() - faults_before >= limits::PROBLEMS_PER_FILE {
                let message = "too many suppressions that cannot be understood; the rest of this file's are not read";
                self.problems
                    .push(Problem::at(ProblemKind::Limit, comment.span, message));
                break;
            }
        }
        for directive in found.drain(..) {
            let reach = self.reach(&directive, file, &lines);
            self.place(directive, reach);
        }
    }

    fn place(&mut self, directive: Directive, reach: Reach<'u>) {
        let expired = directive.until.as_deref().is_some_and(|until| until < self.today);
        let here = self.by_source.entry(directive.span.source).or_default();
        here.push(self.directives.len());
        self.directives.push(Placed {
            directive,
            reach,
            expired,
            used: false,
        });
    }

    fn reach(&self, directive: &Directive, file: &'u File, lines: &Lines) -> Reach<'u> {
        match directive.scope {
            Scope::File => Reach::File,
            Scope::Line => Reach::Line(&file.source, lines.target(directive.span)),
            Scope::Resource => Reach::Span(directive.span),
            Scope::Around => {
                let around = self
                    .unit
                    .resources
                    .iter()
                    .filter(|resource| resource.span.contains(directive.span));
                match around.min_by_key(|resource| resource.span.len()) {
                    Some(resource) if resource.format != FormatId::Dockerfile => Reach::Span(resource.span),
                    _ => Reach::File,
                }
            }
        }
    }

    /// The suppression that covers a finding of this rule, if one does.
    pub fn settle(&mut self, finding: &Finding, info: &RuleInfo) -> Option<Suppression> {
        let found = self.cover(finding.span, info)?;
        Some(Suppression {
            kind: SuppressionKind::InSource,
            syntax: found.tool,
            justification: found.reason.clone(),
            span: found.span,
            until: found.until.clone(),
        })
    }

    /// Marks the suppressions that cover an undecided as used: they are there for the day it is decided.
    pub fn note(&mut self, undecided: &Undecided, info: &RuleInfo) {
        let _ = self.cover(undecided.span, info);
    }

    fn cover(&mut self, span: Span, info: &RuleInfo) -> Option<&Directive> {
        let unit = self.unit;
        let mut first = None;
        for &index in self.by_source.get(&span.source)? {
            let placed = &mut self.directives[index];
            let covers = names(&placed.directive, info)
                && match placed.reach {
                    Reach::File => true,
                    Reach::Span(reach) => reach.contains(span),
                    Reach::Line(source, line) => covers_line(unit, source, line, span),
                };
            if covers {
                placed.used = true;
                if !placed.expired {
                    first = first.or(Some(index));
                }
            }
        }
        first.map(|index| &self.directives[index].directive)
    }

    /// What is wrong with the suppressions themselves, once all findings are settled. `selected` are the rules that ran;
    /// `known` says whether any rule at all is meant by a word, and `left_out` are the rules that did not run: what names
    /// one of them may suppress something on another day.
    pub fn problems<'r>(
        mut self,
        selected: &[RuleInfo],
        left_out: &(impl Iterator<Item = &'r RuleInfo> + Clone),
        known: impl Fn(&str) -> bool,
    ) -> Vec<Problem> {
        for placed in &self.directives {
            let directive = &placed.directive;
            let say = |message: String| Problem::at(ProblemKind::Suppression, directive.span, message);
            if directive.tool == "portcullis"
                && let Some(unknown) = directive.ids.iter().find(|id| !is_all(id) && !known(id))
            {
                self.problems
                    .push(say(format!("this suppression names `{unknown}`, which is no rule")));
            } else if placed.expired && placed.used {
                let until = directive.until.as_deref().unwrap_or_default();
                self.problems.push(say(format!(
                    "this suppression held until {until} and suppresses nothing any more"
                )));
            } else if !placed.used
                && selected.iter().any(|info| names_outright(directive, info))
                && !left_out.clone().any(|info| names_outright(directive, info))
            {
                self.problems.push(say(format!(
                    "this suppression of {} suppresses nothing",
                    directive.ids.join(", ")
                )));
            }
        }
        self.problems
    }
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

/// Whether the finding stands on the line, or in a block that begins there.
fn covers_line(unit: &Unit, source: &Source, line: u32, span: Span) -> bool {
    let line_at = |offset: u32| source.line_of(offset as usize);
    if line_at(span.start) <= line && line <= line_at(span.end.saturating_sub(1).max(span.start)) {
        return true;
    }
    if line_at(span.start) < line {
        return false;
    }
    unit.resources
        .iter()
        .filter(|resource| resource.span.contains(span))
        .any(|resource| {
            line_at(resource.span.start) == line
                || block_begins(&resource.body, span, &|at| line_at(at.start) == line)
                || instruction_begins(resource, span, &|at| line_at(at.start) == line)
        })
}

/// Whether a block on the way down to the span begins where wanted.
fn block_begins(value: &Value, span: Span, wanted: &dyn Fn(Span) -> bool) -> bool {
    match &value.data {
        Data::Map(map) => map.iter().any(|entry| {
            let whole = entry.key.span.to(entry.value.span);
            (whole.contains(span) && wanted(entry.key.span)) || block_begins_below(&entry.value, span, wanted)
        }),
        Data::List(items) => items.iter().any(|item| block_begins_below(item, span, wanted)),
        _ => false,
    }
}

fn block_begins_below(value: &Value, span: Span, wanted: &dyn Fn(Span) -> bool) -> bool {
    // A list of blocks has the span of its first block only, so that its items must be asked.
    let may_hold = value.span.contains(span) || matches!(value.data, Data::List(_));
    may_hold && ((value.span.contains(span) && wanted(value.span)) || block_begins(value, span, wanted))
}

fn instruction_begins(resource: &Resource, span: Span, wanted: &dyn Fn(Span) -> bool) -> bool {
    let instructions = resource
        .dockerfile()
        .map_or(&[][..], |dockerfile| &dockerfile.instructions);
    instructions
        .iter()
        .any(|instruction| instruction.span.contains(span) && wanted(instruction.span))
}

/// The rule of this id among some sorted by id.
pub(crate) fn info_of<'r>(rules: &'r [RuleInfo], id: &SmolStr) -> Option<&'r RuleInfo> {
    rules
        .binary_search_by(|info| info.id.as_ref().cmp(id.as_str()))
        .ok()
        .map(|index| &rules[index])
}
