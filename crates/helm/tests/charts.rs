//! Charts are recognised by their `Chart.yaml`, and their values name images.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::sync::Arc;

use portcullis_helm::Helm;
use portcullis_model::facet::ImageReference;
use portcullis_model::{Claim, Format, Grouping, ReadError, Source, SourceId, SourceTree, Unit};

struct Tree(Vec<Arc<str>>);

impl Tree {
    fn new(paths: &[&str]) -> Self {
        let mut paths: Vec<Arc<str>> = paths.iter().map(|path| Arc::from(*path)).collect();
        paths.sort();
        Self(paths)
    }
}

impl SourceTree for Tree {
    fn files(&self) -> &[Arc<str>] {
        &self.0
    }

    fn read(&self, _path: &str) -> Result<Vec<u8>, ReadError> {
        Err(ReadError::NotFound)
    }
}

fn chart(files: &[(&str, &str)]) -> Unit {
    let parse = |(number, (path, text)): (usize, &(&str, &str))| {
        let id = SourceId(u32::try_from(number).unwrap());
        Helm.parse(&Arc::new(Source::new(id, *path, (*text).to_owned())))
    };
    let parsed = files.iter().enumerate().map(parse).collect();
    Helm.assemble("web", parsed, &Tree::new(&[])).remove(0).make()
}

fn images(chart_yaml: &str, values: &str) -> Vec<(String, String, String)> {
    let unit = chart(&[("web/Chart.yaml", chart_yaml), ("web/values.yaml", values)]);
    assert!(unit.problems.is_empty(), "{:?}", unit.problems);
    let tag = |image: &ImageReference| match (image.tag().as_str(), image.tag().is_unknown()) {
        (Some(tag), _) => tag.to_owned(),
        (None, unknown) => if unknown { "?" } else { "-" }.to_owned(),
    };
    let shown = |image: &ImageReference| {
        let name = image.name.as_str().unwrap_or("?").to_owned();
        (image.address.to_string(), name, tag(image))
    };
    let values = unit.of_kind("helm-values").next().unwrap();
    values.facets.images.iter().map(shown).collect()
}

fn image(address: &str, name: &str, tag: &str) -> (String, String, String) {
    (address.to_owned(), name.to_owned(), tag.to_owned())
}

#[test]
fn a_directory_with_a_chart_file_is_a_chart() {
    let tree = Tree::new(&["Chart.yaml.txt", "shop/Chart.yaml", "shop/charts/db/Chart.yaml"]);
    let yes = |directory: &str| Some(Claim::Yes(Grouping::Directory(directory.into())));
    let claim = |path: &str| Helm.claim_path(path, &tree);
    assert_eq!(claim("shop/Chart.yaml"), yes("shop"));
    assert_eq!(claim("shop/Chart.lock"), yes("shop"));
    assert_eq!(claim("shop/requirements.yaml"), yes("shop"));
    assert_eq!(claim("shop/values-prod.yaml"), yes("shop"));
    assert_eq!(claim("shop/prod.values.yml"), yes("shop"));
    assert_eq!(claim("shop/charts/db/values.yaml"), yes("shop/charts/db"));
    assert_eq!(claim("shop/templates/a/deployment.yaml"), Some(Claim::Part));
    assert_eq!(claim("shop/charts/db/templates/_helpers.tpl"), Some(Claim::Part));
    assert_eq!(claim("shop/values.schema.json"), Some(Claim::Part));
    assert_eq!(claim("shop/ci/small-values.yaml"), Some(Claim::Part));
    assert_eq!(claim("shop/crds/crd.yaml"), None);
    assert_eq!(claim("shop/README.md"), None);
    assert_eq!(claim("values.yaml"), None);
    assert_eq!(claim("other/templates/deployment.yaml"), None);
}

#[test]
fn a_chart_at_the_root_is_a_chart() {
    let tree = Tree::new(&["Chart.yaml"]);
    let yes = Some(Claim::Yes(Grouping::Directory("".into())));
    assert_eq!(Helm.claim_path("values.yaml", &tree), yes);
    assert_eq!(Helm.claim_path("templates/x.yaml", &tree), Some(Claim::Part));
}

#[test]
fn each_file_is_a_resource_of_its_kind() {
    let unit = chart(&[
        ("web/Chart.lock", "dependencies: []\n"),
        ("web/Chart.yaml", "apiVersion: v2\nname: web\n"),
        ("web/requirements.yaml", "dependencies: []\n"),
        ("web/values.yaml", "# nothing to set\n"),
    ]);
    let told: Vec<(&str, &str)> = unit.resources.iter().map(|r| (&*r.kind, &*r.address)).collect();
    assert_eq!(
        told,
        [
            ("helm-lock", "Chart.lock"),
            ("helm-chart", "web"),
            ("helm-requirements", "requirements.yaml"),
            ("helm-values", "values.yaml"),
        ]
    );
    assert!(unit.problems.is_empty());
}

#[test]
fn a_chart_file_that_is_a_template_is_a_problem() {
    let unit = chart(&[(
        "web/Chart.yaml",
        "name: web\n{{- if .Described }}\ndescription: x\n{{- end }}\n",
    )]);
    assert!(!unit.problems.is_empty());
    let unit = chart(&[("web/values.yaml", "- a\n- b\n")]);
    assert!(unit.problems[0].message.contains("map"), "{:?}", unit.problems);
}

#[test]
fn values_name_images_by_convention() {
    let values = "\
image:
  registry: registry.example.com
  repository: shop/web
  tag: 1.10
sidecar:
  proxyImage:
    repository: envoy
    tag: latest
  enabled: true
jobs:
  - image: busybox:1.36
pullImage: true
image_help: see the page
";
    assert_eq!(
        images("name: web\n", values),
        [
            image("values.yaml:image", "registry.example.com/shop/web", "1.10"),
            image("values.yaml:sidecar.proxyImage", "envoy", "latest"),
            image("values.yaml:jobs.image", "busybox", "1.36"),
        ]
    );
}

#[test]
fn without_a_tag_the_version_of_the_app_is_the_tag() {
    let values = "image:\n  repository: web\n  tag: \"\"\n";
    let with = images("name: web\nappVersion: 2.4.0\n", values);
    assert_eq!(with, [image("values.yaml:image", "web", "2.4.0")]);
    let without = images("name: web\n", values);
    assert_eq!(without, [image("values.yaml:image", "web", "?")]);
}

#[test]
fn a_plain_reference_may_have_its_tag_beside_it() {
    let values = "image: web\nimageTag: \"7\"\nother:\n  image: cache\nthird:\n  image: \"{{ .Values.repo }}/x\"\n";
    assert_eq!(
        images("name: web\n", values),
        [
            image("values.yaml:image", "web", "7"),
            image("values.yaml:other.image", "cache", "?"),
            image("values.yaml:third.image", "?", "?"),
        ]
    );
}

#[test]
fn an_image_is_marked_at_its_own_characters() {
    let text = "image:\n  repository: shop/web\n  tag: \"latest\"\n";
    let unit = chart(&[("web/values.yaml", text)]);
    let image = &unit.resources[0].facets.images[0];
    assert_eq!(unit.text(image.span), "shop/web");
    assert_eq!(unit.text(image.tag().span()), "latest");
}
