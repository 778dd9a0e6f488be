//! What secrets look like: by their shape, or by the name they are given to and the disorder of their characters.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// A credential whose shape tells what it is.
pub(crate) struct Token {
    /// What it is, with its article.
    pub what: &'static str,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// A shape: letters that begin it, and what must follow.
struct Shape {
    what: &'static str,
    prefix: &'static str,
    /// How many characters follow at least and at most.
    length: (usize, usize),
    accepts: fn(char) -> bool,
}

const fn shape(what: &'static str, prefix: &'static str, length: (usize, usize), accepts: fn(char) -> bool) -> Shape {
    Shape {
        what,
        prefix,
        length,
        accepts,
    }
}

fn upper(character: char) -> bool {
    character.is_ascii_uppercase() || character.is_ascii_digit()
}

fn word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

fn dashed(character: char) -> bool {
    word(character) || character == '-'
}

fn dotted(character: char) -> bool {
    dashed(character) || character == '.'
}

fn hex(character: char) -> bool {
    character.is_ascii_hexdigit()
}

/// The shapes that their makers document.
static SHAPES: [Shape; 27] = [
    shape("an AWS access key id", "AKIA", (16, 16), upper),
    shape("an AWS access key id", "ASIA", (16, 16), upper),
    shape("a GitHub token", "ghp_", (36, 255), word),
    shape("a GitHub token", "gho_", (36, 255), word),
    shape("a GitHub token", "ghu_", (36, 255), word),
    shape("a GitHub token", "ghs_", (36, 255), word),
    shape("a GitHub token", "ghr_", (36, 255), word),
    shape("a GitHub token", "github_pat_", (60, 255), word),
    shape("a GitLab token", "glpat-", (20, 255), dashed),
    shape("a GitLab runner token", "glrt-", (20, 255), dashed),
    shape("a Slack token", "xoxb-", (20, 255), dashed),
    shape("a Slack token", "xoxp-", (20, 255), dashed),
    shape("a Slack token", "xoxa-", (20, 255), dashed),
    shape("a Stripe key", "sk_live_", (20, 255), word),
    shape("a Stripe key", "rk_live_", (20, 255), word),
    shape("a Google API key", "AIza", (35, 35), dashed),
    shape("a Google OAuth secret", "GOCSPX-", (28, 28), dashed),
    shape("an npm token", "npm_", (36, 36), word),
    shape("a PyPI token", "pypi-AgEIcHlwaS5vcmc", (50, 300), dashed),
    shape("a SendGrid key", "SG.", (60, 80), dotted),
    shape("a Docker Hub token", "dckr_pat_", (27, 27), dashed),
    shape("a HashiCorp Vault token", "hvs.", (24, 255), dashed),
    shape("a DigitalOcean token", "dop_v1_", (64, 64), hex),
    shape("an Anthropic key", "sk-ant-", (40, 255), dashed),
    shape("an OpenAI key", "sk-proj-", (40, 255), dashed),
    shape("a Databricks token", "dapi", (32, 32), hex),
    shape("a private key", "-----BEGIN ", (0, 0), |_| false),
];

static PREFIXES: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| AhoCorasick::new(SHAPES.iter().map(|shape| shape.prefix)).ok());

/// The credentials of well-known shape in a text.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let finder = if text.len() < 20 { None } else { PREFIXES.as_ref() };
    finder
        .into_iter()
        .flat_map(move |finder| finder.find_iter(text))
        .filter_map(move |found| {
            let shape = &SHAPES[found.pattern().as_usize()];
            let bounded = text[..found.start()]
                .chars()
                .next_back()
                .is_none_or(|before| !dashed(before));
            if shape.prefix.starts_with("-----") {
                return private_key(text, found.start());
            }
            let rest = &text[found.end()..];
            let length = rest.find(|character| !(shape.accepts)(character)).unwrap_or(rest.len());
            let range = found.start()..found.end() + length;
            let fits = (shape.length.0..=shape.length.1).contains(&length);
            let real = bounded && fits && !is_placeholder(&text[range.clone()]) && entropy(&rest[..length]) > 2.5;
            real.then_some(Token {
                what: shape.what,
                range,
            })
        })
}

/// The header of a key in PEM form, where a key follows it.
fn private_key(text: &str, start: usize) -> Option<Token> {
    let rest = &text[start..];
    let header_end = rest.find("PRIVATE KEY-----").filter(|at| *at < 40)? + "PRIVATE KEY-----".len();
    let body = rest[header_end..].trim_start_matches(['\\', 'n', 'r', '\n', '\r', ' ', '\t']);
    let key: usize = body
        .chars()
        .take(64)
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '='))
        .count();
    (key >= 24).then(|| Token {
        what: "a private key",
        range: start..start + header_end,
    })
}

/// Words that make a name the name of a secret when they stand at its end.
const SECRET_WORDS: [&str; 16] = [
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "authtoken",
    "credential",
    "credentials",
    "clientsecret",
    "encryptionkey",
    "signingkey",
];

/// Words behind which a name speaks of a secret's circumstances, not of the secret.
const CIRCUMSTANCES: [&str; 6] = [
    "publickey",
    "keyid",
    "tokenurl",
    "secretname",
    "imagepullsecret",
    "primarykey",
];

/// Whether what is given to this name is meant to be secret: `DB_PASSWORD`, `clientSecret`, `api-key`; not
/// `password_length` or `secretName`.
pub(crate) fn is_secret_name(name: &str) -> bool {
    if name.len() > 80 {
        return false;
    }
    let mut plain = String::with_capacity(name.len());
    let characters = name.chars().filter(|character| character.is_ascii_alphanumeric());
    plain.extend(characters.map(|character| character.to_ascii_lowercase()));
    // The digest of a secret, as charts write it to restart pods, is none.
    !plain.starts_with("checksum")
        && SECRET_WORDS.iter().any(|word| plain.ends_with(word))
        && !CIRCUMSTANCES.iter().any(|word| plain.ends_with(word))
}

/// Whether a value given to a secret's name is likely to be the secret itself: no placeholder, no reference, no path, no
/// word of plain language, and with disorder in its characters.
pub(crate) fn looks_secret(text: &str) -> bool {
    let length = text.chars().count();
    if !(8..=512).contains(&length) || is_placeholder(text) || is_reference(text) || is_encrypted(text) {
        return false;
    }
    let kinds = [
        text.contains(|c: char| c.is_ascii_lowercase()),
        text.contains(|c: char| c.is_ascii_uppercase()),
        text.contains(|c: char| c.is_ascii_digit()),
        text.contains(|c: char| !c.is_ascii_alphanumeric()),
    ];
    let kinds = kinds.into_iter().filter(|present| *present).count();
    kinds >= 2 && text.contains(|c: char| c.is_ascii_digit()) && entropy(text) >= 2.8
}

/// Whether the text stands for a secret to be put in.
pub(crate) fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 20] = [
        "example",
        "changeme",
        "change-me",
        "change_me",
        "placeholder",
        "to-be-",
        "dummy",
        "sample",
        "redacted",
        "replace",
        "your-",
        "your_",
        "insert",
        "xxxx",
        "todo",
        "fixme",
        "<",
        "notasecret",
        "not-a-secret",
        "1234567890",
    ];
    let lower = text.to_ascii_lowercase();
    WORDS.iter().any(|word| lower.contains(word))
}

/// Whether the text is a value that SOPS has encrypted.
pub(crate) fn is_encrypted(text: &str) -> bool {
    text.starts_with("ENC[") && text.ends_with(']')
}

/// Whether the text names a place where a secret is kept, or is filled in later.
fn is_reference(text: &str) -> bool {
    const MARKS: [&str; 8] = ["${", "$(", "{{", "}}", "://", "arn:", "secretmanager", "keyvault"];
    text.starts_with(['/', '$', '%', '@', '.', '~'])
        || MARKS.iter().any(|mark| text.contains(mark))
        || text.contains(char::is_whitespace)
        || text.matches(['/', '.']).count() >= 2
        || is_words(text)
}

/// Whether the text is made of words with one kind of mark between them: `my-database-password-2`, `aws_db_instance.main`.
fn is_words(text: &str) -> bool {
    let mut parts = text.split(['-', '_', '.', '/', ':']).filter(|part| !part.is_empty());
    let is_word = |part: &str| {
        part.chars().all(|c| c.is_ascii_alphanumeric()) && part.len() <= 3
            || part.chars().all(|c| c.is_ascii_digit()) && part.len() <= 4
            || part.chars().skip(1).all(|c| c.is_ascii_lowercase()) && part.chars().all(|c| c.is_ascii_alphabetic())
            || part.chars().all(|c| c.is_ascii_uppercase())
    };
    text.contains(['-', '_', '.', '/', ':']) && parts.all(is_word)
}

/// Shannon's entropy in bits a character.
fn entropy(text: &str) -> f64 {
    let mut counts = [0_u32; 256];
    let mut total = 0_u32;
    for byte in text.bytes() {
        counts[byte as usize] += 1;
        total += 1;
    }
    let total = f64::from(total.max(1));
    counts
        .iter()
        .filter(|count| **count > 0)
        .map(|count| {
            let share = f64::from(*count) / total;
            -share * share.log2()
        })
        .sum()
}

/// The text with all but its first characters hidden: a report is read by more people than the source.
pub(crate) fn masked(text: &str) -> String {
    let length = text.chars().count();
    let shown = (length / 6).min(4);
    let head: String = text.chars().take(shown).collect();
    format!("{head}{}", "*".repeat(length.saturating_sub(shown).min(12)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_a_secret_by_its_end() {
        for name in [
            "password",
            "DB_PASSWORD",
            "clientSecret",
            "api-key".replace('-', "").as_str(),
            "github_token",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
        for name in [
            "password_length",
            "secretName",
            "token_url",
            "public_key",
            "kms_key_id",
            "name",
        ] {
            assert!(!is_secret_name(name), "{name}");
        }
    }

    #[test]
    fn a_value_is_a_secret_when_it_is_disordered() {
        for text in ["q8Zt-11xPwe77", "tr0ub4dor&3-horse", "9f86d081884c7d659a2feaa0c55ad015"] {
            assert!(looks_secret(text), "{text}");
        }
        for text in [
            "changeme123",
            "prod/database/password-2024",
            "${var.password}",
            "my-secret-name-1",
            "etcd-cluster-k8s",
            "/run/secrets/a1",
            "short1",
            "https://example.com/t0ken",
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x",
            "true",
            "Allow_Me",
        ] {
            assert!(!looks_secret(text), "{text}");
        }
    }

    #[test]
    fn a_private_key_needs_a_key() {
        let with_key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7bq1hPtYvJ2k\n";
        assert_eq!(tokens(with_key).count(), 1);
        assert_eq!(tokens("-----BEGIN RSA PRIVATE KEY-----\n...\n-----END").count(), 0);
    }

    #[test]
    fn a_secret_is_never_shown_whole() {
        assert_eq!(masked("ghp_16C7e42F292c6912E7710c838347Ae178B4a"), "ghp_************");
        assert_eq!(masked("abc"), "***");
    }
}
