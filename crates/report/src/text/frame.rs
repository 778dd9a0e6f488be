//! Draws one finding: its message, and its source with the exact characters marked.

use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode};
use portcullis_model::{Finding, Related, Report, Severity, Source, Span};

use super::Options;
use super::paint::Paint;
use super::window::Window;
use crate::clean;
use crate::place::{At, Places};

/// Columns that a frame takes beside the source.
const BORDER: usize = 10;

/// A terminal's drawer of findings.
pub(super) struct Drawer {
    handler: GraphicalReportHandler,
    width: usize,
    between: &'static str,
    secrets: Vec<Span>,
}

impl Drawer {
    pub(super) fn new(options: &Options, report: &Report) -> Self {
        Self {
            secrets: secrets_of(report),
            ..Self::bare(options)
        }
    }

    /// A drawer of what no report holds.
    pub(super) fn bare(options: &Options) -> Self {
        let theme = match (options.unicode, options.color) {
            (true, true) => GraphicalTheme::unicode(),
            (true, false) => GraphicalTheme::unicode_nocolor(),
            (false, true) => GraphicalTheme::ascii(),
            (false, false) => GraphicalTheme::none(),
        };
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_width(options.width)
            .with_links(false)
            .without_primary_span_start()
            .with_break_words(false)
            .without_syntax_highlighting();
        Self {
            handler,
            width: options.width.saturating_sub(BORDER),
            between: Paint::new(options).marks().between,
            secrets: Vec::new(),
        }
    }

    /// Draws a place of a source under a title.
    pub(super) fn draw_place(&self, out: &mut String, source: &Source, span: Span, title: &str) {
        let position = source.position(span.start as usize);
        let at = At {
            line: position.line,
            column: position.column,
        };
        let window = Window::new(source, super::location(source.path(), at), span, &[], self.width);
        let mark = window.find(source, span).map(|(start, end)| (start, end - start));
        let shown = Shown {
            title,
            severity: Severity::High,
            labels: mark
                .map(|mark| LabeledSpan::new_primary_with_span(None, mark))
                .into_iter()
                .collect(),
            window: Some(window),
        };
        // As below: the title has been written at least.
        let _ = self.handler.render_report(out, &shown);
    }

    /// The place of a finding as frames are headed: what a terminal makes a link of, then the resource.
    fn name(&self, path: &str, at: At, resource: &str) -> String {
        let place = super::location(path, at);
        if resource.is_empty() {
            return place;
        }
        format!("{place}{}{}", self.between, clean::line(resource))
    }

    /// Draws the finding under its title, and returns the related places that its frame does not show.
    pub(super) fn draw<'f>(
        &self,
        out: &mut String,
        report: &Report,
        places: &Places,
        finding: &'f Finding,
        title: &str,
    ) -> Vec<&'f Related> {
        let mut shown = Shown {
            title,
            severity: finding.severity,
            labels: Vec::new(),
            window: None,
        };
        let mut elsewhere = Vec::new();
        if let Some(source) = report.source(finding.span) {
            let name = self.name(source.path(), places.range(finding.span).start, &finding.resource);
            let near: Vec<_> = finding.related.iter().map(|related| related.span).collect();
            let mut window = Window::new(source, name, finding.span, &near, self.width);
            for secret in &self.secrets {
                window.hide(source, *secret);
            }
            if let Some((start, end)) = window.find(source, finding.span) {
                let span = (start, end - start);
                shown.labels.push(LabeledSpan::new_primary_with_span(None, span));
            }
            for related in &finding.related {
                let in_this = report.source(related.span).map(|other| other.id()) == Some(source.id());
                let place = in_this.then(|| window.find(source, related.span)).flatten();
                match place {
                    Some((start, end)) => {
                        let words = clean::line(&related.message).into_owned();
                        shown.labels.push(LabeledSpan::new(Some(words), start, end - start));
                    }
                    None => elsewhere.push(related),
                }
            }
            shown.window = Some(window);
        } else {
            elsewhere.extend(&finding.related);
        }
        // Writing to a string fails only where the drawer fails, and then the title has been written at least.
        let _ = self.handler.render_report(out, &shown);
        elsewhere
    }
}

/// The spans that no frame may show, whatever it is about.
fn secrets_of(report: &Report) -> Vec<Span> {
    let open = report.findings.iter().map(|reported| &reported.finding);
    let suppressed = report.suppressed.iter().map(|suppressed| &suppressed.finding);
    let mut secrets = Vec::new();
    for finding in open.chain(suppressed) {
        secrets.extend(finding.sensitive.then_some(finding.span));
        let related = finding.related.iter().filter(|related| related.sensitive);
        secrets.extend(related.map(|related| related.span));
    }
    secrets
}

/// A finding as the drawer wants it.
struct Shown<'a> {
    title: &'a str,
    severity: Severity,
    labels: Vec<LabeledSpan>,
    window: Option<Window>,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title)
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title)
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Low => miette::Severity::Advice,
            Severity::Medium => miette::Severity::Warning,
            Severity::High | Severity::Critical => miette::Severity::Error,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.window.as_ref().map(|window| window as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
