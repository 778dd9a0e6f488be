# METADATA
# title: Chaos experiment has no bounds.
# description: |
#   An experiment without `duration` goes on until someone deletes it, and one whose selector names neither namespace nor
#   label hits every pod that the controller can reach, its own included.
#
#   # Remedy
#
#   Set a `duration`, and select pods by namespace and label.
#
#   ```yaml,bad
#   apiVersion: chaos-mesh.org/v1alpha1
#   kind: NetworkChaos
#   metadata:
#     name: slow
#   # finding: `spec` does not end by itself
#   spec:
#     action: delay
#     mode: all
#     # finding: `selector` hits every pod
#     selector: {}
#   ```
#
#   ```yaml,good
#   apiVersion: chaos-mesh.org/v1alpha1
#   kind: NetworkChaos
#   metadata:
#     name: slow
#   spec:
#     action: delay
#     mode: one
#     duration: 30s
#     selector:
#       namespaces: [shop]
#       labelSelectors:
#         app: web
#   ```
#
#   ```yaml,good
#   apiVersion: chaos-mesh.org/v1alpha1
#   kind: PodChaos
#   metadata:
#     name: kill
#   spec:
#     # A kill is over at once.
#     action: pod-kill
#     mode: one
#     selector:
#       namespaces: [shop]
#   ```
# custom:
#   id: k8s-chaos-unbounded
#   severity: high
#   category: reliability
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds:
#     - chaos-mesh.org/PodChaos
#     - chaos-mesh.org/NetworkChaos
#     - chaos-mesh.org/StressChaos
#     - chaos-mesh.org/IOChaos
#     - chaos-mesh.org/TimeChaos
#     - chaos-mesh.org/DNSChaos
#     - chaos-mesh.org/HTTPChaos
#     - chaos-mesh.org/KernelChaos
#     - chaos-mesh.org/JVMChaos
package portcullis.k8s_chaos_unbounded

import rego.v1

deny contains {"message": message, "path": ["spec", "duration"]} if {
	not input.body.spec.duration
	not input.body.spec.action in {"pod-kill", "container-kill"}
	message := sprintf("the experiment %s does not end by itself: it has no duration", [input.name])
}

deny contains {"message": message, "path": ["spec", "selector"], "key": true} if {
	not is_narrow
	message := sprintf("the experiment %s hits every pod: its selector names none", [input.name])
}

is_narrow if {
	some key in ["namespaces", "labelSelectors", "expressionSelectors", "annotationSelectors", "fieldSelectors", "pods", "nodes", "nodeSelectors"]
	count(input.body.spec.selector[key]) > 0
}
