//! What a scan tells while it runs.

use portcullis_model::Report;

/// Somebody who is told what a scan finds while it runs. A closure that takes a part will do.
///
/// A scan reads its files in *groups* that are understood together: all Terraform, all manifests, a chart, a
/// Dockerfile. When all that was said of a group is settled, its part of the report is handed over, in whatever order
/// groups are done and by whatever thread is done with them. Within a part everything is in the order of reports, and
/// the parts together have the findings, suppressed findings and undecideds of the report that the scan returns, which
/// is the same on any number of threads. Only that report says what is known at the end: the numbers, the rules, the
/// findings about waivers, and the problems of files that belong to no group.
///
/// ```
/// use std::sync::Mutex;
///
/// use portcullis::{Cancel, Config, MemoryTree, Report, Scanner};
///
/// let scanner = Scanner::new(Config::default())?;
/// let tree = MemoryTree::new([("a/Dockerfile", "FROM alpine\n"), ("b/Dockerfile", "FROM debian\n")]);
/// let told = Mutex::new(0);
/// let report = scanner.scan_with(&tree, &|part: &Report| *told.lock().unwrap() += part.findings.len(), &Cancel::new())?;
/// assert_eq!(*told.lock().unwrap(), report.findings.len());
/// # Ok::<(), portcullis::Error>(())
/// ```
pub trait Observer: Sync {
    /// The files are sorted into this many groups; each will be settled.
    fn discovered(&self, groups: usize) {
        let _ = groups;
    }

    /// A group is settled. Several threads may say so at once.
    fn settled(&self, part: &Report);
}

impl<F: Fn(&Report) + Sync> Observer for F {
    fn settled(&self, part: &Report) {
        self(part);
    }
}

/// Nobody.
impl Observer for () {
    fn settled(&self, _part: &Report) {}
}
