//! What Dockerfiles are read into.

mod common;

use common::{dockerfile, outline, parse, shown};
use portcullis_model::Value;
use portcullis_model::dockerfile::Keyword;
use portcullis_model::facet::ImageUse;

#[test]
fn every_instruction_in_both_forms() {
    let text = r#"
FROM --platform=linux/amd64 alpine:3.20 AS base
run a && b
RUN ["c", "d e"]
CMD f
ENTRYPOINT [ "g" ]
COPY --from=base --chown=1:1 x y /z/
ADD ["h", "/i"]
ENV A=1 B="2 3" C=4\ 5
ENV D 6 7
LABEL "j.k"="l" m=n
EXPOSE 80/tcp 443
USER nobody
WORKDIR /o p
VOLUME ["/q"]
VOLUME /r /s
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s CMD t || exit 1
HEALTHCHECK NONE
SHELL ["/bin/bash", "-c"]
ONBUILD RUN u
MAINTAINER v w
"#;
    assert_eq!(
        outline(&dockerfile(text)),
        [
            r#"From --platform=linux/amd64 ["alpine:3.20", "AS", "base"]"#,
            r#"Run shell ["a", "b"]"#,
            r#"Run exec ["c", "d e"]"#,
            r#"Cmd shell ["f"]"#,
            r#"Entrypoint exec ["g"]"#,
            r#"Copy --from=base --chown=1:1 ["x", "y", "/z/"]"#,
            r#"Add exec ["h", "/i"]"#,
            "Env A=1 B=2 3 C=4 5",
            "Env D=6 7",
            "Label j.k=l m=n",
            r#"Expose ["80/tcp", "443"]"#,
            r#"User ["nobody"]"#,
            r#"Workdir ["/o p"]"#,
            r#"Volume exec ["/q"]"#,
            r#"Volume ["/r", "/s"]"#,
            r#"Stopsignal ["SIGTERM"]"#,
            r#"Healthcheck --interval=5s shell ["t", "exit 1"]"#,
            r#"Healthcheck ["NONE"]"#,
            r#"Shell exec ["/bin/bash", "-c"]"#,
            r#"on build Run shell ["u"]"#,
            r#"Maintainer ["v w"]"#,
        ]
    );
}

#[test]
fn continuations_skip_comments_and_blank_lines() {
    let text = "RUN a \\\n  # why b\n\n  && b \\  \n  c\n# end\nRUN d\\\ne\n";
    let parsed = parse(text);
    let dockerfile = parsed.resources[0].dockerfile().unwrap();
    assert_eq!(
        outline(dockerfile),
        [r#"Run shell ["a", "b c"]"#, r#"Run shell ["de"]"#]
    );
    let command = &dockerfile.instructions[0].commands()[1];
    assert_eq!(&text[command.span.range()], "b \\  \n  c");
    assert_eq!(&text[command.words[1].span.range()], "c");
    let comments: Vec<_> = parsed.comments.iter().map(|comment| comment.text.as_str()).collect();
    assert_eq!(comments, ["why b", "end"]);
}

#[test]
fn another_escape_character_by_directive() {
    let text =
        "# syntax=docker/dockerfile:1\r\n# Escape=`\r\nFROM windows/nanoserver\r\nCOPY a `\r\n  C:\\b\\\r\nRUN dir\r\n";
    let dockerfile = dockerfile(text);
    assert_eq!(dockerfile.directives.len(), 2);
    assert_eq!(dockerfile.directives[1].name, "escape");
    assert_eq!(dockerfile.instructions[1].words()[1].text(), "C:\\b\\");
    assert!(
        dockerfile.instructions[2].commands().is_empty(),
        "cmd is not read as sh"
    );
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_word() {
    let text = "\u{feff}FROM a:1\n";
    let dockerfile = dockerfile(text);
    assert_eq!(&text[dockerfile.instructions[0].keyword_span.range()], "FROM");
}

#[test]
fn heredocs_belong_to_their_instruction() {
    let text = "RUN <<A bash\na 1\nb | c\nA\nRUN <<-'E'\n\td\n\tE\nCOPY <<X <<Y /z/\nx\nX\ny\nY\nRUN python3 <<P\nif x:\nP\nRUN <<E\n#!/usr/bin/env node\nx(')\nE\nUSER e\n";
    let dockerfile = dockerfile(text);
    let commands = |index: usize| -> Vec<String> {
        let commands = dockerfile.instructions[index].commands().iter();
        commands.map(|command| text[command.span.range()].to_owned()).collect()
    };
    assert_eq!(dockerfile.instructions.len(), 6);
    assert_eq!(commands(0), ["<<A bash", "a 1", "b", "c"]);
    assert_eq!(commands(1), ["d"]);
    assert_eq!(commands(3), ["python3 <<P"]);
    assert!(commands(4).is_empty());
    let copy = &dockerfile.instructions[2];
    let bodies: Vec<_> = copy
        .heredocs
        .iter()
        .map(|heredoc| &text[heredoc.body.range()])
        .collect();
    assert_eq!(bodies, ["x\n", "y\n"]);
    assert_eq!(&text[copy.span.range()], "COPY <<X <<Y /z/\nx\nX\ny\nY");
    assert!(!dockerfile.instructions[1].heredocs[0].expands);
}

#[test]
fn a_heredoc_without_end_loses_only_itself() {
    let parsed = parse("FROM a:1\nRUN cat <<EOF\nUSER b\n");
    let messages: Vec<_> = parsed.problems.iter().map(|problem| problem.message.as_str()).collect();
    assert_eq!(messages, ["no line `EOF` ends this heredoc"]);
    assert_eq!(parsed.resources[0].dockerfile().unwrap().instructions.len(), 3);
}

#[test]
fn arguments_and_environment_reach_where_docker_lets_them() {
    let text = "\
ARG TAG=3.20
ARG NAME
FROM alpine:$TAG AS base
ENV HOME=/srv APP=${HOME:-x}
RUN true
FROM $NAME/x:${TAG}-y
WORKDIR $TAG
FROM base
ARG TAG
ENV APP=$HOME/app HOME=/other
WORKDIR $APP/${TAG}
ARG TARGETARCH
WORKDIR /$TARGETARCH
WORKDIR ${PATH}
";
    let dockerfile = dockerfile(text);
    let bases: Vec<_> = dockerfile.stages.iter().map(|stage| shown(&stage.base)).collect();
    assert_eq!(bases, ["alpine:3.20", "?$NAME", "base"]);
    let of = |keyword: Keyword| -> Vec<String> {
        let instructions = dockerfile
            .instructions
            .iter()
            .filter(|instruction| instruction.keyword == keyword);
        instructions
            .flat_map(|instruction| {
                let pairs = instruction
                    .pairs()
                    .iter()
                    .filter_map(|pair| pair.value.as_ref())
                    .map(shown);
                let words = instruction.words().iter().map(|word| shown(&word.value));
                words.chain(pairs).collect::<Vec<_>>()
            })
            .collect()
    };
    // $TAG is a global argument that the second stage does not redeclare; $HOME in the first is the base image's.
    assert_eq!(
        of(Keyword::Workdir),
        ["?$TAG", "/srv/app/3.20", "?$TARGETARCH", "?${PATH}"]
    );
    assert_eq!(of(Keyword::Env), ["/srv", "?${HOME:-x}", "/srv/app", "/other"]);
    let origin = dockerfile.stages[0].base.origin.as_ref().unwrap();
    assert_eq!(origin.what, "build argument TAG");
    assert_eq!(&text[origin.span.range()], "3.20");
}

#[test]
fn stages_know_what_they_are_built_from() {
    let dockerfile = dockerfile("FROM a:1 AS One\nUSER x\nFROM one\nFROM b AS three\nRUN c\n");
    assert_eq!(dockerfile.stages[1].parent, Some(0));
    assert_eq!(dockerfile.stages[2].parent, None);
    let addresses: Vec<_> = dockerfile.stages.iter().map(|stage| stage.address.as_str()).collect();
    assert_eq!(addresses, ["stage.One", "stage.1", "stage.three"]);
    assert_eq!(dockerfile.stages[2].instructions, 3..5);
    assert_eq!(dockerfile.address_at(1), "stage.One");
    assert_eq!(dockerfile.address_at(4), "stage.three");
}

#[test]
fn images_are_those_of_other_files() {
    let text = "FROM a:1 AS one\nFROM scratch\nCOPY --from=ONE x y\nCOPY --from=0 x y\nCOPY --from=b:2 x y\nRUN --mount=type=bind,from=c:3,target=/c d\nFROM one\n";
    let parsed = parse(text);
    let images: Vec<_> = parsed.resources[0]
        .facets
        .images
        .iter()
        .map(|image| {
            (
                image.used_as,
                image.to_string(),
                &text[image.span.range()],
                image.address.as_str(),
            )
        })
        .collect();
    assert_eq!(
        images,
        [
            (ImageUse::Base, "a:1".to_owned(), "a:1", "stage.one"),
            (ImageUse::CopySource, "b:2".to_owned(), "b:2", "stage.1"),
            (ImageUse::CopySource, "c:3".to_owned(), "c:3", "stage.1"),
        ]
    );
}

#[test]
fn a_tag_is_known_beside_a_variable_that_is_not() {
    let image = |from: &str| {
        let parsed = parse(&format!("ARG X\nFROM {from}\n"));
        let image = &parsed.resources[0].facets.images[0];
        let part = |part: &Option<Value>| part.as_ref().map_or("none".to_owned(), shown);
        format!("{} {} {}", shown(&image.name), part(&image.tag), part(&image.digest))
    };
    assert_eq!(image("$X/a"), "?$X none none");
    assert_eq!(image("${X}/a:1@sha256:b"), "?${X} 1 sha256:b");
    assert_eq!(image("$X:latest"), "?$X latest none");
    assert_eq!(image("a/b:$X-c"), "a/b ?$X ?$X");
    assert_eq!(image("a.io/$X:1"), "?$X 1 none");
    assert_eq!(image("a$X"), "?$X ?$X ?$X");
}

#[test]
fn the_image_runs_as_the_last_user_of_the_last_stages_lineage() {
    let user = |text: &str| {
        let parsed = parse(text);
        let identities = &parsed.resources[0].facets.identities;
        identities.first().map(|identity| {
            let user = identity.user.as_ref().and_then(Value::as_str).unwrap_or("none");
            format!("{user} at {}", &text[identity.at.range()])
        })
    };
    assert_eq!(user("FROM a AS b\nUSER c\nUSER d\nFROM b\nRUN e\n").unwrap(), "d at d");
    assert_eq!(user("FROM a AS b\nUSER c\nFROM a:1\n").unwrap(), "none at a:1");
    assert_eq!(
        user("FROM gcr.io/distroless/static:nonroot\n").unwrap(),
        "nonroot at gcr.io/distroless/static:nonroot"
    );
    assert_eq!(user("USER root\n"), None);
}

#[test]
fn problems_stand_at_the_word_and_lose_nothing_else() {
    let text = "FROM a:1\nRUNN b\nENV X\nEXPOSE\nLABEL a=\"b\nUSER c\n";
    let parsed = parse(text);
    let problems: Vec<_> = parsed
        .problems
        .iter()
        .map(|problem| (problem.message.as_str(), &text[problem.span.unwrap().range()]))
        .collect();
    assert_eq!(
        problems,
        [
            ("`RUNN` is no instruction", "RUNN"),
            ("a name must be followed by its value", "X"),
            ("nothing follows this instruction's word", "EXPOSE"),
            ("this quote is not closed", "\""),
        ]
    );
    let dockerfile = parsed.resources[0].dockerfile().unwrap();
    assert_eq!(dockerfile.instructions.last().unwrap().keyword, Keyword::User);
}
