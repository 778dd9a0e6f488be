//! What of a workflow gets into the model, input beside what is read from it.

mod common;

use common::{only, read, read_at, text};
use portcullis_model::facet::ImageUse;
use portcullis_model::format::Parsed;
use portcullis_model::workflow::{Node, NodeKind};
use portcullis_model::{Claim, Data, Format, Grouping, ReadError, SourceTree, Value};
use portcullis_workflow::Workflows;

struct NoFiles;

impl SourceTree for NoFiles {
    fn files(&self) -> &[std::sync::Arc<str>] {
        &[]
    }

    fn read(&self, _path: &str) -> Result<Vec<u8>, ReadError> {
        Err(ReadError::NotFound)
    }
}

/// The characters of every expression of a step's `run`, with its tree as text.
fn trees(run: &str) -> Vec<(String, String)> {
    let parsed = read(format!("on: push\njobs:\n  a:\n    steps:\n      - run: {run}\n"));
    all(&parsed)
}

fn all(parsed: &Parsed) -> Vec<(String, String)> {
    let expressions = only(parsed).expressions();
    expressions
        .iter()
        .map(|expression| {
            let tree = match &expression.tree {
                Ok(node) => show(parsed, node),
                Err(error) => format!("error at `{}`", parsed.source.slice(error.span)),
            };
            (text(parsed, expression).to_owned(), tree)
        })
        .collect()
}

/// The tree with the characters of its leaves, as they stand in the file.
fn show(parsed: &Parsed, node: &Node) -> String {
    let own = parsed.source.slice(node.span);
    match &node.kind {
        NodeKind::Literal(Data::String(value)) => format!("'{value}'"),
        NodeKind::Literal(_) => own.to_owned(),
        NodeKind::Context(_) => format!("{}={own}", node.context_path().unwrap_or_default()),
        NodeKind::Call(name, arguments) => {
            let arguments: Vec<String> = arguments.iter().map(|node| show(parsed, node)).collect();
            format!("{name}({})", arguments.join(", "))
        }
        NodeKind::Binary(operator, sides) => {
            format!("({} {operator} {})", show(parsed, &sides[0]), show(parsed, &sides[1]))
        }
        NodeKind::Not(inner) => format!("!{}", show(parsed, inner)),
    }
}

fn pair(characters: &str, tree: &str) -> (String, String) {
    (characters.to_owned(), tree.to_owned())
}

#[test]
fn files_are_known_by_their_place() {
    let claim = |path: &str| Workflows.claim_path(path, &NoFiles);
    let yes = Some(Claim::Yes(Grouping::File));
    assert_eq!(claim(".github/workflows/ci.yml"), yes);
    assert_eq!(claim("sub/.github/workflows/ci.yaml"), yes);
    assert_eq!(claim("action.yml"), yes);
    assert_eq!(claim("a/b/action.yaml"), yes);
    assert_eq!(claim(".github/dependabot.yml"), yes);
    assert_eq!(claim(".github/workflows/deep/ci.yml"), None);
    assert_eq!(claim("x.github/workflows/ci.yml"), None);
    assert_eq!(claim("dependabot.yml"), None);
    assert_eq!(claim(".github/workflows/readme.md"), None);
}

#[test]
fn a_workflow_elsewhere_is_known_by_its_keys() {
    let claim = |path: &str, text: &str| Workflows.claim_text(path, text);
    assert_eq!(
        claim("ci/a.yml", "name: x\non: push\njobs:\n"),
        Claim::Yes(Grouping::File)
    );
    assert_eq!(claim("ci/a.yml", "'on': push\n\"jobs\":\n"), Claim::Yes(Grouping::File));
    assert_eq!(claim("ci/a.yml", "a:\n  on: push\n  jobs:\n"), Claim::No);
    assert_eq!(claim("ci/a.yml", "kind: Pod\n"), Claim::No);
    assert_eq!(claim("ci/a.txt", "on: push\njobs:\n"), Claim::No);
}

#[test]
fn expressions_have_the_places_of_the_file_whatever_yaml_did_to_the_text() {
    let plain = pair("${{ github.ref }}", "github.ref=github.ref");
    assert_eq!(trees("echo ${{ github.ref }}"), std::slice::from_ref(&plain));
    assert_eq!(
        trees("|\n          echo 'ä'\n          echo ${{ github.ref }}"),
        std::slice::from_ref(&plain)
    );
    assert_eq!(
        trees(">-\n          a\n\n          b ${{ github.ref }}"),
        std::slice::from_ref(&plain)
    );
    assert_eq!(trees("\"\\t\\u00e4 ${{ github.ref }}\""), [plain]);
    assert_eq!(
        trees("'${{ contains(github.ref, ''it''''s'') }}'"),
        [pair(
            "${{ contains(github.ref, ''it''''s'') }}",
            "contains(github.ref=github.ref, 'it's')"
        )]
    );
    assert_eq!(
        trees("\"${{ fromJSON('{\\\"a\\\": 1}').a }}\""),
        [pair(
            "${{ fromJSON('{\\\"a\\\": 1}').a }}",
            "().a=fromJSON('{\\\"a\\\": 1}').a"
        )]
    );
}

#[test]
fn braces_in_a_string_of_the_expression_do_not_close_it() {
    assert_eq!(
        trees("echo ${{ format('{{0}}', 'a') }} b ${{ 1 }}"),
        [
            pair("${{ format('{{0}}', 'a') }}", "format('{{0}}', 'a')"),
            pair("${{ 1 }}", "1")
        ]
    );
}

#[test]
fn operators_bind_as_github_says() {
    assert_eq!(
        trees("${{ !a && b == 'x' || c[0].*.d }}"),
        [pair(
            "${{ !a && b == 'x' || c[0].*.d }}",
            "((!a=a && (b=b == 'x')) || c.*.*.d=c[0].*.d)"
        )]
    );
}

#[test]
fn what_cannot_be_read_says_where() {
    assert_eq!(trees("${{ a b }}"), [pair("${{ a b }}", "error at `b`")]);
    assert_eq!(trees("${{ nope(1) }}"), [pair("${{ nope(1) }}", "error at `nope`")]);
    assert_eq!(trees("a ${{ b"), [pair("${{ b", "error at `${{`")]);
    assert_eq!(trees("${{ 'a }}"), [pair("${{ 'a }}", "error at `'`")]);
}

#[test]
fn a_condition_needs_no_braces() {
    let parsed = read(
        "on: push\njobs:\n  a:\n    if: github.ref == 'x'\n    steps:\n      - if: |\n          always()\n        run: a\n      - if: ${{ failure() }}\n        run: b\n      - if: 'a == ''b'''\n        run: c\n",
    );
    assert_eq!(
        all(&parsed),
        [
            pair("github.ref == 'x'", "(github.ref=github.ref == 'x')"),
            pair("always()", "always()"),
            pair("${{ failure() }}", "failure()"),
            pair("a == ''b''", "(a=a == 'b')"),
        ]
    );
}

#[test]
fn keys_may_have_expressions_too() {
    let parsed = read("on: push\nenv:\n  A_${{ github.sha }}: b\njobs: {}\n");
    assert_eq!(all(&parsed), [pair("${{ github.sha }}", "github.sha=github.sha")]);
}

#[test]
fn expressions_of_a_step_are_found_by_its_place() {
    let parsed = read("on: push\njobs:\n  a:\n    steps:\n      - run: ${{ a }}\n      - run: ${{ b }} ${{ c }}\n");
    let workflow = only(&parsed);
    let second = workflow.steps().nth(1).unwrap();
    let run = second.at("run").known().unwrap();
    let found: Vec<&str> = workflow
        .expressions_in(run.span)
        .iter()
        .map(|e| text(&parsed, e))
        .collect();
    assert_eq!(found, ["${{ b }}", "${{ c }}"]);
}

#[test]
fn images_are_read_from_containers_services_steps_and_actions() {
    let parsed = read(
        "on: push\njobs:\n  a:\n    container: node:22\n    services:\n      db:\n        image: ghcr.io/x/pg@sha256:ab\n    steps:\n      - uses: docker://alpine:3\n",
    );
    let images: Vec<String> = only(&parsed).facets.images.iter().map(ToString::to_string).collect();
    assert_eq!(images, ["node:22", "ghcr.io/x/pg@sha256:ab", "alpine:3"]);
    let image = &only(&parsed).facets.images[2];
    assert_eq!(image.used_as, ImageUse::Action);
    assert_eq!(parsed.source.slice(image.span), "alpine:3");

    let action = read_at("action.yml", "runs:\n  using: docker\n  image: docker://alpine:3\n");
    assert_eq!(only(&action).facets.images[0].to_string(), "alpine:3");
    let local = read_at("action.yml", "runs:\n  using: docker\n  image: Dockerfile\n");
    assert!(only(&local).facets.images.is_empty());
}

#[test]
fn of_a_computed_image_the_rest_stays_known() {
    let image = |text: &str| {
        let parsed = read(format!("on: push\njobs:\n  a:\n    container: {text}\n"));
        only(&parsed).facets.images[0].clone()
    };
    let tagged = image("node:${{ matrix.v }}");
    assert_eq!(tagged.name.as_str(), Some("node"));
    assert!(tagged.tag().is_unknown());
    assert!(tagged.digest().is_unknown());
    let whole = image("${{ matrix.image }}");
    assert!(whole.tag().is_unknown() && whole.digest().is_unknown());
    assert_eq!(whole.name.as_unknown().unwrap().subject, "matrix.image");
    let named = image("ghcr.io/${{ github.repository }}/app:1.2");
    assert_eq!(named.tag().as_str(), Some("1.2"));
    assert_eq!(named.name.as_unknown().unwrap().prefix, "ghcr.io/");
}

#[test]
fn an_image_of_the_matrix_is_each_that_is_listed() {
    let images = |matrix: &str| {
        let parsed = read(format!(
            "on: push\njobs:\n  a:\n    strategy:\n      matrix:\n{matrix}    container: ${{{{ matrix.image }}}}\n"
        ));
        let images = &only(&parsed).facets.images;
        images
            .iter()
            .map(|image| parsed.source.slice(image.span).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        images("        image: [a:1, b]\n        include:\n          - image: c:2\n          - other: d\n"),
        ["a:1", "b", "c:2"]
    );
    assert_eq!(
        images("        image: ['${{ inputs.i }}', b]\n"),
        ["${{ matrix.image }}"]
    );
    assert_eq!(
        images("        image: ${{ fromJSON(inputs.i) }}\n"),
        ["${{ matrix.image }}"]
    );
}

#[test]
fn on_is_a_key_though_yaml_once_read_it_as_true() {
    let parsed = read("on: [push, pull_request]\njobs: {}\n");
    assert!(only(&parsed).is_triggered_by("pull_request"));
}

#[test]
fn what_is_no_workflow_is_a_problem_and_what_is_no_action_is_nothing() {
    let problem = |text: &str| {
        let parsed = read(text);
        assert!(parsed.resources.is_empty(), "{text}");
        parsed.problems[0].message.clone()
    };
    assert!(problem("").contains("empty"));
    assert!(problem("# only a comment\n").contains("empty"));
    assert!(problem("- a\n").contains("not a mapping"));
    assert!(problem("a: b\n").contains("neither `on` nor `jobs`"));
    let other = read_at("action.yml", "a: b\n");
    assert!(other.resources.is_empty() && other.problems.is_empty());
}

#[test]
fn dependabot_is_a_resource_without_expressions() {
    let parsed = read_at(".github/dependabot.yml", "version: 2\nupdates: []\n");
    assert_eq!(only(&parsed).kind, "dependabot");
    assert!(only(&parsed).expressions().is_empty());
}

#[test]
fn an_anchored_expression_is_met_once() {
    let parsed = read("on: push\nenv: &e\n  A: ${{ github.sha }}\njobs:\n  a:\n    env: *e\n");
    assert_eq!(all(&parsed).len(), 1);
    let of_job = only(&parsed).at("jobs.a.env.A");
    assert_eq!(of_job.known().and_then(Value::as_str), Some("${{ github.sha }}"));
}
