//! Job waits for a job that is not there.
//!
//! GitHub refuses a workflow whose jobs wait for an unknown job, or for each other.
//!
//! # Remedy
//!
//! Name the id of a job of this workflow, and let the dependencies run one way.
//!
//! ```yaml,bad,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   test:
//!     # finding: `build` there is no job build
//!     needs: build
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make test
//!   # finding: `a` wait for each other: a, b, a
//!   a:
//!     needs: b
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//!   b:
//!     needs: [a]
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//! ```
//!
//! ```yaml,good,path=.github/workflows/ci.yml
//! on: push
//! jobs:
//!   build:
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make
//!   test:
//!     needs: build
//!     runs-on: ubuntu-24.04
//!     steps:
//!       - run: make test
//! ```

use std::collections::{HashMap, HashSet};

use portcullis_model::workflow::Job;
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// `needs`: unknown jobs, the same job twice, circles.
pub static RULE: Rule = Rule {
    id: "workflow-invalid-needs",
    severity: Severity::High,
    category: "correctness",
    aliases: &["actionlint/job-needs"],
    judge: Judge::Resource(&["workflow"], check),
    ..Rule::DEFAULT
};

fn check(workflow: &Resource, cx: &mut Cx) {
    let jobs: Vec<Job> = workflow.jobs().collect();
    let positions: HashMap<String, usize> = jobs
        .iter()
        .enumerate()
        .map(|(position, job)| (job.id().to_ascii_lowercase(), position))
        .collect();
    let mut edges: Vec<Vec<usize>> = Vec::new();
    for job in &jobs {
        cx.address(job.address());
        let mut seen = HashSet::new();
        let mut targets = Vec::new();
        for needed in job.at("needs").items() {
            let Some(id) = needed.as_str() else { continue };
            let name = id.to_ascii_lowercase();
            let position = positions.get(&name).copied();
            if !seen.insert(name) {
                cx.report(needed.span, format_args!("the job {id} is named twice"));
            }
            match position {
                Some(target) => targets.push(target),
                None => {
                    cx.report(needed.span, format_args!("there is no job {id} to wait for"));
                }
            }
        }
        edges.push(targets);
    }
    if let Some(circle) = circle(&edges) {
        let names: Vec<&str> = circle.iter().filter_map(|job| jobs.get(*job)).map(Job::id).collect();
        if let Some(first) = circle.first().and_then(|first| jobs.get(*first)) {
            cx.address(first.address()).report(
                first.entry.key.span,
                format_args!("the jobs wait for each other: {}", names.join(", ")),
            );
        }
    }
}

/// The first circle, its first member again at its end. Jobs whose needs are all met are taken away until none is left,
/// or only those in circles and behind them.
fn circle(edges: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut waits: Vec<usize> = edges.iter().map(Vec::len).collect();
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); edges.len()];
    for (job, needed) in edges.iter().enumerate() {
        needed.iter().for_each(|needed| waiting[*needed].push(job));
    }
    let mut met: Vec<usize> = (0..edges.len()).filter(|job| waits[*job] == 0).collect();
    while let Some(job) = met.pop() {
        for other in &waiting[job] {
            waits[*other] -= 1;
            if waits[*other] == 0 {
                met.push(*other);
            }
        }
    }
    let mut place: Vec<Option<usize>> = vec![None; edges.len()];
    let mut at = waits.iter().position(|waits| *waits > 0)?;
    let mut path = Vec::new();
    loop {
        if let Some(start) = place[at] {
            let mut circle: Vec<usize> = path.split_off(start);
            circle.push(at);
            return Some(circle);
        }
        place[at] = Some(path.len());
        path.push(at);
        at = edges[at].iter().copied().find(|needed| waits[*needed] > 0)?;
    }
}
