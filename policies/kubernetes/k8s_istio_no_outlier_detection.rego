# METADATA
# title: Istio goes on calling broken instances.
# description: |
#   Without outlier detection, an instance that fails every call keeps its share of the traffic for as long as its readiness
#   probe is content.
#
#   # Remedy
#
#   Set `trafficPolicy.outlierDetection`.
#
#   ```yaml,bad
#   apiVersion: networking.istio.io/v1
#   kind: DestinationRule
#   metadata:
#     name: web
#   spec:
#     host: web
#     # finding: `trafficPolicy` detects no outliers
#     trafficPolicy:
#       tls:
#         mode: ISTIO_MUTUAL
#   ```
#
#   ```yaml,good
#   apiVersion: networking.istio.io/v1
#   kind: DestinationRule
#   metadata:
#     name: web
#   spec:
#     host: web
#     trafficPolicy:
#       outlierDetection:
#         consecutive5xxErrors: 5
#   ```
# custom:
#   id: k8s-istio-no-outlier-detection
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [networking.istio.io/DestinationRule]
package portcullis.k8s_istio_no_outlier_detection

import rego.v1

deny contains {"message": message, "path": ["spec", "trafficPolicy", "outlierDetection"]} if {
	not input.body.spec.trafficPolicy.outlierDetection
	message := sprintf("the destination rule %s detects no outliers", [input.name])
}
