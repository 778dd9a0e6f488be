# METADATA
# title: Flux source follows a moving reference.
# description: |
#   A branch, `latest` or no reference at all lets whoever pushes next decide what is deployed.
#
#   # Remedy
#
#   Name a `tag`, a `semver` range that you trust, a `commit` or a `digest` under `ref`.
#
#   ```yaml,bad
#   apiVersion: source.toolkit.fluxcd.io/v1
#   kind: GitRepository
#   metadata:
#     name: web
#   spec:
#     url: https://git.example.com/shop/web
#     # finding: `ref` follows the branch main
#     ref:
#       branch: main
#   ```
#
#   ```yaml,bad
#   apiVersion: source.toolkit.fluxcd.io/v1
#   kind: OCIRepository
#   metadata:
#     name: web
#   # finding: `spec` follows the default
#   spec:
#     url: oci://ghcr.io/shop/manifests
#   ```
#
#   ```yaml,good
#   apiVersion: source.toolkit.fluxcd.io/v1
#   kind: GitRepository
#   metadata:
#     name: web
#   spec:
#     url: https://git.example.com/shop/web
#     ref:
#       tag: v1.4.2
#   ```
# custom:
#   id: k8s-flux-unpinned-source
#   severity: low
#   category: supply-chain
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [source.toolkit.fluxcd.io/GitRepository, source.toolkit.fluxcd.io/OCIRepository]
package portcullis.k8s_flux_unpinned_source

import rego.v1

deny contains {"message": message, "path": ["spec", "ref"]} if {
	not is_pinned
	message := sprintf("the source %s follows %s, which moves", [input.name, what])
}

is_pinned if input.body.spec.ref.commit

is_pinned if input.body.spec.ref.digest

is_pinned if input.body.spec.ref.semver

is_pinned if input.body.spec.ref.tag != "latest"

what := sprintf("the branch %s", [input.body.spec.ref.branch]) if {
	input.body.spec.ref.branch
} else := sprintf("the tag %s", [input.body.spec.ref.tag]) if {
	input.body.spec.ref.tag
} else := "the default branch or tag"
