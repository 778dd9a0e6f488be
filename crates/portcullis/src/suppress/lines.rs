//! Which line a comment speaks of. All answers for one file come from one walk over it, however many comments it has.

use std::cell::OnceCell;

use portcullis_model::{File, Source, Span};

/// The lines of a file, as suppressions see them.
pub(super) struct Lines<'f> {
    file: &'f File,
    head_end: OnceCell<usize>,
    /// For each line, counted from one, the first line from there on that is neither empty nor a comment.
    code_from: OnceCell<Vec<u32>>,
}

impl<'f> Lines<'f> {
    pub(super) fn new(file: &'f File) -> Self {
        Self {
            file,
            head_end: OnceCell::new(),
            code_from: OnceCell::new(),
        }
    }

    /// Whether only comments and empty lines stand before the place.
    pub(super) fn is_at_head(&self, span: Span) -> bool {
        let end = self.head_end.get_or_init(|| {
            let source = &self.file.source;
            let text = source.text().get(source.bom()..).unwrap_or("");
            let head = text.split_inclusive('\n').take_while(|line| {
                let line = line.trim();
                line.is_empty() || line.starts_with(['#', '/'])
            });
            source.bom() + head.map(str::len).sum::<usize>()
        });
        span.start as usize <= *end
    }

    /// The line that a comment speaks of: its own, or where it has the line to itself the next that is neither empty
    /// nor a comment.
    pub(super) fn target(&self, comment: Span) -> u32 {
        let source = &self.file.source;
        let line = source.line_of(comment.start as usize);
        if !stands_alone(source, comment) {
            return line;
        }
        let next = source.line_of(comment.end as usize) + 1;
        let code_from = self.code_from.get_or_init(|| self.walk());
        code_from.get(next as usize).copied().unwrap_or(next)
    }

    fn walk(&self) -> Vec<u32> {
        let source = &self.file.source;
        let count = source.line_of(source.text().len()) as usize;
        let mut idle = vec![false; count + 2];
        for comment in &self.file.comments {
            if stands_alone(source, comment.span) {
                let first = source.line_of(comment.span.start as usize) as usize;
                let last = source.line_of(comment.span.end as usize) as usize;
                idle.iter_mut().take(last + 1).skip(first).for_each(|line| *line = true);
            }
        }
        for (index, line) in source.text().split('\n').enumerate() {
            let line = line.trim();
            if (line.is_empty() || line == "---")
                && let Some(idle) = idle.get_mut(index + 1)
            {
                *idle = true;
            }
        }
        let mut code_from = vec![0; idle.len()];
        let mut next = u32::try_from(count + 1).unwrap_or(u32::MAX);
        for (line, idle) in idle.iter().enumerate().rev() {
            if !idle {
                next = u32::try_from(line).unwrap_or(u32::MAX);
            }
            code_from[line] = next;
        }
        code_from
    }
}

/// Whether a comment has the beginning of its line to itself.
fn stands_alone(source: &Source, comment: Span) -> bool {
    let before = source.text().get(..comment.start as usize).unwrap_or("");
    let line = before.rsplit('\n').next().unwrap_or("");
    line.trim_start_matches('\u{feff}').trim().is_empty()
}
