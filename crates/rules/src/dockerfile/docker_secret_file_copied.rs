//! A file that holds credentials is copied into the image.
//!
//! Everyone who can pull the image can read every file in it, also one that a later instruction deletes.
//!
//! # Remedy
//!
//! Mount it into the one `RUN` that needs it (`RUN --mount=type=secret`), or let the platform mount it at run time.
//!
//! ```dockerfile,bad
//! FROM alpine:3.20
//! # finding: `.ssh/id_ed25519` credentials
//! COPY .ssh/id_ed25519 /root/.ssh/
//! ENV GOOGLE_APPLICATION_CREDENTIALS=/etc/gcp.json
//! # finding: `$GOOGLE_APPLICATION_CREDENTIALS` credentials
//! COPY key.json $GOOGLE_APPLICATION_CREDENTIALS
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! COPY .ssh/id_ed25519.pub /root/.ssh/
//! COPY env.example /srv/
//! ```

use portcullis_model::Severity;
use portcullis_model::dockerfile::{Instruction, Keyword, Word};

use crate::context::Cx;
use crate::rule::{Judge, Rule};

/// Names that programs give to their credentials, and variables that name such files.
pub static RULE: Rule = Rule {
    id: "docker-secret-file-copied",
    severity: Severity::High,
    aliases: &["DS-0031"],
    controls: &["CIS-Docker-1.6:4.10"],
    judge: Judge::Instruction(&[Keyword::Copy, Keyword::Add], check),
    ..Rule::DEFAULT
};

const NAMES: [&str; 16] = [
    "id_rsa",
    "id_dsa",
    "id_ecdsa",
    "id_ed25519",
    ".netrc",
    ".pgpass",
    ".git-credentials",
    ".dockercfg",
    ".htpasswd",
    ".vault-token",
    ".env",
    ".pypirc",
    "kubeconfig",
    "credentials.json",
    "application_default_credentials.json",
    "service-account.json",
];
const VARIABLES: [&str; 6] = [
    "AWS_CONFIG_FILE",
    "AWS_SHARED_CREDENTIALS_FILE",
    "GOOGLE_APPLICATION_CREDENTIALS",
    "KUBECONFIG",
    "BOTO_CONFIG",
    "NETRC",
];

fn check(instruction: &Instruction, cx: &mut Cx) {
    // What another stage made is not a file of the person who builds.
    if instruction.flag("from").is_some() || !instruction.heredocs.is_empty() {
        return;
    }
    if let Some(word) = instruction.words().iter().find(|word| holds_credentials(word)) {
        let text = &word.raw;
        cx.report(
            word.span,
            format_args!("{text} holds credentials, and everyone can read it in the image"),
        );
    }
}

fn holds_credentials(word: &Word) -> bool {
    let text = word.text().trim_matches(['"', '\'']);
    let name = text.rsplit('/').next().unwrap_or(text);
    let variable = word
        .raw
        .trim_matches(['"', '\''])
        .trim_start_matches(['$', '{'])
        .trim_end_matches('}');
    let in_folder = [".aws/credentials", ".docker/config.json", ".kube/config"]
        .iter()
        .any(|path| text.ends_with(path));
    NAMES.contains(&name) || in_folder || word.raw.contains('$') && VARIABLES.contains(&variable)
}
