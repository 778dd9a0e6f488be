//! An archive is copied and then unpacked.
//!
//! `COPY` puts the archive into a layer of its own, and it stays there also when a later `RUN` unpacks and deletes it.
//!
//! # Remedy
//!
//! `ADD` unpacks a local tar archive and leaves only its content.
//!
//! ```dockerfile,bad
//! # finding: `app.tar.gz` is copied here and unpacked later
//! COPY app.tar.gz /tmp/
//! RUN tar -xzf /tmp/app.tar.gz -C /srv
//! ```
//!
//! ```dockerfile,good
//! ADD app.tar.gz /srv/
//! COPY --from=build /out.tar.gz /tmp/
//! ```

use portcullis_model::dockerfile::{Command, Instruction, Keyword, Word};
use portcullis_model::{Profile, Resource, Severity, Span};

use crate::context::Cx;
use crate::rule::{Judge, Rule};
use crate::support::docker;

/// A local archive that a later `RUN` of the stage unpacks.
pub static RULE: Rule = Rule {
    id: "docker-archive-unpacked-by-hand",
    severity: Severity::Low,
    category: "cost",
    profile: Profile::All,
    aliases: &["DL3010"],
    judge: Judge::Resource(&["dockerfile"], check),
    ..Rule::DEFAULT
};

fn check(resource: &Resource, cx: &mut Cx) {
    let Some(dockerfile) = resource.dockerfile() else {
        return;
    };
    for group in docker::groups(dockerfile) {
        // Archives that were copied, by their file name.
        let mut copied: std::collections::HashMap<&str, Span> = std::collections::HashMap::new();
        for instruction in group {
            match instruction.keyword {
                Keyword::Copy => copied.extend(archives(instruction)),
                Keyword::Run if !copied.is_empty() => {
                    for word in instruction.commands().iter().flat_map(unpacked) {
                        if let Some(span) = copied.remove(file_name(word)) {
                            cx.report(
                                span,
                                "this archive is copied here and unpacked later, so the image holds it twice",
                            );
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

fn archives(instruction: &Instruction) -> Vec<(&str, Span)> {
    let Some((sources, destination)) = docker::copied(instruction) else {
        return Vec::new();
    };
    if instruction.flag("from").is_some() {
        return Vec::new();
    }
    let renamed = [destination]
        .into_iter()
        .filter(|word| sources.len() == 1 && docker::is_archive(word.text()));
    let from = sources.iter().filter(|word| docker::is_archive(word.text()));
    from.map(|word| (word, word.span))
        .chain(renamed.filter_map(|word| Some((word, sources.first()?.span))))
        .map(|(word, span)| (file_name(word), span))
        .collect()
}

fn unpacked(command: &Command) -> &[Word] {
    let unpacks = match command.name() {
        "tar" | "bsdtar" => {
            let first = command.arguments().first().map_or("", Word::text);
            command.has_option("-x")
                || command.has_option("--extract")
                || command.has_option("--get")
                || !first.starts_with('-') && first.contains('x')
        }
        "unzip" | "gunzip" | "bunzip2" | "unlzma" | "unxz" | "zcat" | "xzcat" | "zgz" | "uncompress" => true,
        _ => false,
    };
    if unpacks { command.arguments() } else { &[] }
}

fn file_name(word: &Word) -> &str {
    let text = word.text().trim_matches(['"', '\'']);
    text.rsplit('/').next().unwrap_or(text)
}
