# METADATA
# title: Flux installs whatever chart version is newest.
# description: |
#   Without a `version`, or with an open range, every new chart that the repository publishes is installed at once, in every
#   cluster, reviewed by nobody.
#
#   # Remedy
#
#   Name the exact version of the chart.
#
#   ```yaml,bad
#   apiVersion: helm.toolkit.fluxcd.io/v2
#   kind: HelmRelease
#   metadata:
#     name: web
#   spec:
#     chart:
#       # finding: `spec` takes the newest version
#       spec:
#         chart: web
#         sourceRef:
#           kind: HelmRepository
#           name: shop
#   ```
#
#   ```yaml,bad
#   apiVersion: helm.toolkit.fluxcd.io/v2
#   kind: HelmRelease
#   metadata:
#     name: web
#   spec:
#     chart:
#       spec:
#         chart: web
#         # finding: `>=1.0.0` takes every version that fits >=1.0.0
#         version: ">=1.0.0"
#   ```
#
#   ```yaml,good
#   apiVersion: helm.toolkit.fluxcd.io/v2
#   kind: HelmRelease
#   metadata:
#     name: web
#   spec:
#     chart:
#       spec:
#         chart: web
#         version: 1.4.2
#   ```
#
#   ```yaml,good
#   apiVersion: helm.toolkit.fluxcd.io/v2
#   kind: HelmRelease
#   metadata:
#     name: web
#   spec:
#     chart:
#       spec:
#         # A path in a Git repository has the version of its commit.
#         chart: ./charts/web
#         sourceRef:
#           kind: GitRepository
#           name: shop
#   ```
# custom:
#   id: k8s-flux-unpinned-chart
#   severity: medium
#   category: supply-chain
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [helm.toolkit.fluxcd.io/HelmRelease]
package portcullis.k8s_flux_unpinned_chart

import rego.v1

deny contains {"message": message, "path": ["spec", "chart", "spec", "version"]} if {
	chart := input.body.spec.chart.spec
	not comes_from_git(chart)
	not is_exact(chart)
	message := sprintf("the release %s takes %s of the chart %s", [input.name, range_of(chart), object.get(chart, "chart", "")])
}

comes_from_git(chart) if chart.sourceRef.kind in {"GitRepository", "Bucket"}

is_exact(chart) if regex.match(`^[v=]?[0-9]+\.[0-9]+\.[0-9]+[^ |,]*$`, sprintf("%v", [chart.version]))

range_of(chart) := sprintf("every version that fits %v", [chart.version]) if {
	chart.version
} else := "the newest version"
