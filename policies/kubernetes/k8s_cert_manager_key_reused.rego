# METADATA
# title: Certificate is renewed with its old key.
# description: |
#   A key that is kept for ever is a secret that leaks once and for ever. Renewing the certificate does not help while the key
#   stays.
#
#   # Remedy
#
#   Set `privateKey.rotationPolicy: Always`.
#
#   ```yaml,bad
#   apiVersion: cert-manager.io/v1
#   kind: Certificate
#   metadata:
#     name: web
#   spec:
#     privateKey:
#       # finding: `Never` keeps its key
#       rotationPolicy: Never
#   ```
#
#   ```yaml,good
#   apiVersion: cert-manager.io/v1
#   kind: Certificate
#   metadata:
#     name: web
#   spec:
#     privateKey:
#       rotationPolicy: Always
#   ```
# custom:
#   id: k8s-cert-manager-key-reused
#   severity: low
#   category: security
#   profile: all
#   since: 0.1.0
#   formats: [kubernetes]
#   kinds: [cert-manager.io/Certificate]
#   reads: [spec.privateKey.rotationPolicy]
package portcullis.k8s_cert_manager_key_reused

import rego.v1

# Which of the two is the default depends on the version of cert-manager; only what is written is judged.
deny contains {"message": message, "path": ["spec", "privateKey", "rotationPolicy"]} if {
	input.body.spec.privateKey.rotationPolicy == "Never"
	message := sprintf("the certificate %s keeps its key when it is renewed", [input.name])
}
