# METADATA
# title: Canary has no deadline for its progress.
# description: |
#   Flagger rolls a canary back when it makes no progress within `progressDeadlineSeconds`; the default of ten minutes is
#   rarely what a service needs, and nobody knows it by heart.
#
#   # Remedy
#
#   Set `progressDeadlineSeconds` to somewhat more than the service takes to start.
#
#   ```yaml,bad
#   apiVersion: flagger.app/v1beta1
#   kind: Canary
#   metadata:
#     name: web
#   # finding: `spec` sets no deadline
#   spec:
#     targetRef:
#       name: web
#   ```
#
#   ```yaml,good
#   apiVersion: flagger.app/v1beta1
#   kind: Canary
#   metadata:
#     name: web
#   spec:
#     progressDeadlineSeconds: 60
#   ```
# custom:
#   id: k8s-flagger-no-progress-deadline
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [flagger.app/Canary]
package portcullis.k8s_flagger_no_progress_deadline

import rego.v1

deny contains {"message": message, "path": ["spec", "progressDeadlineSeconds"]} if {
	not input.body.spec.progressDeadlineSeconds
	message := sprintf("the canary %s sets no deadline for its progress", [input.name])
}
