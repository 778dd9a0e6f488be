# METADATA
# title: Canary is promoted whatever happens.
# description: |
#   A canary is worth its trouble because something looks at it and takes it back. Without a `threshold` of failed checks and
#   without metrics, every version is promoted in the end.
#
#   # Remedy
#
#   Give the analysis a `threshold` and at least one metric, or a webhook that tests.
#
#   ```yaml,bad
#   apiVersion: flagger.app/v1beta1
#   kind: Canary
#   metadata:
#     name: web
#   spec:
#     # finding: `analysis` has no threshold
#     # finding: `analysis` looks at no metric
#     analysis:
#       interval: 1m
#       stepWeight: 10
#   ```
#
#   ```yaml,good
#   apiVersion: flagger.app/v1beta1
#   kind: Canary
#   metadata:
#     name: web
#   spec:
#     analysis:
#       interval: 1m
#       threshold: 5
#       stepWeight: 10
#       metrics:
#         - name: request-success-rate
#           thresholdRange:
#             min: 99
#           interval: 1m
#   ```
# custom:
#   id: k8s-flagger-canary-unguarded
#   severity: medium
#   category: reliability
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [flagger.app/Canary]
package portcullis.k8s_flagger_canary_unguarded

import rego.v1

deny contains {"message": message, "path": ["spec", "analysis", "threshold"]} if {
	not input.body.spec.analysis.threshold
	message := sprintf("the analysis of canary %s has no threshold of failed checks", [input.name])
}

deny contains {"message": message, "path": ["spec", "analysis", "metrics"]} if {
	not looks
	message := sprintf("the analysis of canary %s looks at no metric", [input.name])
}

looks if count(input.body.spec.analysis.metrics) > 0

looks if count(input.body.spec.analysis.webhooks) > 0
