# METADATA
# title: Argo CD application follows a moving revision.
# description: |
#   `HEAD`, a branch or a version range changes without a change to the application: what is deployed is decided by whoever
#   pushes next, and a rollback has nothing to go back to.
#
#   # Remedy
#
#   Name a tag, a commit or an exact chart version in `targetRevision`.
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     source:
#       repoURL: https://git.example.com/shop/web
#       # finding: `HEAD` follows HEAD
#       targetRevision: HEAD
#   ```
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     sources:
#       - repoURL: https://charts.example.com
#         chart: web
#         # finding: `1.*` follows 1.*
#         targetRevision: 1.*
#   ```
#
#   ```yaml,good
#   apiVersion: argoproj.io/v1alpha1
#   kind: Application
#   metadata:
#     name: web
#   spec:
#     source:
#       repoURL: https://git.example.com/shop/web
#       targetRevision: v1.4.2
#   ```
# custom:
#   id: k8s-argocd-moving-revision
#   severity: low
#   category: supply-chain
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/Application]
package portcullis.k8s_argocd_moving_revision

import rego.v1

deny contains {"message": message, "path": array.concat(place.path, ["targetRevision"])} if {
	some place in sources
	not is_fixed(place.source)
	revision := object.get(place.source, "targetRevision", "the default branch")
	message := sprintf("the application %s follows %v, which moves", [input.name, revision])
}

sources contains {"source": input.body.spec.source, "path": ["spec", "source"]}

sources contains {"source": source, "path": ["spec", "sources", index]} if {
	some index, source in input.body.spec.sources
}

# A commit, or a tag that holds a whole version; a chart's version has to be one.
is_fixed(source) if {
	revision := sprintf("%v", [source.targetRevision])
	regex.match(`^([0-9a-f]{7,40}|(refs/tags/)?([A-Za-z][A-Za-z0-9._/-]*)?[0-9]+\.[0-9]+\.[0-9]+([-+.][0-9A-Za-z.+-]+)?)$`, revision)
}

# The source of values only is named by `ref`, and moves with the application's own repository.
is_fixed(source) if {
	source.ref
	not source.path
	not source.chart
}
