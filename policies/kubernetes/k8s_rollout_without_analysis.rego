# METADATA
# title: Rollout shifts traffic without looking.
# description: |
#   A canary that only waits between its steps gives every user the broken version, just more slowly.
#
#   # Remedy
#
#   Add an analysis to the strategy, in the background or as a step.
#
#   ```yaml,bad
#   apiVersion: argoproj.io/v1alpha1
#   kind: Rollout
#   metadata:
#     name: web
#   spec:
#     strategy:
#       # finding: `canary` analyses nothing
#       canary:
#         steps:
#           - setWeight: 20
#           - pause: {duration: 10m}
#   ```
#
#   ```yaml,good
#   apiVersion: argoproj.io/v1alpha1
#   kind: Rollout
#   metadata:
#     name: web
#   spec:
#     strategy:
#       canary:
#         steps:
#           - setWeight: 20
#           - analysis:
#               templates:
#                 - templateName: success-rate
#   ```
# custom:
#   id: k8s-rollout-without-analysis
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [argoproj.io/Rollout]
package portcullis.k8s_rollout_without_analysis

import rego.v1

deny contains {"message": message, "path": ["spec", "strategy", "canary", "analysis"]} if {
	canary := input.body.spec.strategy.canary
	not canary.analysis
	not has_step(canary)
	message := sprintf("the canary of rollout %s analyses nothing between its steps", [input.name])
}

has_step(canary) if {
	some step in canary.steps
	some kind in ["analysis", "experiment", "plugin"]
	step[kind]
}

deny contains {"message": message, "path": ["spec", "strategy", "blueGreen", "prePromotionAnalysis"]} if {
	blue_green := input.body.spec.strategy.blueGreen
	not blue_green.prePromotionAnalysis
	not blue_green.postPromotionAnalysis
	not blue_green.autoPromotionEnabled == false
	message := sprintf("the rollout %s promotes without analysis or approval", [input.name])
}
