//! The name by which a finding is known again when lines have moved.

use std::collections::HashMap;

use portcullis_model::{Finding, Source};

/// Gives fingerprints to the findings of one unit, in their order: rule, path, address and what matters of the marked text;
/// equal ones are numbered.
#[derive(Debug, Default)]
pub(crate) struct Fingerprints {
    seen: HashMap<u128, u32>,
}

impl Fingerprints {
    /// The names of the next finding. The address is that of the block, which is the same however many instances it
    /// makes.
    pub fn next(&mut self, finding: &Finding, address: &str, source: &Source) -> Names {
        let (mut hash, mut kin) = (Fnv::default(), Fnv::default());
        hash.field(finding.rule.as_bytes());
        hash.field(source.path().as_bytes());
        hash.field(address.as_bytes());
        kin.field(finding.rule.as_bytes());
        kin.field(address.as_bytes());
        let text = gist(source.slice(finding.span));
        if finding.sensitive {
            // Names are written to files that outlive a secret: they take in only what tells two of them apart.
            let mut secret = Fnv::default();
            secret.field(text.as_bytes());
            let trace = secret.0.to_le_bytes();
            hash.field(&trace[..2]);
            kin.field(&trace[..2]);
        } else {
            hash.field(text.as_bytes());
            kin.field(text.as_bytes());
        }
        let count = self.seen.entry(hash.0).or_insert(0);
        *count += 1;
        if *count > 1 {
            hash.field(&count.to_le_bytes());
        }
        Names {
            fingerprint: hash.digits(),
            kin: kin.digits(),
        }
    }
}

/// A text without what formatters and people change and mean the same: white space, quotes, commas at the end of lists, and
/// `${ }` around an expression.
fn gist(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' | '\'' | ',' | '}' => {}
            '{' if out.ends_with('$') => {
                out.pop();
            }
            character if character.is_whitespace() => {}
            character => out.push(character),
        }
    }
    out
}

/// The names by which a finding is known again, each of 32 hexadecimal digits.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Names {
    pub fingerprint: String,
    /// The same whatever the file is called.
    pub kin: String,
}

/// The 128-bit FNV-1a hash: the same on every machine and in every version, which the standard library does not
/// promise of its own.
struct Fnv(u128);

impl Default for Fnv {
    fn default() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }
}

impl Fnv {
    fn digits(&self) -> String {
        format!("{:032x}", self.0)
    }

    fn field(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain(std::iter::once(&0)) {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use portcullis_model::{Confidence, Severity, SourceId, Span};

    fn finding(start: usize, end: usize) -> Finding {
        Finding {
            rule: "r".into(),
            severity: Severity::Low,
            confidence: Confidence::High,
            message: String::new(),
            span: Span::new(SourceId(0), start, end),
            resource: "a".into(),
            instances: Vec::new(),
            origin: None,
            sensitive: false,
            related: Vec::new(),
            fix: None,
        }
    }

    #[test]
    fn a_fingerprint_stays_when_lines_move_and_differs_for_twins() {
        let before = Source::new(SourceId(0), "f", "x = 1".to_owned());
        let after = Source::new(SourceId(0), "f", "\n\nx  =  1 x = 1".to_owned());
        let mut fingerprints = Fingerprints::default();
        let first = fingerprints.next(&finding(2, 9), "a", &after);
        let twin = fingerprints.next(&finding(10, 15), "a", &after);
        assert_eq!(Fingerprints::default().next(&finding(0, 5), "a", &before), first);
        assert_ne!(first.fingerprint, twin.fingerprint);
        assert_eq!(first.kin, twin.kin);
    }

    #[test]
    fn formatting_and_quotes_do_not_change_a_name() {
        let name = |text: &str| {
            let source = Source::new(SourceId(0), "f", text.to_owned());
            Fingerprints::default().next(&finding(0, text.len()), "a", &source)
        };
        assert_eq!(name("x=[1,2]"), name("x   = [\n  1,\n  2,\n]"));
        assert_eq!(name("image: 'nginx:latest'"), name("image: nginx:latest"));
        assert_eq!(name("cidr = \"${var.open}\""), name("cidr = var.open"));
        assert_ne!(name("cidr = var.open"), name("cidr = var.shut"));
    }

    #[test]
    fn the_name_of_a_secret_tells_next_to_nothing_of_it() {
        let names = (0..70_000).map(|number| {
            let text = format!("password = {number}");
            let source = Source::new(SourceId(0), "f", text.clone());
            let mut finding = finding(0, text.len());
            finding.sensitive();
            Fingerprints::default().next(&finding, "a", &source).kin
        });
        let names: std::collections::HashSet<String> = names.collect();
        assert!((10_000..=65_536).contains(&names.len()), "{}", names.len());
    }

    #[test]
    fn a_file_that_is_renamed_keeps_the_kin_of_its_findings() {
        let before = Source::new(SourceId(0), "f", "x = 1".to_owned());
        let after = Source::new(SourceId(0), "g", "x = 1".to_owned());
        let before = Fingerprints::default().next(&finding(0, 5), "a", &before);
        let after = Fingerprints::default().next(&finding(0, 5), "a", &after);
        assert_ne!(before.fingerprint, after.fingerprint);
        assert_eq!(before.kin, after.kin);
    }
}
