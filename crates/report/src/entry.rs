//! What findings and problems have in common: how bad, where, and what. Formats that make no difference between them
//! read this.

use portcullis_model::{Finding, Problem, Report, RuleInfo, Severity};

use crate::place::{Places, Range};

/// One thing that somebody has to look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'r> {
    pub(crate) severity: Severity,
    /// The id of the rule, or the kind of problem.
    pub(crate) name: &'r str,
    /// What is wrong in general.
    pub(crate) title: &'r str,
    /// What is wrong here.
    pub(crate) message: &'r str,
    /// The path of the file, where there is one.
    pub(crate) file: Option<&'r str>,
    /// The place in the file, where it is known.
    pub(crate) range: Option<Range>,
    /// The address of the resource; empty where there is none.
    pub(crate) resource: &'r str,
    /// Whether something could not be read, instead of being wrong.
    pub(crate) is_problem: bool,
}

impl<'r> Entry<'r> {
    pub(crate) fn of_finding(report: &'r Report, places: &Places<'r>, finding: &'r Finding) -> Self {
        Self {
            severity: finding.severity,
            name: &finding.rule,
            title: report.rule(&finding.rule).map_or("", RuleInfo::title),
            message: &finding.message,
            file: Some(places.file(finding.span)),
            range: Some(places.range(finding.span)),
            resource: &finding.resource,
            is_problem: false,
        }
    }

    pub(crate) fn of_problem(places: &Places<'r>, problem: &'r Problem) -> Self {
        let (file, range) = places.of_problem(problem);
        Self {
            severity: problem.kind.severity(),
            name: problem.kind.name(),
            title: "Could not be read as it stands",
            message: &problem.message,
            file,
            range,
            resource: "",
            is_problem: true,
        }
    }

    /// The page that says more, where there is one.
    pub(crate) fn url(&self) -> Option<String> {
        (!self.is_problem).then(|| crate::rule_url(self.name))
    }

    /// The first line, where it is known.
    pub(crate) fn line(&self) -> Option<u32> {
        self.range.map(|range| range.start.line)
    }
}
