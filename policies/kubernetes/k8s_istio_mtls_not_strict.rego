# METADATA
# title: Istio accepts plain text.
# description: |
#   In the mode `PERMISSIVE` or `DISABLE` a workload answers anyone who reaches it, unauthenticated and unencrypted; every
#   rule that speaks of the caller's identity is then void.
#
#   # Remedy
#
#   Set the mode `STRICT`.
#
#   ```yaml,bad
#   apiVersion: security.istio.io/v1
#   kind: PeerAuthentication
#   metadata:
#     name: default
#     namespace: istio-system
#   spec:
#     mtls:
#       # finding: `PERMISSIVE` accepts plain text
#       mode: PERMISSIVE
#   ```
#
#   ```yaml,bad
#   apiVersion: security.istio.io/v1
#   kind: PeerAuthentication
#   metadata:
#     name: web
#   spec:
#     mtls:
#       mode: STRICT
#     portLevelMtls:
#       "8080":
#         # finding: `DISABLE` on port 8080
#         mode: DISABLE
#   ```
#
#   ```yaml,good
#   apiVersion: security.istio.io/v1
#   kind: PeerAuthentication
#   metadata:
#     name: default
#     namespace: istio-system
#   spec:
#     mtls:
#       mode: STRICT
#   ```
# custom:
#   id: k8s-istio-mtls-not-strict
#   severity: high
#   category: security
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [security.istio.io/PeerAuthentication]
#   reads: [spec.mtls.mode]
package portcullis.k8s_istio_mtls_not_strict

import rego.v1

deny contains {"message": message, "path": ["spec", "mtls", "mode"]} if {
	input.body.spec.mtls.mode in {"PERMISSIVE", "DISABLE"}
	message := sprintf("%s accepts plain text: its mode is %s", [input.name, input.body.spec.mtls.mode])
}

deny contains {"message": message, "path": ["spec", "portLevelMtls", port, "mode"]} if {
	some port, mtls in input.body.spec.portLevelMtls
	mtls.mode in {"PERMISSIVE", "DISABLE"}
	message := sprintf("%s accepts plain text on port %v: its mode is %s", [input.name, port, mtls.mode])
}
