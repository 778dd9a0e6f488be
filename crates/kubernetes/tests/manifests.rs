//! Which files are manifests, and which objects are in them.

use std::sync::Arc;

use portcullis_kubernetes::Kubernetes;
use portcullis_model::format::Parsed;
use portcullis_model::{Claim, Format, Grouping, Lookup, ReadError, Resource, Source, SourceId, SourceTree};
use proptest::prelude::*;

fn parse_as(path: &str, text: &str) -> Parsed {
    Kubernetes.parse(&Arc::new(Source::new(SourceId(0), path, text.to_owned())))
}

fn parse(text: &str) -> Parsed {
    parse_as("manifest.yaml", text)
}

fn addresses(text: &str) -> Vec<String> {
    parse(text)
        .resources
        .iter()
        .map(|resource| resource.address.to_string())
        .collect()
}

fn is_claimed(path: &str, text: &str) -> bool {
    Kubernetes.claim_text(path, text) == Claim::Yes(Grouping::Scan)
}

#[test]
fn a_manifest_is_known_by_its_two_keys() {
    assert!(is_claimed(
        "a.yaml",
        "# head\napiVersion: v1\nmetadata: {}\nkind: Pod\n"
    ));
    assert!(is_claimed("a.yml", "\u{feff}---\n\"kind\": Pod\n\"apiVersion\": v1\n"));
    assert!(is_claimed("a.yaml", "  apiVersion: v1\n  kind: Pod\n"));
    assert!(is_claimed(
        "a.json",
        "{\"metadata\": {\"kind\": 1}, \"apiVersion\" : \"v1\",\n\"kind\": \"Pod\"}"
    ));
    assert!(is_claimed("a.yaml", "name: patch\n---\napiVersion: v1\nkind: Pod\n"));
}

#[test]
fn other_files_are_left_to_others() {
    assert!(!is_claimed("Chart.yaml", "apiVersion: v2\nname: x\n"));
    assert!(!is_claimed("a.yaml", "spec:\n  apiVersion: v1\n  kind: Pod\n"));
    assert!(!is_claimed("a.yaml", "apiVersion: v1\n---\nkind: Pod\n"));
    assert!(!is_claimed(
        "swagger.json",
        "{\"properties\": {\"apiVersion\": {}, \"kind\": {}}}"
    ));
    assert!(!is_claimed("a.txt", "apiVersion: v1\nkind: Pod\n"));
    assert!(!is_claimed("package.json", "{\"apiVersion\": 1, \"kind\": 2}"));
}

#[test]
fn a_template_is_not_a_manifest_but_braces_in_strings_are() {
    assert!(!is_claimed(
        "a.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n"
    ));
    assert!(!is_claimed(
        "a.yaml",
        "{{- if .Values.on }}\napiVersion: v1\nkind: Pod\n{{- end }}\n"
    ));
    assert!(is_claimed(
        "a.yaml",
        "apiVersion: v1\nkind: ConfigMap\ndata:\n  a: \"{{ .Name }}\"\n  b: |\n    {{ range }}\n"
    ));
}

#[test]
fn a_template_is_counted_rather_than_passed_over() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ name }}\n";
    assert_eq!(Kubernetes.claim_text("a.yaml", text), Claim::Part);
}

/// A tree of files that nobody reads from.
struct Nothing;

impl SourceTree for Nothing {
    fn files(&self) -> &[Arc<str>] {
        &[]
    }

    fn read(&self, _: &str) -> Result<Vec<u8>, ReadError> {
        Err(ReadError::NotFound)
    }
}

#[test]
fn what_a_patch_leaves_out_is_unknown() {
    let deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: c}]}}}\n";
    let files = vec![
        parse_as("over/kustomization.yaml", "patches:\n- path: ../base/patch.yaml\n"),
        parse_as("base/patch.yaml", deployment),
        parse_as("base/web.yaml", deployment),
    ];
    let unit = Kubernetes.assemble("", files, &Nothing).remove(0).make();
    let replicas: Vec<bool> = unit
        .of_kind("Deployment")
        .map(|resource| resource.at("spec.replicas").is_unknown())
        .collect();
    assert_eq!(replicas, [true, false]);
    let patched = &unit.resources[1];
    assert!(patched.facets.identities[0].user().is_unknown());
}

#[test]
fn a_broken_manifest_is_claimed_and_its_fault_told() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a: b\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\n";
    assert!(is_claimed("a.yaml", text));
    let parsed = parse(text);
    assert_eq!(parsed.problems.len(), 1);
    assert_eq!(addresses(text), ["Pod/a", "Service/web"]);
    assert!(parsed.resources[0].at("spec").is_unknown());
}

#[test]
fn every_object_has_an_address() {
    let text = "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a, namespace: prod}\n- apiVersion: v1\n  kind: ConfigMapList\n  items:\n  - {apiVersion: v1, kind: ConfigMap, metadata: {name: b}}\n---\nnot: an object\n---\napiVersion: batch/v1\nkind: Job\nmetadata: {generateName: run-}\n---\napiVersion: v1\nkind: Pod\n";
    assert_eq!(addresses(text), ["Pod/prod/a", "ConfigMap/b", "Job/run-", "Pod"]);
    let parsed = parse_as("x/kustomization.yaml", "resources: [a.yaml]\n");
    assert_eq!(parsed.resources[0].kind, "Kustomization");
}

#[test]
fn what_is_missing_of_an_object_is_reported_at_its_kind() {
    let parsed = parse("apiVersion: v1\nkind: Pod\n");
    assert_eq!(
        parsed.source.slice(parsed.resources[0].at("spec.containers").span()),
        "Pod"
    );
}

#[test]
fn every_workload_shows_its_containers() {
    let pod = "{containers: [{name: c, image: x}]}";
    for (version, kind, spec) in [
        ("v1", "Pod", pod.to_owned()),
        ("apps/v1", "Deployment", format!("{{template: {{spec: {pod}}}}}")),
        ("apps/v1", "StatefulSet", format!("{{template: {{spec: {pod}}}}}")),
        ("apps/v1", "DaemonSet", format!("{{template: {{spec: {pod}}}}}")),
        ("apps/v1", "ReplicaSet", format!("{{template: {{spec: {pod}}}}}")),
        ("v1", "ReplicationController", format!("{{template: {{spec: {pod}}}}}")),
        ("batch/v1", "Job", format!("{{template: {{spec: {pod}}}}}")),
        (
            "batch/v1",
            "CronJob",
            format!("{{jobTemplate: {{spec: {{template: {{spec: {pod}}}}}}}}}"),
        ),
        (
            "argoproj.io/v1alpha1",
            "Rollout",
            format!("{{template: {{spec: {pod}}}}}"),
        ),
        (
            "serving.knative.dev/v1",
            "Service",
            format!("{{template: {{spec: {pod}}}}}"),
        ),
        (
            "apps.openshift.io/v1",
            "DeploymentConfig",
            format!("{{template: {{spec: {pod}}}}}"),
        ),
    ] {
        let parsed = parse(&format!("apiVersion: {version}\nkind: {kind}\nspec: {spec}\n"));
        let names: Vec<&str> = parsed
            .resources
            .iter()
            .filter_map(Resource::workload)
            .flat_map(|w| w.containers())
            .map(|c| c.name())
            .collect();
        assert_eq!(names, ["c"], "{kind}");
    }
    assert!(
        parse("apiVersion: v1\nkind: Service\nspec: {ports: []}\n").resources[0]
            .workload()
            .is_none()
    );
}

fn image(reference: &str) -> (Option<String>, Option<String>) {
    let parsed = parse(&format!(
        "apiVersion: v1\nkind: Pod\nspec: {{containers: [{{name: c, image: \"{reference}\"}}]}}\n"
    ));
    let image = &parsed.resources[0].facets.images[0];
    let text = |lookup: Lookup| {
        lookup
            .known()
            .and_then(|value| value.as_str().map(str::to_owned))
            .or_else(|| lookup.is_unknown().then(|| "?".to_owned()))
    };
    (text(Lookup::of(&image.name)), text(image.tag()))
}

#[test]
fn placeholders_in_images_are_not_known() {
    let parts = |name: &str, tag: Option<&str>| (Some(name.to_owned()), tag.map(str::to_owned));
    assert_eq!(image("nginx:1.25"), parts("nginx", Some("1.25")));
    assert_eq!(image("nginx"), parts("nginx", None));
    assert_eq!(image("nginx:${TAG}"), parts("nginx", Some("?")));
    assert_eq!(image("$(REGISTRY)/nginx:1.25"), parts("?", Some("1.25")));
    assert_eq!(image("${IMAGE}"), parts("?", Some("?")));
    assert_eq!(image("${IMAGE:-nginx:1.25}"), parts("?", Some("?")));
}

#[test]
fn a_container_runs_as_the_user_of_its_pod_unless_it_names_its_own() {
    let text = "apiVersion: v1\nkind: Pod\nspec:\n  securityContext: {runAsUser: 1000, runAsNonRoot: true}\n  containers:\n  - name: a\n  - name: b\n    securityContext: {runAsUser: 0}\n";
    let parsed = parse(text);
    let identities = &parsed.resources[0].facets.identities;
    let users: Vec<Option<i64>> = identities
        .iter()
        .map(|identity| identity.user().known().and_then(|user| user.as_i64()))
        .collect();
    assert_eq!(users, [Some(1000), Some(0)]);
    assert_eq!(identities[0].subject, "container a");
    assert_eq!(parsed.source.slice(identities[0].at), "a");
    assert!(
        parse(&text.replace("spec:", "spec:\n  os: {name: windows}")).resources[0]
            .facets
            .identities
            .is_empty()
    );
}

#[test]
fn an_object_refers_to_what_it_names() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: n}\nspec:\n  serviceAccountName: s\n  volumes:\n  - configMap: {name: c}\n  containers:\n  - envFrom:\n    - secretRef: {name: e}\n";
    let parsed = parse(text);
    let targets: Vec<&str> = parsed.resources[0]
        .references
        .iter()
        .map(|reference| reference.target.as_str())
        .collect();
    assert_eq!(targets, ["ServiceAccount/n/s", "ConfigMap/n/c", "Secret/n/e"]);
}

proptest! {
    #[test]
    fn any_text_is_claimed_and_parsed_without_panic(text in "(apiVersion|kind|: |v1|Pod|List|\n|  |- |items|\\{|\\}|\"|\\{\\{|---|spec|containers|[a-zé]){0,40}") {
        let _ = is_claimed("a.yaml", &text);
        let _ = is_claimed("a.json", &text);
        let _ = parse(&text);
    }
}
