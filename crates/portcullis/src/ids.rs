//! Comparing the ids of rules as people write them.

/// Whether a word names the alias: in any letter case, with or without the tool's name before it
/// (`zizmor:artipacked`), and in any of Trivy's spellings (`AVD-KSV-0012`, `KSV-0012`, `KSV012`).
pub(crate) fn same(alias: &str, word: &str) -> bool {
    let (alias, word) = (bare(alias), bare(word));
    alias.eq_ignore_ascii_case(word) || matches!((series(alias), series(word)), (Some(a), Some(b)) if a == b)
}

/// Whether a word is what the id of a rule must be: a family and at least one more word, in kebab-case.
pub(crate) fn is_id(word: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    word.contains('-') && word.split('-').all(is_part)
}

/// The id without the name of its tool.
fn bare(id: &str) -> &str {
    id.rsplit([':', '/']).next().unwrap_or(id)
}

/// The series and the number of one of Trivy's ids. Nothing is allocated: suppressions compare thousands of ids.
fn series(id: &str) -> Option<(&'static str, u32)> {
    const KNOWN: [&str; 12] = [
        "KSV", "DS", "AWS", "AZU", "GCP", "KCV", "DIG", "GIT", "OCI", "OPNSTK", "NIF", "CTRD",
    ];
    let id = match id.get(..4) {
        Some(prefix) if prefix.eq_ignore_ascii_case("AVD-") => &id[4..],
        _ => id,
    };
    let digits = id.find(|character: char| character.is_ascii_digit())?;
    let (letters, number) = id.split_at(digits);
    let letters = letters.trim_end_matches('-');
    let known = KNOWN.iter().find(|known| known.eq_ignore_ascii_case(letters))?;
    Some((known, number.parse().ok()?))
}

/// Whether a word with `*` in it fits the id, in any letter case.
pub(crate) fn fits(pattern: &str, id: &str) -> bool {
    stands_for(&pattern.to_ascii_lowercase(), &id.to_ascii_lowercase())
}

/// Whether a pattern, in which `*` stands for anything, stands for the text.
pub(crate) fn stands_for(pattern: &str, text: &str) -> bool {
    let Some((head, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut left) = text.strip_prefix(head) else {
        return false;
    };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let tail = parts.pop().unwrap_or("");
    for part in parts {
        let Some(at) = left.find(part) else { return false };
        left = &left[at + part.len()..];
    }
    left.ends_with(tail)
}

/// Longer words get no suggestion: comparing them costs more than it helps.
const LONGEST: usize = 100;

/// The word of these that takes the fewest edits to reach, in any letter case, if it takes few.
#[must_use]
pub fn nearest<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    if word.len() > LONGEST {
        return None;
    }
    let wanted = word.to_ascii_lowercase();
    let scored = words
        .into_iter()
        .map(|known| (strsim::osa_distance(&wanted, &known.to_ascii_lowercase()), known));
    let (distance, known) = scored.min()?;
    (distance <= wanted.len() / 3 + 1).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_other_tools_are_known_in_every_spelling() {
        assert!(same("KSV-0012", "avd-ksv-0012"));
        assert!(same("KSV-0012", "KSV012"));
        assert!(same("zizmor:artipacked", "artipacked"));
        assert!(same("CKV_AWS_18", "ckv_aws_18"));
        assert!(!same("KSV-0012", "KSV-0013"));
        assert!(!same("CKV_K8S_1", "CKV_K8S_10"));
    }

    #[test]
    fn a_star_stands_for_anything() {
        assert!(fits("aws-*", "AWS-0018"));
        assert!(fits("*s3*log", "aws-s3-enable-log"));
        assert!(!fits("aws-*", "gcp-1"));
    }

    #[test]
    fn a_word_that_is_nearly_right_is_recognised() {
        let words = ["select", "severity", "fail-on"];
        assert_eq!(nearest("selct", words), Some("select"));
        assert_eq!(nearest("failOn", words), Some("fail-on"));
        assert_eq!(nearest("baseline", words), None);
        assert_eq!(nearest(&"select".repeat(1_000), words), None);
    }
}
