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
//! # finding: `.ssh/id_ed25519` holds credentials
//! COPY .ssh/id_ed25519 /root/.ssh/
//! ENV GOOGLE_APPLICATION_CREDENTIALS=/etc/gcp.json
//! # finding: `$GOOGLE_APPLICATION_CREDENTIALS` holds credentials
//! COPY key.json $GOOGLE_APPLICATION_CREDENTIALS
//! ```
//!
//! ```dockerfile,bad
//! FROM alpine:3.20
//! COPY . /app
//! # finding: `/app/aws.ini` where a COPY puts them
//! ENV AWS_CONFIG_FILE=/app/aws.ini
//! ```
//!
//! ```dockerfile,good
//! FROM alpine:3.20
//! COPY .ssh/id_ed25519.pub /root/.ssh/
//! COPY env.example /srv/
//! ENV GOOGLE_APPLICATION_CREDENTIALS=/run/secrets/gcp.json
//! ```

use portcullis_model::dockerfile::{Instruction, Keyword, Word};
use portcullis_model::{Resource, Severity};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// Names that programs give to their credentials, and variables that name such files.
pub static RULE: Rule = Rule {
    id: "docker-secret-file-copied",
    severity: Severity::High,
    aliases: &["DS-0031"],
    controls: &["CIS-Docker-1.6:4.10"],
    judge: Judge::Resource(&["dockerfile"], check),
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

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    let mut position = 0;
    for group in docker::groups(dockerfile) {
        cx.address(dockerfile.address_at(position));
        position += group.len();
        // What another stage made is not a file of the person who builds.
        let copies = group.iter().filter(|one| {
            matches!(one.keyword, Keyword::Copy | Keyword::Add) && one.flag("from").is_none() && one.heredocs.is_empty()
        });
        let mut destinations: Vec<&str> = Vec::new();
        for copy in copies {
            if let Some(word) = copy.words().iter().find(|word| holds_credentials(word)) {
                let text = &word.raw;
                cx.report(
                    word.span,
                    format_args!("{text} holds credentials, and everyone can read it in the image"),
                );
            }
            destinations.extend(docker::copied(copy).map(|(_, destination)| destination.text()));
        }
        if !destinations.is_empty() {
            named_by_variables(group, &destinations, cx);
        }
    }
}

/// A variable that names a file of credentials below a folder that is copied.
fn named_by_variables(group: &[Instruction], destinations: &[&str], cx: &mut Cx) {
    let variables = group
        .iter()
        .filter(|one| matches!(one.keyword, Keyword::Env | Keyword::Arg));
    for pair in variables
        .flat_map(Instruction::pairs)
        .filter(|pair| VARIABLES.contains(&pair.key.name.as_str()))
    {
        let Some(value) = &pair.value else { continue };
        let path = value.as_str().unwrap_or("");
        if destinations.iter().any(|destination| lies_below(path, destination)) {
            let name = &pair.key.name;
            cx.report(
                value.span,
                format_args!("the credentials that {name} names stand where a COPY puts them into the image"),
            );
        }
    }
}

fn lies_below(path: &str, folder: &str) -> bool {
    let plain = |path: &str| -> String { path.trim_start_matches("./").trim_matches(['/', '.']).to_owned() };
    let (file, folder) = (plain(path), plain(folder));
    let is_relative = !path.starts_with('/');
    !file.is_empty()
        && (folder.is_empty() && is_relative
            || file
                .strip_prefix(folder.as_str())
                .is_some_and(|rest| rest.starts_with('/')))
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
