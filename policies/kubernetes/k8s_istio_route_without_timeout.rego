# METADATA
# title: Istio route has no timeout.
# description: |
#   Istio waits for an answer without end unless told otherwise. One slow service then holds the connections of all that call
#   it.
#
#   # Remedy
#
#   Set a `timeout` on each HTTP route, and `retries` with a `perTryTimeout` where calls may be repeated.
#
#   ```yaml,bad
#   apiVersion: networking.istio.io/v1
#   kind: VirtualService
#   metadata:
#     name: web
#   spec:
#     http:
#       # finding: `route` waits without end
#       - route:
#           - destination:
#               host: web
#   ```
#
#   ```yaml,good
#   apiVersion: networking.istio.io/v1
#   kind: VirtualService
#   metadata:
#     name: web
#   spec:
#     http:
#       - route:
#           - destination:
#               host: web
#         timeout: 5s
#   ```
# custom:
#   id: k8s-istio-route-without-timeout
#   severity: low
#   category: reliability
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [networking.istio.io/VirtualService]
package portcullis.k8s_istio_route_without_timeout

import rego.v1

# A redirect or a fixed answer waits for nobody.
deny contains {"message": message, "path": ["spec", "http", index, "timeout"]} if {
	some index, http in input.body.spec.http
	http.route
	not http.timeout
	message := sprintf("a route of %s waits without end for an answer", [input.name])
}
