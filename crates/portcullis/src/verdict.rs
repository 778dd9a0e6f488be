//! What was said, and of whom: a block may be judged many times, once for each of its instances.

use std::sync::Arc;

use portcullis_model::{CallSite, Finding, Origin, Resource, Severity, SmolStr, Span, Undecided};

/// An instance of a block, and the calls that led to it.
#[derive(Clone, Debug)]
pub(crate) struct Subject {
    /// All characters of the block.
    pub block: Span,
    /// The whole address of the instance.
    pub address: SmolStr,
    /// The address of the block: that of the instance without its key.
    pub block_address: SmolStr,
    /// The calls, the outermost first; none where the block was judged as it stands in its own directory.
    pub calls: Arc<[CallSite]>,
    /// How the value that a verdict is about got here, in this instance.
    pub origin: Option<Arc<Origin>>,
}

impl Subject {
    pub fn of(resource: &Resource) -> Self {
        let block_address = match resource.block.as_str() {
            "" => &resource.address,
            _ => &resource.block,
        };
        Self {
            block: resource.span,
            address: resource.address.clone(),
            block_address: block_address.clone(),
            calls: Arc::clone(&resource.calls),
            origin: None,
        }
    }

    /// The subject of what was said of no resource.
    pub fn none(at: Span) -> Self {
        Self {
            block: at,
            address: SmolStr::default(),
            block_address: SmolStr::default(),
            calls: Arc::from([]),
            origin: None,
        }
    }

    pub fn is_called(&self) -> bool {
        !self.calls.is_empty()
    }

    /// The address of the module instance that it is in; empty for the directory that was judged.
    pub fn module(&self) -> &str {
        self.calls.last().map_or("", |call| &call.address)
    }

    /// The address of the block within its module.
    pub fn own_address(&self) -> &str {
        let module = self.module();
        let within = self.block_address.strip_prefix(module);
        match within {
            Some(within) if !module.is_empty() => within.strip_prefix('.').unwrap_or(within),
            _ => &self.block_address,
        }
    }
}

/// A verdict and whom it is about.
#[derive(Clone, Debug)]
pub(crate) struct Said<V> {
    pub verdict: V,
    pub subject: Subject,
}

/// What findings and open questions have in common.
pub(crate) trait Verdict: Clone {
    fn rule(&self) -> &SmolStr;
    fn span(&self) -> Span;
    /// What is said, in one sentence.
    fn words(&self) -> &str;
    /// What of the words is the same for all instances that have the same fault.
    fn gist(&self) -> String;
    fn address(&self) -> &SmolStr;
    /// Takes the way of the value out of it.
    fn take_origin(&mut self) -> Option<Arc<Origin>>;
    /// Says it of this place instead: with these words, and with the former place, named by `here`, as one that helps
    /// to understand.
    fn tell_at(&mut self, span: Span, words: String, here: &'static str);
    /// Says how bad it is.
    fn rate(&mut self, severity: Severity);
    /// Says it of several instances under one address.
    fn speak_for(&mut self, address: SmolStr, instances: Vec<SmolStr>);
}

impl Verdict for Finding {
    fn rule(&self) -> &SmolStr {
        &self.rule
    }

    fn span(&self) -> Span {
        self.span
    }

    fn words(&self) -> &str {
        &self.message
    }

    fn gist(&self) -> String {
        without_values(&self.message)
    }

    fn address(&self) -> &SmolStr {
        &self.resource
    }

    fn take_origin(&mut self) -> Option<Arc<Origin>> {
        self.origin.take()
    }

    fn tell_at(&mut self, span: Span, words: String, here: &'static str) {
        let sensitive = std::mem::take(&mut self.sensitive);
        self.relate(self.span, here);
        self.related
            .iter_mut()
            .for_each(|related| related.sensitive |= sensitive);
        self.related.rotate_right(1);
        self.span = span;
        self.message = words;
        // The edits are for a file that nobody asked about.
        self.fix = None;
    }

    fn rate(&mut self, severity: Severity) {
        self.severity = severity;
    }

    fn speak_for(&mut self, address: SmolStr, instances: Vec<SmolStr>) {
        self.resource = address;
        self.instances = instances;
    }
}

impl Verdict for Undecided {
    fn rule(&self) -> &SmolStr {
        &self.rule
    }

    fn span(&self) -> Span {
        self.span
    }

    fn words(&self) -> &str {
        &self.reason
    }

    fn gist(&self) -> String {
        self.reason.clone()
    }

    fn address(&self) -> &SmolStr {
        &self.resource
    }

    fn take_origin(&mut self) -> Option<Arc<Origin>> {
        self.origin.take()
    }

    fn tell_at(&mut self, span: Span, words: String, _here: &'static str) {
        self.span = span;
        self.reason = words;
    }

    /// Nobody knows yet whether it is bad at all.
    fn rate(&mut self, _severity: Severity) {}

    fn speak_for(&mut self, address: SmolStr, _instances: Vec<SmolStr>) {
        self.resource = address;
    }
}

/// A message without numbers and without what stands in quotes: what differs when the same is said of other values.
pub(crate) fn without_values(message: &str) -> String {
    let mut out = String::with_capacity(message.len());
    let mut quote = None;
    for character in message.chars() {
        match quote {
            Some(end) if character == end => quote = None,
            Some(_) => continue,
            None if matches!(character, '`' | '"') => quote = Some(character),
            None if character.is_ascii_digit() => continue,
            None => {}
        }
        out.push(character);
    }
    out
}

/// An address without the keys of `count` and `for_each` in it: `module.a["x"].b[0]` is `module.a.b`.
pub(crate) fn without_keys(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for character in address.chars() {
        let in_key = depth > 0;
        match character {
            '"' if in_key && !escaped => quoted = !quoted,
            '[' if !quoted => depth += 1,
            ']' if in_key && !quoted => depth -= 1,
            _ if !in_key => out.push(character),
            _ => {}
        }
        escaped = quoted && character == '\\' && !escaped;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_taken_out_of_an_address_whatever_stands_in_them() {
        assert_eq!(without_keys(r#"module.a["x]\"["].b.c[0]"#), "module.a.b.c");
        assert_eq!(without_keys("aws_s3_bucket.logs"), "aws_s3_bucket.logs");
    }

    #[test]
    fn messages_that_differ_by_values_say_the_same() {
        let gist = without_values;
        assert_eq!(gist("`a` is open on port 22"), gist("`b\"c` is open on port 3389"));
        assert_ne!(gist("`a` is open"), gist("`a` is public"));
    }

    #[test]
    fn the_address_within_a_module_has_no_module_in_it() {
        let at = Span::new(portcullis_model::SourceId(0), 0, 1);
        let call = CallSite {
            address: r#"module.a["x"]"#.into(),
            head: at,
            span: at,
        };
        let subject = Subject {
            block: at,
            address: r#"module.a["x"].aws_s3_bucket.b[0]"#.into(),
            block_address: r#"module.a["x"].aws_s3_bucket.b"#.into(),
            calls: Arc::from([call]),
            origin: None,
        };
        assert_eq!(
            (subject.own_address(), subject.module()),
            ("aws_s3_bucket.b", r#"module.a["x"]"#)
        );
    }
}
