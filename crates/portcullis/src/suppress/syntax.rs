//! The syntax of suppressions in comments, tool by tool.

use portcullis_model::{Comment, FormatId, Problem, ProblemKind};

use super::{Directive, Scope};

/// The suppressions in one comment. Most comments have none, which is told by a word or two.
pub(crate) fn read(
    comment: &Comment,
    format: FormatId,
    at_head: bool,
    out: &mut Vec<Directive>,
    problems: &mut Vec<Problem>,
) {
    let text = comment.text.as_str();
    if !text.contains(['=', ':', ' ']) {
        return;
    }
    if let Some(at) = text.find("portcullis:") {
        match ours(&text[at + "portcullis:".len()..], comment) {
            Ok(directive) => out.push(directive),
            Err(message) => problems.push(Problem::at(ProblemKind::Suppression, comment.span, message)),
        }
        return;
    }
    checkov(text, comment, out);
    trivy(text, comment, out);
    hadolint(text, comment, out);
    kics(text, comment, at_head, out);
    tflint(text, comment, out);
    if format == FormatId::Workflow {
        zizmor(text, comment, out);
    }
}

fn directive(tool: &'static str, ids: Vec<String>, scope: Scope, reason: &str, comment: &Comment) -> Directive {
    Directive {
        tool,
        ids,
        scope,
        reason: reason.trim().to_owned(),
        until: None,
        span: comment.span,
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(',')
        .map(str::trim)
        .filter(|id| !id.is_empty())
        .map(str::to_owned)
        .collect()
}

/// `ignore[rule, rule] reason until=YYYY-MM-DD`, `ignore-file[...] ...`.
fn ours(text: &str, comment: &Comment) -> Result<Directive, String> {
    let usage = "write `portcullis: ignore[rule-id] reason` or `portcullis: ignore-file[rule-id] reason`";
    let text = text.trim_start();
    let (scope, rest) = if let Some(rest) = text.strip_prefix("ignore-file") {
        (Scope::File, rest)
    } else if let Some(rest) = text.strip_prefix("ignore") {
        (Scope::Line, rest)
    } else {
        return Err(format!("a suppression that cannot be understood; {usage}"));
    };
    let inner = rest
        .trim_start()
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'));
    let Some((ids, rest)) = inner else {
        return Err(format!("a suppression that names no rule; {usage}"));
    };
    let ids = list(ids);
    if ids.is_empty() {
        return Err(format!("a suppression that names no rule; {usage}"));
    }
    let mut until = None;
    let mut reason = Vec::new();
    for word in rest.split_whitespace() {
        match word.strip_prefix("until=") {
            Some(date) if is_date(date) => until = Some(date.to_owned()),
            Some(date) => return Err(format!("`{date}` is no date; write until=YYYY-MM-DD")),
            None => reason.push(word),
        }
    }
    Ok(Directive {
        tool: "portcullis",
        ids,
        scope,
        reason: reason.join(" "),
        until,
        span: comment.span,
    })
}

/// Whether this is a day of the calendar as `YYYY-MM-DD`.
#[must_use]
pub fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut part = |width: usize| {
        let part = parts.next()?;
        let digits = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day), None) = (part(4), part(2), part(2), parts.next()) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// `checkov:skip=ID[,ID][:reason]`, also under its other names.
fn checkov(text: &str, comment: &Comment, out: &mut Vec<Directive>) {
    for word in ["checkov:skip=", "bridgecrew:skip=", "cortex:skip="] {
        if let Some(at) = text.find(word) {
            let rest = &text[at + word.len()..];
            let (ids, reason) = rest.split_once(':').unwrap_or_else(|| match rest.split_once(' ') {
                Some((ids, reason)) if !ids.ends_with(',') => (ids, reason),
                _ => (rest, ""),
            });
            out.push(directive("checkov", list(ids), Scope::Around, reason, comment));
        }
    }
}

/// `trivy:ignore:ID[attr=value]:exp:DATE:ws:NAME`, several on a line; `tfsec:ignore:` too.
fn trivy(text: &str, comment: &Comment, out: &mut Vec<Directive>) {
    let lower = text.to_ascii_lowercase();
    for (tool, word) in [("trivy", "trivy:ignore:"), ("tfsec", "tfsec:ignore:")] {
        for (at, _) in lower.match_indices(word) {
            let rest = &text[at + word.len()..];
            let whole = rest.split_whitespace().next().unwrap_or("");
            let mut parts = whole.split(':');
            let id = parts.next().unwrap_or("").split('[').next().unwrap_or("");
            let mut found = directive(tool, vec![id.to_owned()], Scope::Line, "", comment);
            while let Some(part) = parts.next() {
                if part == "exp" {
                    found.until = parts.next().filter(|date| is_date(date)).map(str::to_owned);
                }
            }
            out.push(found);
        }
    }
}

/// `hadolint ignore=DL3006,SC1010`, text after a second `#`; `hadolint global ignore=...` for the file.
fn hadolint(text: &str, comment: &Comment, out: &mut Vec<Directive>) {
    let Some(rest) = text.strip_prefix("hadolint ") else {
        return;
    };
    let (scope, rest) = match rest.trim_start().strip_prefix("global ") {
        Some(rest) => (Scope::File, rest),
        None => (Scope::Line, rest),
    };
    if let Some(rest) = rest.trim_start().strip_prefix("ignore=") {
        let (ids, reason) = rest.split_once('#').unwrap_or((rest, ""));
        out.push(directive("hadolint", list(ids), scope, reason, comment));
    }
}

/// `kics-scan ignore` and `kics-scan disable=<uuid>` at the head of a file; `ignore-line` and `ignore-block` anywhere.
fn kics(text: &str, comment: &Comment, at_head: bool, out: &mut Vec<Directive>) {
    let Some(rest) = text.strip_prefix("kics-scan ") else {
        return;
    };
    let rest = rest.trim();
    match rest {
        "ignore-line" | "ignore-block" => out.push(directive("kics", vec!["*".to_owned()], Scope::Line, "", comment)),
        "ignore" if at_head => out.push(directive("kics", vec!["*".to_owned()], Scope::File, "", comment)),
        _ => {
            if let Some(ids) = rest.strip_prefix("disable=").filter(|_| at_head) {
                out.push(directive("kics", list(ids), Scope::File, "", comment));
            }
        }
    }
}

/// `tflint-ignore: rule, rule # text`; `tflint-ignore-file: ...`; `all` for every rule.
fn tflint(text: &str, comment: &Comment, out: &mut Vec<Directive>) {
    let (scope, rest) = if let Some(rest) = text.strip_prefix("tflint-ignore-file:") {
        (Scope::File, rest)
    } else if let Some(rest) = text.strip_prefix("tflint-ignore:") {
        (Scope::Line, rest)
    } else {
        return;
    };
    let (ids, reason) = rest.split_once('#').unwrap_or((rest, ""));
    let ids = list(ids)
        .into_iter()
        .map(|id| if id == "all" { "*".to_owned() } else { id })
        .collect();
    out.push(directive("tflint", ids, scope, reason, comment));
}

/// `zizmor: ignore[rule,rule] text`.
fn zizmor(text: &str, comment: &Comment, out: &mut Vec<Directive>) {
    let Some(at) = text.find("zizmor: ignore[") else { return };
    if let Some((ids, reason)) = text[at + "zizmor: ignore[".len()..].split_once(']') {
        out.push(directive("zizmor", list(ids), Scope::Line, reason, comment));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portcullis_model::{SourceId, Span};

    fn one(text: &str) -> Directive {
        let (mut out, mut problems) = (Vec::new(), Vec::new());
        let comment = Comment {
            span: Span::new(SourceId(0), 0, 1),
            text: text.into(),
        };
        read(&comment, FormatId::Workflow, true, &mut out, &mut problems);
        assert_eq!((out.len(), problems.len()), (1, 0), "{text}");
        out.remove(0)
    }

    fn problem(text: &str) -> String {
        let (mut out, mut problems) = (Vec::new(), Vec::new());
        let comment = Comment {
            span: Span::new(SourceId(0), 0, 1),
            text: text.into(),
        };
        read(&comment, FormatId::Workflow, true, &mut out, &mut problems);
        problems.remove(0).message
    }

    #[test]
    fn our_own_syntax_has_rules_a_reason_and_a_date() {
        let found = one("portcullis: ignore[a-b, c] known to the team until=2027-01-31");
        assert_eq!(found.ids, ["a-b", "c"]);
        assert_eq!(found.reason, "known to the team");
        assert_eq!(found.until.as_deref(), Some("2027-01-31"));
        assert_eq!(one("portcullis: ignore-file[all] generated").scope, Scope::File);
    }

    #[test]
    fn what_is_no_suppression_of_ours_is_said() {
        assert!(problem("portcullis: ignore because").contains("names no rule"));
        assert!(problem("portcullis: ignore[a] until=2026-02-30").contains("no date"));
        assert!(problem("portcullis: skip[a]").contains("cannot be understood"));
    }

    #[test]
    fn the_syntax_of_other_tools_is_read_as_they_write_it() {
        let found = one("checkov:skip=CKV_AWS_18,CKV_AWS_21:no logs wanted");
        assert_eq!(
            (found.ids.len(), found.scope, found.reason.as_str()),
            (2, Scope::Around, "no logs wanted")
        );
        assert_eq!(one("bridgecrew:skip=CKV_AWS_1").tool, "checkov");
        let found = one("trivy:ignore:AVD-AWS-0089[bucket=a]:exp:2026-03-10:ws:dev-*");
        assert_eq!(
            (found.ids[0].as_str(), found.until.as_deref()),
            ("AVD-AWS-0089", Some("2026-03-10"))
        );
        assert_eq!(one("tfsec:ignore:aws-s3-*").ids, ["aws-s3-*"]);
        assert_eq!(one("hadolint ignore=DL3006,SC1010 # why").reason, "why");
        assert_eq!(one("hadolint global ignore=DL3003").scope, Scope::File);
        assert_eq!(one("kics-scan ignore-line").ids, ["*"]);
        assert_eq!(
            one("kics-scan disable=e592a0c5-5bdb-414c-9066-5dba7cdea370").scope,
            Scope::File
        );
        assert_eq!(one("tflint-ignore: a_b, all # why").ids, ["a_b", "*"]);
        assert_eq!(one("zizmor: ignore[artipacked] fine").reason, "fine");
    }

    #[test]
    fn two_on_a_line_are_two() {
        let (mut out, mut problems) = (Vec::new(), Vec::new());
        let comment = Comment {
            span: Span::new(SourceId(0), 0, 1),
            text: "trivy:ignore:AWS-0001 trivy:ignore:AWS-0002".into(),
        };
        read(&comment, FormatId::Terraform, false, &mut out, &mut problems);
        assert_eq!(out.len(), 2);
    }

    #[test]
    fn dates_are_days_of_the_calendar() {
        assert!(is_date("2028-02-29") && is_date("2026-12-31"));
        assert!(!is_date("2027-02-29") && !is_date("2026-13-01") && !is_date("2026-1-01") && !is_date("tomorrow"));
    }
}
