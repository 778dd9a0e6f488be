# METADATA
# title: Name of a cloud resource follows no common form.
# description: |
#   A name that says project, component and environment is understood in a bill, a log line and an incident. A name of its own
#   form is understood by its author.
#
#   # Remedy
#
#   Give the name the form that the option asks for.
#
#   ```hcl,bad
#   resource "aws_s3_bucket" "logs" {
#     # finding: `MyBucket` MyBucket
#     bucket = "MyBucket"
#   }
#   ```
#
#   ```hcl,good
#   resource "aws_s3_bucket" "logs" {
#     bucket = "shop-logs-prod"
#   }
#
#   resource "aws_s3_bucket" "others" {
#     bucket_prefix = "shop-others-"
#   }
#   ```
# custom:
#   id: tf-resource-name-irregular
#   severity: low
#   category: style
#   profile: all
#   since: 0.1.0
#   formats: [terraform]
#   kinds:
#     - aws_s3_bucket
#     - aws_db_instance
#     - aws_rds_cluster
#     - aws_eks_cluster
#     - aws_ecs_cluster
#     - aws_lambda_function
#     - aws_sqs_queue
#     - aws_sns_topic
#     - aws_dynamodb_table
#     - azurerm_resource_group
#     - azurerm_kubernetes_cluster
#     - azurerm_key_vault
#     - google_storage_bucket
#     - google_container_cluster
#     - google_sql_database_instance
#   reads: [name, bucket, identifier, cluster_identifier, function_name]
#   options:
#     form:
#       about: the regular expression that names match
#       default: "^[a-z0-9]+(-[a-z0-9]+)+([.]fifo)?$"
package portcullis.tf_resource_name_irregular

import rego.v1

deny contains {"message": message, "path": [argument]} if {
	some argument in ["name", "bucket", "identifier", "cluster_identifier", "function_name"]
	name := input.body[argument]
	not regex.match(input.options.form, name)
	message := sprintf("the name %s does not have the form %s", [name, input.options.form])
}
