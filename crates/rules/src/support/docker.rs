//! How programs that Dockerfiles run take their arguments, and how the stages of a Dockerfile belong together.

use portcullis_model::Span;
use portcullis_model::dockerfile::{Command, Dockerfile, Instruction, Keyword, Stage, Word};

use crate::support::mend;

/// Options of apt-get and apt that take the next word as their value.
pub(crate) const APT: &[&str] = &[
    "-o",
    "--option",
    "-t",
    "--target-release",
    "--default-release",
    "-c",
    "--config-file",
    "-a",
    "--host-architecture",
    "-P",
    "--build-profiles",
];
/// The same of apk.
pub(crate) const APK: &[&str] = &[
    "-t",
    "--virtual",
    "-X",
    "--repository",
    "-p",
    "--root",
    "--keys-dir",
    "--repositories-file",
    "--arch",
    "--progress-fd",
    "--wait",
    "--cache-dir",
    "--cache-max-age",
];
/// The same of yum, dnf, microdnf and tdnf.
pub(crate) const YUM: &[&str] = &[
    "-c",
    "--config",
    "-d",
    "-e",
    "-R",
    "-x",
    "--exclude",
    "--enablerepo",
    "--disablerepo",
    "--repo",
    "--repoid",
    "--installroot",
    "--releasever",
    "--setopt",
    "--forcearch",
];
/// The same of zypper.
pub(crate) const ZYPPER: &[&str] = &[
    "-c",
    "--config",
    "-R",
    "--root",
    "-r",
    "--repo",
    "-t",
    "--type",
    "-p",
    "--plus-repo",
    "--from",
    "-C",
];
/// The same of pip.
pub(crate) const PIP: &[&str] = &[
    "-r",
    "--requirement",
    "-c",
    "--constraint",
    "-e",
    "--editable",
    "-t",
    "--target",
    "--platform",
    "--python-version",
    "--implementation",
    "--abi",
    "--root",
    "--prefix",
    "--src",
    "--upgrade-strategy",
    "--install-option",
    "--global-option",
    "-i",
    "--index-url",
    "--extra-index-url",
    "-f",
    "--find-links",
    "--log",
    "--proxy",
    "--retries",
    "--timeout",
    "--exists-action",
    "--trusted-host",
    "--cert",
    "--client-cert",
    "--cache-dir",
    "--progress-bar",
    "--no-binary",
    "--only-binary",
    "--report",
    "--config-settings",
    "--use-feature",
    "--use-deprecated",
    "--root-user-action",
    "--group",
];
/// The same of npm.
pub(crate) const NPM: &[&str] = &[
    "--prefix",
    "-C",
    "--registry",
    "--loglevel",
    "--cache",
    "--userconfig",
    "--tag",
    "-w",
    "--workspace",
];
/// The same of yarn.
pub(crate) const YARN: &[&str] = &["--cwd", "--cache-folder"];
/// The same of gem.
pub(crate) const GEM: &[&str] = &[
    "-v",
    "--version",
    "-i",
    "--install-dir",
    "-n",
    "--bindir",
    "-s",
    "--source",
    "-p",
    "--http-proxy",
    "-P",
    "--trust-policy",
    "-g",
    "--file",
    "--platform",
    "--document",
    "--build-root",
];
/// The names under which pip is called.
pub(crate) const PIPS: &[&str] = &[
    "pip",
    "pip2",
    "pip3",
    "pip3.8",
    "pip3.9",
    "pip3.10",
    "pip3.11",
    "pip3.12",
    "pip3.13",
    "pip3.14",
    "python",
    "python2",
    "python3",
    "python3.8",
    "python3.9",
    "python3.10",
    "python3.11",
    "python3.12",
    "python3.13",
    "python3.14",
];

/// The words that are neither options nor their values.
pub(crate) fn operands<'c>(words: &'c [Word], valued: &[&str]) -> Vec<&'c Word> {
    let mut found = Vec::new();
    let mut words = words.iter();
    let mut only_operands = false;
    while let Some(word) = words.next() {
        let text = word.text();
        if only_operands || !text.starts_with('-') || text == "-" {
            found.push(word);
        } else if text == "--" {
            only_operands = true;
        } else if valued.contains(&text) {
            words.next();
        }
    }
    found
}

/// A program's subcommand and its operands: `install` and `curl` of `apt-get -y install curl`.
pub(crate) struct Subcommand<'c> {
    pub word: &'c Word,
    pub operands: Vec<&'c Word>,
}

impl<'c> Subcommand<'c> {
    /// The subcommand of a command, if it is one of these.
    pub(crate) fn of(command: &'c Command, valued: &[&str], names: &[&str]) -> Option<Self> {
        Self::among(command.arguments(), valued, names)
    }

    /// The same of the words after a program's name.
    pub(crate) fn among(words: &'c [Word], valued: &[&str], names: &[&str]) -> Option<Self> {
        let mut operands = operands(words, valued).into_iter();
        let word = operands.next()?;
        names.contains(&word.text()).then(|| Self {
            word,
            operands: operands.collect(),
        })
    }
}

/// What `apt-get install` installs; a rehearsal (`-s`) installs nothing.
pub(crate) fn apt_install(command: &Command) -> Option<Subcommand<'_>> {
    const REHEARSALS: &[&str] = &[
        "--simulate",
        "--just-print",
        "--dry-run",
        "--recon",
        "--no-act",
        "--print-uris",
    ];
    let rehearses = command.has_option("-s") || option(command, REHEARSALS).is_some();
    Subcommand::of(command, APT, &["install"]).filter(|_| !rehearses)
}

/// The words after `pip`, however it is called: `pip`, `python -m pip`.
pub(crate) fn pip_arguments(command: &Command) -> Option<&[Word]> {
    let arguments = command.arguments();
    if command.name().starts_with("pip") {
        return Some(arguments);
    }
    let module = arguments.iter().position(|word| word.text() == "-m")?;
    (arguments.get(module + 1)?.text() == "pip").then(|| arguments.get(module + 2..))?
}

/// The word that gives one of these options, also as `--option=value`.
pub(crate) fn option<'c>(command: &'c Command, names: &[&str]) -> Option<&'c Word> {
    command.arguments().iter().find(|word| is_option(word.text(), names))
}

fn is_option(text: &str, names: &[&str]) -> bool {
    names.iter().any(|name| {
        text == *name || name.starts_with("--") && text.strip_prefix(name).is_some_and(|rest| rest.starts_with('='))
    })
}

/// The value of an option, given as the next word, behind `=`, or for one letter at once behind it.
pub(crate) fn option_value<'c>(command: &'c Command, names: &[&str]) -> Option<&'c str> {
    let arguments = command.arguments();
    arguments.iter().enumerate().find_map(|(at, word)| {
        let text = word.text();
        names.iter().find_map(|name| {
            let rest = text.strip_prefix(name)?;
            match rest.strip_prefix('=') {
                Some(value) => Some(value),
                None if rest.is_empty() => arguments.get(at + 1).map(Word::text),
                None if name.len() == 2 => Some(rest),
                None => None,
            }
        })
    })
}

/// Whether the word's text is only known when the image is built.
pub(crate) fn is_unknown(word: &Word) -> bool {
    word.value.as_str().is_none()
}

/// Whether a command before this one in its pipeline answers its questions: `yes | apt-get install x`.
pub(crate) fn is_answered(command: &Command, instruction: &Instruction) -> bool {
    let commands = instruction.commands();
    let at = commands.partition_point(|other| other.span.start < command.span.start);
    // Those of one pipeline stand close together.
    command.position > 0
        && commands[..at]
            .iter()
            .rev()
            .take(8)
            .any(|other| other.pipeline == command.pipeline && matches!(other.name(), "yes" | "echo" | "printf"))
}

/// Whether a cache or memory is mounted at a path that has one of these texts in it, so that nothing stays in the image.
pub(crate) fn mounts(instruction: &Instruction, paths: &[&str]) -> bool {
    instruction
        .flags
        .iter()
        .filter(|flag| flag.name == "mount")
        .any(|flag| {
            // What is unknown of a mount may well be its path.
            let Some(mount) = flag.value.as_ref().and_then(|value| value.as_str()) else {
                return true;
            };
            let kept_apart = mount.contains("type=cache") || mount.contains("type=tmpfs");
            kept_apart && paths.iter().any(|path| mount.contains(path))
        })
}

/// Whether a command of the instruction removes a path with one of these texts in it.
pub(crate) fn removes(instruction: &Instruction, paths: &[&str]) -> bool {
    instruction.commands().iter().any(|command| is_removal(command, paths))
}

pub(crate) fn is_removal(command: &Command, paths: &[&str]) -> bool {
    let deletes = command.name() == "rm" || command.name() == "find" && command.has_option("-delete");
    deletes
        && command
            .arguments()
            .iter()
            .any(|word| paths.iter().any(|path| word.text().contains(path)))
}

/// The characters from a command's name to one of its words.
pub(crate) fn up_to(command: &Command, word: &Word) -> Span {
    command.words[0].span.to(word.span)
}

/// The instructions of each stage; those of a fragment without `FROM` together.
pub(crate) fn groups(dockerfile: &Dockerfile) -> Vec<&[Instruction]> {
    if dockerfile.stages.is_empty() {
        return vec![&dockerfile.instructions];
    }
    dockerfile
        .stages
        .iter()
        .map(|stage| dockerfile.of_stage(stage))
        .collect()
}

/// Whether what a stage leaves on its disk is in the image that ships: it is the last one or the last is built from it.
fn ships(dockerfile: &Dockerfile, stage: &Stage) -> bool {
    dockerfile
        .last_stage()
        .is_some_and(|last| dockerfile.lineage(last).any(|of| std::ptr::eq(of, stage)))
}

/// Whether what an instruction leaves on the disk is in the image that ships. In a fragment it is.
pub(crate) fn stays(instruction: &Instruction, cx: &crate::context::Cx) -> bool {
    let Some(dockerfile) = cx.dockerfile() else { return true };
    let start = instruction.span.start;
    let position = dockerfile
        .instructions
        .partition_point(|other| other.span.start < start);
    dockerfile
        .stage_at(position)
        .is_none_or(|stage| ships(dockerfile, stage))
}

/// Whether a source of `ADD` is fetched: by URL or from a git repository.
pub(crate) fn is_remote(text: &str) -> bool {
    ["http://", "https://", "ftp://", "git://", "git@", "ssh://"]
        .iter()
        .any(|scheme| text.starts_with(scheme))
}

/// Whether a name is that of an archive that `ADD` unpacks.
pub(crate) fn is_archive(text: &str) -> bool {
    const ENDINGS: [&str; 17] = [
        ".tar", ".gz", ".bz2", ".xz", ".tgz", ".tb2", ".tbz", ".tbz2", ".tz2", ".lz", ".lzma", ".tlz", ".txz", ".tzst",
        ".zst", ".Z", ".tZ",
    ];
    let text = text.trim_end_matches(['"', '\'']);
    ENDINGS.iter().any(|ending| text.ends_with(ending))
}

/// The sources and the destination of `COPY` and `ADD`.
pub(crate) fn copied(instruction: &Instruction) -> Option<(&[Word], &Word)> {
    let (destination, sources) = instruction.words().split_last()?;
    // `file:`, `dir:` and `multi:` with a digest is how the history of an image notes what was copied.
    let noted = |word: &Word| {
        ["file:", "dir:", "multi:"]
            .iter()
            .any(|note| word.text().starts_with(note))
    };
    (!sources.is_empty() && !sources.first().is_some_and(noted)).then_some((sources, destination))
}

/// Reports every instruction of a word but the last of each stage: those never take effect.
pub(crate) fn report_overridden(dockerfile: &Dockerfile, keyword: Keyword, cx: &mut crate::context::Cx) {
    let mut position = 0;
    for group in groups(dockerfile) {
        let mut same = group
            .iter()
            .filter(|one| one.keyword == keyword && !one.onbuild)
            .collect::<Vec<_>>();
        let last = same.pop();
        for overridden in same {
            let Some(last) = last else { continue };
            let word = cx.text(overridden.keyword_span).to_ascii_uppercase();
            let address = dockerfile.address_at(position);
            let source = cx.unit().file(overridden.span.source).map(|file| &file.source);
            let edit = source.and_then(|source| mend::without_lines(source, overridden.span));
            let finding = cx.address(address).report(
                overridden.keyword_span,
                format_args!("this {word} never takes effect, a later one of the same stage replaces it"),
            );
            finding.relate(last.keyword_span, "this one counts");
            if let Some(edit) = edit {
                finding.fix("Remove the one that does not count", vec![edit]);
            }
        }
        position += group.len();
    }
}

/// Demands that packages have a version; the finding stands at the first that has none.
pub(crate) fn require_pinned(packages: &[&Word], is_pinned: impl Fn(&str) -> bool, cx: &mut crate::context::Cx) {
    let unpinned = |word: &&&Word| !is_pinned(word.text()) && !word.text().is_empty();
    let mut loose = packages.iter().filter(unpinned).filter(|word| !is_unknown(word));
    if let Some(first) = loose.next() {
        let name = first.text();
        let message = match loose.count() {
            0 => format!("`{name}` is installed in whatever version is current"),
            more => format!("`{name}` is installed in whatever version is current, and {more} more"),
        };
        cx.report(first.span, message);
    } else if let Some(unknown) = packages
        .iter()
        .filter(unpinned)
        .find_map(|word| word.value.as_unknown().map(|why| (why, word.span)))
    {
        cx.undecided(unknown.1, unknown.0);
    }
}

/// Demands that what yum or dnf installs has a version, and a module its stream: `nodejs:20`.
pub(crate) fn require_rpm_versions(command: &Command, installs: &[&str], cx: &mut crate::context::Cx) {
    if let Some(install) = Subcommand::of(command, YUM, installs) {
        require_pinned(&install.operands, has_rpm_version, cx);
    } else if let Some(module) = Subcommand::of(command, YUM, &["module"])
        && let Some((action, streams)) = module.operands.split_first()
        && action.text() == "install"
    {
        require_pinned(streams, |text| text.contains(':'), cx);
    }
}

/// Whether a package of an RPM distribution has a version: `httpd-2.4`, or is a file or a group.
fn has_rpm_version(text: &str) -> bool {
    text.starts_with(['@', '/', '.'])
        || text.ends_with(".rpm")
        || text.contains("://")
        || text
            .match_indices('-')
            .any(|(at, _)| text[at + 1..].starts_with(|c: char| c.is_ascii_digit() || c == '*'))
}

/// `clean`, as yum, dnf and zypper understand it.
pub(crate) fn is_clean(command: &Command, name: &str) -> bool {
    command.name() == name && Subcommand::of(command, YUM, &["clean", "cc"]).is_some()
}
