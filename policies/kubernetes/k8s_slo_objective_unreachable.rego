# METADATA
# title: Service level objective leaves no room for error.
# description: |
#   An objective of 100 percent has no error budget: the first failed request breaks it for the whole period, and the burn
#   rate that alerts are computed from is a division by zero.
#
#   # Remedy
#
#   Choose an objective below 100 that users would notice.
#
#   ```yaml,bad
#   apiVersion: sloth.slok.dev/v1
#   kind: PrometheusServiceLevel
#   metadata:
#     name: web
#   spec:
#     service: web
#     slos:
#       - name: availability
#         # finding: `100` leaves no room
#         objective: 100
#         alerting:
#           name: WebAvailability
#   ```
#
#   ```yaml,bad
#   apiVersion: sloth.slok.dev/v1
#   kind: PrometheusServiceLevel
#   metadata:
#     name: web
#   spec:
#     service: web
#     slos:
#       # finding: `availability` alerts nobody
#       - name: availability
#         objective: 99.9
#   ```
#
#   ```yaml,good
#   apiVersion: sloth.slok.dev/v1
#   kind: PrometheusServiceLevel
#   metadata:
#     name: web
#   spec:
#     service: web
#     slos:
#       - name: availability
#         objective: 99.9
#         alerting:
#           name: WebAvailability
#   ```
# custom:
#   id: k8s-slo-objective-unreachable
#   severity: medium
#   category: reliability
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [sloth.slok.dev/PrometheusServiceLevel]
package portcullis.k8s_slo_objective_unreachable

import rego.v1

deny contains {"message": message, "path": ["spec", "slos", index, "objective"]} if {
	some index, slo in input.body.spec.slos
	not slo.objective < 100
	message := sprintf("the objective %v of %s leaves no room for error", [
		object.get(slo, "objective", "(none)"),
		object.get(slo, "name", "an SLO"),
	])
}

deny contains {"message": message, "path": ["spec", "slos", index, "name"]} if {
	some index, slo in input.body.spec.slos
	not slo.alerting
	message := sprintf("the objective %s alerts nobody when its budget burns", [object.get(slo, "name", "(no name)")])
}
