//! The Terraform rules. This list is written by the tidy test.

mod aws_acm_replaced_after_destroy;
mod aws_acm_transparency_off;
mod aws_acm_wildcard;
mod aws_alarm_actions_off;
mod aws_alarm_without_action;
mod aws_alb_internet_facing;
mod aws_alb_invalid_headers_kept;
mod aws_ami_any_owner;
mod aws_ami_copy_not_cmk;
mod aws_ami_copy_unencrypted;
mod aws_ami_unencrypted;
mod aws_apigateway_cache_off;
mod aws_apigateway_cache_unencrypted;
mod aws_apigateway_data_traced;
mod aws_apigateway_deployment_replaced_after_destroy;
mod aws_apigateway_method_open;
mod aws_apigateway_old_tls;
mod aws_apigateway_replaced_after_destroy;
mod aws_apigateway_route_open;
mod aws_apigateway_tracing_off;
mod aws_apigateway_without_logs;
mod aws_apigateway_without_waf;
mod aws_appflow_connector_not_cmk;
mod aws_appflow_not_cmk;
mod aws_appsync_cache_unencrypted_at_rest;
mod aws_appsync_cache_unencrypted_in_transit;
mod aws_appsync_fields_not_logged;
mod aws_appsync_without_logs;
mod aws_appsync_without_waf;
mod aws_athena_database_unencrypted;
mod aws_athena_workgroup_not_enforced;
mod aws_autoscaling_unbounded;
mod aws_autoscaling_without_elb_health_check;
mod aws_backup_vault_not_cmk;
mod aws_bedrock_agent_not_cmk;
mod aws_budget_without_notification;
mod aws_classic_resource;
mod aws_cloudformation_without_notification;
mod aws_cloudfront_http_allowed;
mod aws_cloudfront_old_tls;
mod aws_cloudfront_origin_unencrypted;
mod aws_cloudfront_without_headers_policy;
mod aws_cloudfront_without_logs;
mod aws_cloudfront_without_root_object;
mod aws_cloudfront_without_waf;
mod aws_cloudsearch_http_allowed;
mod aws_cloudsearch_old_tls;
mod aws_cloudtrail_logging_off;
mod aws_cloudtrail_not_cmk;
mod aws_cloudtrail_single_region;
mod aws_cloudtrail_store_not_cmk;
mod aws_cloudtrail_validation_off;
mod aws_cloudtrail_without_cloudwatch;
mod aws_cloudtrail_without_sns;
mod aws_codeartifact_not_cmk;
mod aws_codebuild_logs_unencrypted;
mod aws_codebuild_not_cmk;
mod aws_codebuild_privileged;
mod aws_codebuild_unencrypted_artifacts;
mod aws_codepipeline_not_cmk;
mod aws_cognito_guests_allowed;
mod aws_config_aggregator_partial;
mod aws_config_recorder_partial;
mod aws_cors_any_origin;
mod aws_dax_unencrypted;
mod aws_dax_without_tls;
mod aws_db_snapshot_copy_not_cmk;
mod aws_default_security_group_open;
mod aws_default_vpc_used;
mod aws_dms_endpoint_not_cmk;
mod aws_dms_endpoint_without_tls;
mod aws_dms_minor_upgrades_off;
mod aws_dms_not_cmk;
mod aws_dms_public;
mod aws_dms_s3_endpoint_not_cmk;
mod aws_docdb_audit_off;
mod aws_docdb_global_cluster_unencrypted;
mod aws_docdb_logs_off;
mod aws_docdb_not_cmk;
mod aws_docdb_short_backups;
mod aws_docdb_snapshot_not_cmk;
mod aws_docdb_tls_off;
mod aws_docdb_unencrypted;
mod aws_dynamodb_deletion_protection_off;
mod aws_dynamodb_not_cmk;
mod aws_dynamodb_recovery_off;
mod aws_dynamodb_replica_not_cmk;
mod aws_ebs_default_encryption_off;
mod aws_ebs_snapshot_copy_not_cmk;
mod aws_ebs_volume_not_cmk;
mod aws_ebs_volume_unencrypted;
mod aws_ecr_mutable_tags;
mod aws_ecr_not_kms;
mod aws_ecr_policy_open_to_all;
mod aws_ecr_scan_off;
mod aws_ecs_container_privileged;
mod aws_ecs_exec_not_logged;
mod aws_ecs_host_processes_shared;
mod aws_ecs_insights_off;
mod aws_ecs_old_platform;
mod aws_ecs_root_filesystem_writable;
mod aws_ecs_service_public_ip;
mod aws_ecs_volume_unencrypted_in_transit;
mod aws_efs_access_point_without_root;
mod aws_efs_access_point_without_user;
mod aws_efs_not_cmk;
mod aws_efs_unencrypted;
mod aws_eks_endpoint_open_to_all;
mod aws_eks_logs_incomplete;
mod aws_eks_nodes_open_ssh;
mod aws_eks_private_endpoint_off;
mod aws_eks_public_endpoint;
mod aws_eks_secrets_unencrypted;
mod aws_elasticache_backup_off;
mod aws_elasticache_default_subnets;
mod aws_elasticache_minor_upgrades_off;
mod aws_elasticache_multi_az_off;
mod aws_elasticache_not_cmk;
mod aws_elasticache_unencrypted_at_rest;
mod aws_elasticache_unencrypted_in_transit;
mod aws_elasticache_without_auth_token;
mod aws_elb_listener_unencrypted;
mod aws_elb_without_access_logs;
mod aws_emr_public_allowed;
mod aws_emr_without_security_configuration;
mod aws_endpoint_service_auto_accept;
mod aws_firehose_not_cmk;
mod aws_firehose_unencrypted;
mod aws_fsx_not_cmk;
mod aws_glacier_policy_open_to_all;
mod aws_global_accelerator_without_logs;
mod aws_glue_catalog_unencrypted;
mod aws_glue_job_without_security_configuration;
mod aws_guardduty_off;
mod aws_iam_admin_policy;
mod aws_iam_administrator_attached;
mod aws_iam_document_open_to_all;
mod aws_iam_every_action;
mod aws_iam_every_iam_action;
mod aws_iam_every_s3_action;
mod aws_iam_full_access_attached;
mod aws_iam_oidc_trust_open;
mod aws_iam_passrole_any;
mod aws_iam_password_never_expires;
mod aws_iam_password_reused;
mod aws_iam_password_too_short;
mod aws_iam_password_without_lowercase;
mod aws_iam_password_without_number;
mod aws_iam_password_without_symbol;
mod aws_iam_password_without_uppercase;
mod aws_iam_policy_on_user;
mod aws_iam_role_assumable_by_all;
mod aws_iam_root_access_key;
mod aws_iam_user_access_key;
mod aws_iam_user_defined;
mod aws_image_builder_component_not_cmk;
mod aws_image_builder_not_cmk;
mod aws_instance_metadata_v1;
mod aws_instance_monitoring_off;
mod aws_instance_not_ebs_optimized;
mod aws_instance_public_ip;
mod aws_instance_volume_unencrypted;
mod aws_instance_without_role;
mod aws_kendra_not_cmk;
mod aws_keyspaces_not_cmk;
mod aws_kinesis_not_cmk;
mod aws_kinesis_unencrypted;
mod aws_kinesis_video_not_cmk;
mod aws_kms_key_disabled;
mod aws_kms_policy_open_to_all;
mod aws_kms_rotation_off;
mod aws_kms_without_policy;
mod aws_lambda_environment_not_cmk;
mod aws_lambda_old_runtime;
mod aws_lambda_outside_vpc;
mod aws_lambda_permission_public;
mod aws_lambda_permission_without_source;
mod aws_lambda_tracing_off;
mod aws_lambda_unbounded_concurrency;
mod aws_lambda_unsigned_code;
mod aws_lambda_url_public;
mod aws_lambda_without_dead_letters;
mod aws_launch_configuration_public_ip;
mod aws_lb_deletion_protection_off;
mod aws_lb_desync_monitored_only;
mod aws_lb_listener_unencrypted;
mod aws_lb_old_tls;
mod aws_lb_target_unencrypted;
mod aws_lb_without_access_logs;
mod aws_lb_without_waf;
mod aws_lb_zones_not_crossed;
mod aws_log_group_not_cmk;
mod aws_log_group_short_retention;
mod aws_log_group_without_retention;
mod aws_memorydb_not_cmk;
mod aws_memorydb_snapshot_not_cmk;
mod aws_memorydb_without_tls;
mod aws_metadata_hop_limit;
mod aws_mq_logs_off;
mod aws_mq_minor_upgrades_off;
mod aws_mq_not_cmk;
mod aws_mq_public;
mod aws_msk_brokers_unencrypted;
mod aws_msk_logs_off;
mod aws_msk_not_cmk;
mod aws_msk_public;
mod aws_msk_unencrypted_in_transit;
mod aws_mwaa_public;
mod aws_mwaa_scheduler_logs_off;
mod aws_mwaa_webserver_logs_off;
mod aws_mwaa_worker_logs_off;
mod aws_nacl_open_all;
mod aws_nacl_open_rdp;
mod aws_nacl_open_ssh;
mod aws_neptune_deletion_protection_off;
mod aws_neptune_logs_off;
mod aws_neptune_not_cmk;
mod aws_neptune_public;
mod aws_neptune_unencrypted;
mod aws_network_firewall_deletion_protection_off;
mod aws_network_firewall_not_cmk;
mod aws_network_firewall_policy_not_cmk;
mod aws_network_firewall_without_logs;
mod aws_opensearch_access_coarse;
mod aws_opensearch_http_allowed;
mod aws_opensearch_nodes_unencrypted;
mod aws_opensearch_not_cmk;
mod aws_opensearch_old_tls;
mod aws_opensearch_outside_vpc;
mod aws_opensearch_unencrypted;
mod aws_opensearch_without_audit_logs;
mod aws_opensearch_without_logs;
mod aws_opensearch_without_masters;
mod aws_provider_hardcoded_credentials;
mod aws_qldb_deletion_protection_off;
mod aws_qldb_permissions_open;
mod aws_rds_backup_off;
mod aws_rds_cluster_deletion_protection_off;
mod aws_rds_cluster_iam_authentication_off;
mod aws_rds_cluster_insights_not_cmk;
mod aws_rds_cluster_logs_not_exported;
mod aws_rds_cluster_not_cmk;
mod aws_rds_cluster_tags_not_copied;
mod aws_rds_cluster_unencrypted;
mod aws_rds_cluster_without_audit_logs;
mod aws_rds_cluster_without_backtrack;
mod aws_rds_deletion_protection_off;
mod aws_rds_enhanced_monitoring_off;
mod aws_rds_final_snapshot_skipped;
mod aws_rds_global_cluster_unencrypted;
mod aws_rds_iam_authentication_off;
mod aws_rds_insights_not_cmk;
mod aws_rds_logs_not_exported;
mod aws_rds_minor_upgrades_off;
mod aws_rds_old_certificate_authority;
mod aws_rds_performance_insights_off;
mod aws_rds_public;
mod aws_rds_short_backups;
mod aws_rds_single_az;
mod aws_rds_tags_not_copied;
mod aws_rds_tls_not_required;
mod aws_rds_unencrypted;
mod aws_redshift_not_cmk;
mod aws_redshift_outside_vpc;
mod aws_redshift_public;
mod aws_redshift_routing_outside_vpc;
mod aws_redshift_serverless_not_cmk;
mod aws_redshift_snapshot_copy_not_cmk;
mod aws_redshift_snapshots_off;
mod aws_redshift_tls_not_required;
mod aws_redshift_unencrypted;
mod aws_redshift_upgrades_off;
mod aws_redshift_without_logs;
mod aws_route53_domain_transferable;
mod aws_route53_without_dnssec;
mod aws_route53_without_query_logs;
mod aws_s3_access_point_not_blocked;
mod aws_s3_acl_authenticated;
mod aws_s3_acl_public_read;
mod aws_s3_acl_public_write;
mod aws_s3_acls_enabled;
mod aws_s3_block_public_acls_off;
mod aws_s3_block_public_policy_off;
mod aws_s3_copy_not_cmk;
mod aws_s3_failed_uploads_kept;
mod aws_s3_ignore_public_acls_off;
mod aws_s3_no_lifecycle;
mod aws_s3_no_logging;
mod aws_s3_no_notifications;
mod aws_s3_no_public_access_block;
mod aws_s3_no_replication;
mod aws_s3_no_versioning;
mod aws_s3_not_kms;
mod aws_s3_object_lock_missing;
mod aws_s3_object_not_cmk;
mod aws_s3_policy_open_to_all;
mod aws_s3_restrict_public_buckets_off;
mod aws_sagemaker_domain_not_cmk;
mod aws_sagemaker_endpoint_unencrypted;
mod aws_sagemaker_model_not_isolated;
mod aws_sagemaker_notebook_internet;
mod aws_sagemaker_notebook_metadata_v1;
mod aws_sagemaker_notebook_not_cmk;
mod aws_sagemaker_notebook_outside_vpc;
mod aws_sagemaker_notebook_root;
mod aws_scheduler_not_cmk;
mod aws_secret_not_cmk;
mod aws_secret_not_rotated;
mod aws_secret_rotated_seldom;
mod aws_security_group_egress_anywhere;
mod aws_security_group_open_all;
mod aws_security_group_open_database;
mod aws_security_group_open_egress;
mod aws_security_group_open_http;
mod aws_security_group_open_rdp;
mod aws_security_group_open_ssh;
mod aws_security_group_undescribed;
mod aws_ses_tls_optional;
mod aws_snapshot_public;
mod aws_sns_policy_open_to_all;
mod aws_sns_topic_not_cmk;
mod aws_sns_topic_unencrypted;
mod aws_sqs_not_cmk;
mod aws_sqs_policy_every_action;
mod aws_sqs_policy_open_to_all;
mod aws_sqs_unencrypted;
mod aws_ssm_document_public;
mod aws_ssm_parameter_not_cmk;
mod aws_ssm_parameter_not_secure;
mod aws_step_function_history_off;
mod aws_step_function_tracing_off;
mod aws_subnet_public_by_default;
mod aws_timestream_not_cmk;
mod aws_transfer_old_policy;
mod aws_transfer_plain_ftp;
mod aws_transfer_server_public;
mod aws_transit_gateway_auto_accept;
mod aws_vpc_default_group_kept;
mod aws_vpc_without_flow_logs;
mod aws_waf_without_logs;
mod aws_waf_without_rules;
mod aws_workspace_root_unencrypted;
mod aws_workspace_user_unencrypted;
mod azure_acr_admin_enabled;
mod azure_acr_anonymous_pull;
mod azure_aks_local_accounts;
mod azure_aks_open_to_all;
mod azure_aks_policy_off;
mod azure_aks_public;
mod azure_aks_rbac_off;
mod azure_aks_without_disk_encryption_set;
mod azure_aks_without_network_policy;
mod azure_app_debugging_on;
mod azure_app_http_allowed;
mod azure_app_without_client_certificates;
mod azure_app_without_identity;
mod azure_automation_variable_unencrypted;
mod azure_cosmosdb_network_public;
mod azure_data_factory_public;
mod azure_database_backup_local;
mod azure_database_network_public;
mod azure_database_old_tls;
mod azure_database_without_tls;
mod azure_function_http_allowed;
mod azure_keyvault_key_never_expires;
mod azure_keyvault_network_open;
mod azure_keyvault_network_public;
mod azure_keyvault_purgeable;
mod azure_keyvault_secret_never_expires;
mod azure_keyvault_secret_untyped;
mod azure_nic_forwards_packets;
mod azure_nsg_open_http;
mod azure_nsg_open_rdp;
mod azure_nsg_open_ssh;
mod azure_redis_old_tls;
mod azure_redis_without_tls;
mod azure_sql_firewall_open;
mod azure_sql_network_public;
mod azure_sql_old_tls;
mod azure_storage_container_public;
mod azure_storage_http_allowed;
mod azure_storage_network_open;
mod azure_storage_network_public;
mod azure_storage_not_replicated;
mod azure_storage_old_tls;
mod azure_storage_publishable;
mod azure_storage_shared_key;
mod azure_synapse_network_unmanaged;
mod azure_vm_password_login;
mod gcp_artifact_registry_public;
mod gcp_bigquery_dataset_public;
mod gcp_bigquery_table_public;
mod gcp_bigtable_deletion_protection_off;
mod gcp_cloud_run_public;
mod gcp_dataproc_public;
mod gcp_dns_without_dnssec;
mod gcp_firewall_open_ftp;
mod gcp_firewall_open_http;
mod gcp_firewall_open_mysql;
mod gcp_firewall_open_rdp;
mod gcp_firewall_open_ssh;
mod gcp_function_public;
mod gcp_gke_client_certificates;
mod gcp_gke_legacy_abac;
mod gcp_gke_logging_legacy;
mod gcp_gke_logging_off;
mod gcp_gke_monitoring_legacy;
mod gcp_gke_monitoring_off;
mod gcp_gke_node_repair_off;
mod gcp_gke_node_upgrade_off;
mod gcp_gke_open_control_plane;
mod gcp_gke_public_nodes;
mod gcp_gke_routes_instead_of_aliases;
mod gcp_gke_unshielded_nodes;
mod gcp_gke_without_labels;
mod gcp_iam_basic_role;
mod gcp_iam_impersonation_role;
mod gcp_instance_default_account;
mod gcp_instance_forwards_packets;
mod gcp_instance_not_shielded;
mod gcp_instance_oslogin_off;
mod gcp_instance_project_ssh_keys;
mod gcp_instance_public_ip;
mod gcp_instance_serial_port;
mod gcp_instance_without_integrity_monitoring;
mod gcp_instance_without_vtpm;
mod gcp_kms_public;
mod gcp_kms_rotation_missing;
mod gcp_network_default_created;
mod gcp_notebook_public_ip;
mod gcp_project_oslogin_off;
mod gcp_pubsub_public;
mod gcp_redis_without_auth;
mod gcp_redis_without_tls;
mod gcp_sql_backup_off;
mod gcp_sql_public_ip;
mod gcp_sql_public_network;
mod gcp_sql_without_client_certificates;
mod gcp_sql_without_tls;
mod gcp_ssl_policy_weak;
mod gcp_storage_acls_enabled;
mod gcp_storage_no_logging;
mod gcp_storage_no_versioning;
mod gcp_storage_public;
mod gcp_storage_publishable;
mod gcp_subnet_without_flow_logs;
mod gcp_subnet_without_private_access;
mod tf_backend_local;
mod tf_backend_missing;
mod tf_backend_unencrypted;
mod tf_backend_unlocked;
mod tf_comment_with_slashes;
mod tf_data_external_program;
mod tf_ignores_all_changes;
mod tf_interpolation_only;
mod tf_module_layout_irregular;
mod tf_module_not_pinned_to_commit;
mod tf_module_over_http;
mod tf_module_unpinned;
mod tf_module_unpinned_git;
mod tf_name_not_snake_case;
mod tf_not_formatted;
mod tf_output_secret_shown;
mod tf_output_undescribed;
mod tf_provider_unconstrained;
mod tf_provider_without_source;
mod tf_provisioner_used;
mod tf_remote_state_read;
mod tf_required_version_missing;
mod tf_state_bucket_unversioned;
mod tf_timestamp_in_tags;
mod tf_unused_declaration;
mod tf_variable_secret_default;
mod tf_variable_secret_shown;
mod tf_variable_undescribed;
mod tf_variable_untyped;
mod tf_variable_without_validation;

use crate::rule::{Entry, entry};

pub(crate) const RULES: &[Entry] = &[
    entry!(aws_acm_replaced_after_destroy),
    entry!(aws_acm_transparency_off),
    entry!(aws_acm_wildcard),
    entry!(aws_alarm_actions_off),
    entry!(aws_alarm_without_action),
    entry!(aws_alb_internet_facing),
    entry!(aws_alb_invalid_headers_kept),
    entry!(aws_ami_any_owner),
    entry!(aws_ami_copy_not_cmk),
    entry!(aws_ami_copy_unencrypted),
    entry!(aws_ami_unencrypted),
    entry!(aws_apigateway_cache_off),
    entry!(aws_apigateway_cache_unencrypted),
    entry!(aws_apigateway_data_traced),
    entry!(aws_apigateway_deployment_replaced_after_destroy),
    entry!(aws_apigateway_method_open),
    entry!(aws_apigateway_old_tls),
    entry!(aws_apigateway_replaced_after_destroy),
    entry!(aws_apigateway_route_open),
    entry!(aws_apigateway_tracing_off),
    entry!(aws_apigateway_without_logs),
    entry!(aws_apigateway_without_waf),
    entry!(aws_appflow_connector_not_cmk),
    entry!(aws_appflow_not_cmk),
    entry!(aws_appsync_cache_unencrypted_at_rest),
    entry!(aws_appsync_cache_unencrypted_in_transit),
    entry!(aws_appsync_fields_not_logged),
    entry!(aws_appsync_without_logs),
    entry!(aws_appsync_without_waf),
    entry!(aws_athena_database_unencrypted),
    entry!(aws_athena_workgroup_not_enforced),
    entry!(aws_autoscaling_unbounded),
    entry!(aws_autoscaling_without_elb_health_check),
    entry!(aws_backup_vault_not_cmk),
    entry!(aws_bedrock_agent_not_cmk),
    entry!(aws_budget_without_notification),
    entry!(aws_classic_resource),
    entry!(aws_cloudformation_without_notification),
    entry!(aws_cloudfront_http_allowed),
    entry!(aws_cloudfront_old_tls),
    entry!(aws_cloudfront_origin_unencrypted),
    entry!(aws_cloudfront_without_headers_policy),
    entry!(aws_cloudfront_without_logs),
    entry!(aws_cloudfront_without_root_object),
    entry!(aws_cloudfront_without_waf),
    entry!(aws_cloudsearch_http_allowed),
    entry!(aws_cloudsearch_old_tls),
    entry!(aws_cloudtrail_logging_off),
    entry!(aws_cloudtrail_not_cmk),
    entry!(aws_cloudtrail_single_region),
    entry!(aws_cloudtrail_store_not_cmk),
    entry!(aws_cloudtrail_validation_off),
    entry!(aws_cloudtrail_without_cloudwatch),
    entry!(aws_cloudtrail_without_sns),
    entry!(aws_codeartifact_not_cmk),
    entry!(aws_codebuild_logs_unencrypted),
    entry!(aws_codebuild_not_cmk),
    entry!(aws_codebuild_privileged),
    entry!(aws_codebuild_unencrypted_artifacts),
    entry!(aws_codepipeline_not_cmk),
    entry!(aws_cognito_guests_allowed),
    entry!(aws_config_aggregator_partial),
    entry!(aws_config_recorder_partial),
    entry!(aws_cors_any_origin),
    entry!(aws_dax_unencrypted),
    entry!(aws_dax_without_tls),
    entry!(aws_db_snapshot_copy_not_cmk),
    entry!(aws_default_security_group_open),
    entry!(aws_default_vpc_used),
    entry!(aws_dms_endpoint_not_cmk),
    entry!(aws_dms_endpoint_without_tls),
    entry!(aws_dms_minor_upgrades_off),
    entry!(aws_dms_not_cmk),
    entry!(aws_dms_public),
    entry!(aws_dms_s3_endpoint_not_cmk),
    entry!(aws_docdb_audit_off),
    entry!(aws_docdb_global_cluster_unencrypted),
    entry!(aws_docdb_logs_off),
    entry!(aws_docdb_not_cmk),
    entry!(aws_docdb_short_backups),
    entry!(aws_docdb_snapshot_not_cmk),
    entry!(aws_docdb_tls_off),
    entry!(aws_docdb_unencrypted),
    entry!(aws_dynamodb_deletion_protection_off),
    entry!(aws_dynamodb_not_cmk),
    entry!(aws_dynamodb_recovery_off),
    entry!(aws_dynamodb_replica_not_cmk),
    entry!(aws_ebs_default_encryption_off),
    entry!(aws_ebs_snapshot_copy_not_cmk),
    entry!(aws_ebs_volume_not_cmk),
    entry!(aws_ebs_volume_unencrypted),
    entry!(aws_ecr_mutable_tags),
    entry!(aws_ecr_not_kms),
    entry!(aws_ecr_policy_open_to_all),
    entry!(aws_ecr_scan_off),
    entry!(aws_ecs_container_privileged),
    entry!(aws_ecs_exec_not_logged),
    entry!(aws_ecs_host_processes_shared),
    entry!(aws_ecs_insights_off),
    entry!(aws_ecs_old_platform),
    entry!(aws_ecs_root_filesystem_writable),
    entry!(aws_ecs_service_public_ip),
    entry!(aws_ecs_volume_unencrypted_in_transit),
    entry!(aws_efs_access_point_without_root),
    entry!(aws_efs_access_point_without_user),
    entry!(aws_efs_not_cmk),
    entry!(aws_efs_unencrypted),
    entry!(aws_eks_endpoint_open_to_all),
    entry!(aws_eks_logs_incomplete),
    entry!(aws_eks_nodes_open_ssh),
    entry!(aws_eks_private_endpoint_off),
    entry!(aws_eks_public_endpoint),
    entry!(aws_eks_secrets_unencrypted),
    entry!(aws_elasticache_backup_off),
    entry!(aws_elasticache_default_subnets),
    entry!(aws_elasticache_minor_upgrades_off),
    entry!(aws_elasticache_multi_az_off),
    entry!(aws_elasticache_not_cmk),
    entry!(aws_elasticache_unencrypted_at_rest),
    entry!(aws_elasticache_unencrypted_in_transit),
    entry!(aws_elasticache_without_auth_token),
    entry!(aws_elb_listener_unencrypted),
    entry!(aws_elb_without_access_logs),
    entry!(aws_emr_public_allowed),
    entry!(aws_emr_without_security_configuration),
    entry!(aws_endpoint_service_auto_accept),
    entry!(aws_firehose_not_cmk),
    entry!(aws_firehose_unencrypted),
    entry!(aws_fsx_not_cmk),
    entry!(aws_glacier_policy_open_to_all),
    entry!(aws_global_accelerator_without_logs),
    entry!(aws_glue_catalog_unencrypted),
    entry!(aws_glue_job_without_security_configuration),
    entry!(aws_guardduty_off),
    entry!(aws_iam_admin_policy),
    entry!(aws_iam_administrator_attached),
    entry!(aws_iam_document_open_to_all),
    entry!(aws_iam_every_action),
    entry!(aws_iam_every_iam_action),
    entry!(aws_iam_every_s3_action),
    entry!(aws_iam_full_access_attached),
    entry!(aws_iam_oidc_trust_open),
    entry!(aws_iam_passrole_any),
    entry!(aws_iam_password_never_expires),
    entry!(aws_iam_password_reused),
    entry!(aws_iam_password_too_short),
    entry!(aws_iam_password_without_lowercase),
    entry!(aws_iam_password_without_number),
    entry!(aws_iam_password_without_symbol),
    entry!(aws_iam_password_without_uppercase),
    entry!(aws_iam_policy_on_user),
    entry!(aws_iam_role_assumable_by_all),
    entry!(aws_iam_root_access_key),
    entry!(aws_iam_user_access_key),
    entry!(aws_iam_user_defined),
    entry!(aws_image_builder_component_not_cmk),
    entry!(aws_image_builder_not_cmk),
    entry!(aws_instance_metadata_v1),
    entry!(aws_instance_monitoring_off),
    entry!(aws_instance_not_ebs_optimized),
    entry!(aws_instance_public_ip),
    entry!(aws_instance_volume_unencrypted),
    entry!(aws_instance_without_role),
    entry!(aws_kendra_not_cmk),
    entry!(aws_keyspaces_not_cmk),
    entry!(aws_kinesis_not_cmk),
    entry!(aws_kinesis_unencrypted),
    entry!(aws_kinesis_video_not_cmk),
    entry!(aws_kms_key_disabled),
    entry!(aws_kms_policy_open_to_all),
    entry!(aws_kms_rotation_off),
    entry!(aws_kms_without_policy),
    entry!(aws_lambda_environment_not_cmk),
    entry!(aws_lambda_old_runtime),
    entry!(aws_lambda_outside_vpc),
    entry!(aws_lambda_permission_public),
    entry!(aws_lambda_permission_without_source),
    entry!(aws_lambda_tracing_off),
    entry!(aws_lambda_unbounded_concurrency),
    entry!(aws_lambda_unsigned_code),
    entry!(aws_lambda_url_public),
    entry!(aws_lambda_without_dead_letters),
    entry!(aws_launch_configuration_public_ip),
    entry!(aws_lb_deletion_protection_off),
    entry!(aws_lb_desync_monitored_only),
    entry!(aws_lb_listener_unencrypted),
    entry!(aws_lb_old_tls),
    entry!(aws_lb_target_unencrypted),
    entry!(aws_lb_without_access_logs),
    entry!(aws_lb_without_waf),
    entry!(aws_lb_zones_not_crossed),
    entry!(aws_log_group_not_cmk),
    entry!(aws_log_group_short_retention),
    entry!(aws_log_group_without_retention),
    entry!(aws_memorydb_not_cmk),
    entry!(aws_memorydb_snapshot_not_cmk),
    entry!(aws_memorydb_without_tls),
    entry!(aws_metadata_hop_limit),
    entry!(aws_mq_logs_off),
    entry!(aws_mq_minor_upgrades_off),
    entry!(aws_mq_not_cmk),
    entry!(aws_mq_public),
    entry!(aws_msk_brokers_unencrypted),
    entry!(aws_msk_logs_off),
    entry!(aws_msk_not_cmk),
    entry!(aws_msk_public),
    entry!(aws_msk_unencrypted_in_transit),
    entry!(aws_mwaa_public),
    entry!(aws_mwaa_scheduler_logs_off),
    entry!(aws_mwaa_webserver_logs_off),
    entry!(aws_mwaa_worker_logs_off),
    entry!(aws_nacl_open_all),
    entry!(aws_nacl_open_rdp),
    entry!(aws_nacl_open_ssh),
    entry!(aws_neptune_deletion_protection_off),
    entry!(aws_neptune_logs_off),
    entry!(aws_neptune_not_cmk),
    entry!(aws_neptune_public),
    entry!(aws_neptune_unencrypted),
    entry!(aws_network_firewall_deletion_protection_off),
    entry!(aws_network_firewall_not_cmk),
    entry!(aws_network_firewall_policy_not_cmk),
    entry!(aws_network_firewall_without_logs),
    entry!(aws_opensearch_access_coarse),
    entry!(aws_opensearch_http_allowed),
    entry!(aws_opensearch_nodes_unencrypted),
    entry!(aws_opensearch_not_cmk),
    entry!(aws_opensearch_old_tls),
    entry!(aws_opensearch_outside_vpc),
    entry!(aws_opensearch_unencrypted),
    entry!(aws_opensearch_without_audit_logs),
    entry!(aws_opensearch_without_logs),
    entry!(aws_opensearch_without_masters),
    entry!(aws_provider_hardcoded_credentials),
    entry!(aws_qldb_deletion_protection_off),
    entry!(aws_qldb_permissions_open),
    entry!(aws_rds_backup_off),
    entry!(aws_rds_cluster_deletion_protection_off),
    entry!(aws_rds_cluster_iam_authentication_off),
    entry!(aws_rds_cluster_insights_not_cmk),
    entry!(aws_rds_cluster_logs_not_exported),
    entry!(aws_rds_cluster_not_cmk),
    entry!(aws_rds_cluster_tags_not_copied),
    entry!(aws_rds_cluster_unencrypted),
    entry!(aws_rds_cluster_without_audit_logs),
    entry!(aws_rds_cluster_without_backtrack),
    entry!(aws_rds_deletion_protection_off),
    entry!(aws_rds_enhanced_monitoring_off),
    entry!(aws_rds_final_snapshot_skipped),
    entry!(aws_rds_global_cluster_unencrypted),
    entry!(aws_rds_iam_authentication_off),
    entry!(aws_rds_insights_not_cmk),
    entry!(aws_rds_logs_not_exported),
    entry!(aws_rds_minor_upgrades_off),
    entry!(aws_rds_old_certificate_authority),
    entry!(aws_rds_performance_insights_off),
    entry!(aws_rds_public),
    entry!(aws_rds_short_backups),
    entry!(aws_rds_single_az),
    entry!(aws_rds_tags_not_copied),
    entry!(aws_rds_tls_not_required),
    entry!(aws_rds_unencrypted),
    entry!(aws_redshift_not_cmk),
    entry!(aws_redshift_outside_vpc),
    entry!(aws_redshift_public),
    entry!(aws_redshift_routing_outside_vpc),
    entry!(aws_redshift_serverless_not_cmk),
    entry!(aws_redshift_snapshot_copy_not_cmk),
    entry!(aws_redshift_snapshots_off),
    entry!(aws_redshift_tls_not_required),
    entry!(aws_redshift_unencrypted),
    entry!(aws_redshift_upgrades_off),
    entry!(aws_redshift_without_logs),
    entry!(aws_route53_domain_transferable),
    entry!(aws_route53_without_dnssec),
    entry!(aws_route53_without_query_logs),
    entry!(aws_s3_access_point_not_blocked),
    entry!(aws_s3_acl_authenticated),
    entry!(aws_s3_acl_public_read),
    entry!(aws_s3_acl_public_write),
    entry!(aws_s3_acls_enabled),
    entry!(aws_s3_block_public_acls_off),
    entry!(aws_s3_block_public_policy_off),
    entry!(aws_s3_copy_not_cmk),
    entry!(aws_s3_failed_uploads_kept),
    entry!(aws_s3_ignore_public_acls_off),
    entry!(aws_s3_no_lifecycle),
    entry!(aws_s3_no_logging),
    entry!(aws_s3_no_notifications),
    entry!(aws_s3_no_public_access_block),
    entry!(aws_s3_no_replication),
    entry!(aws_s3_no_versioning),
    entry!(aws_s3_not_kms),
    entry!(aws_s3_object_lock_missing),
    entry!(aws_s3_object_not_cmk),
    entry!(aws_s3_policy_open_to_all),
    entry!(aws_s3_restrict_public_buckets_off),
    entry!(aws_sagemaker_domain_not_cmk),
    entry!(aws_sagemaker_endpoint_unencrypted),
    entry!(aws_sagemaker_model_not_isolated),
    entry!(aws_sagemaker_notebook_internet),
    entry!(aws_sagemaker_notebook_metadata_v1),
    entry!(aws_sagemaker_notebook_not_cmk),
    entry!(aws_sagemaker_notebook_outside_vpc),
    entry!(aws_sagemaker_notebook_root),
    entry!(aws_scheduler_not_cmk),
    entry!(aws_secret_not_cmk),
    entry!(aws_secret_not_rotated),
    entry!(aws_secret_rotated_seldom),
    entry!(aws_security_group_egress_anywhere),
    entry!(aws_security_group_open_all),
    entry!(aws_security_group_open_database),
    entry!(aws_security_group_open_egress),
    entry!(aws_security_group_open_http),
    entry!(aws_security_group_open_rdp),
    entry!(aws_security_group_open_ssh),
    entry!(aws_security_group_undescribed),
    entry!(aws_ses_tls_optional),
    entry!(aws_snapshot_public),
    entry!(aws_sns_policy_open_to_all),
    entry!(aws_sns_topic_not_cmk),
    entry!(aws_sns_topic_unencrypted),
    entry!(aws_sqs_not_cmk),
    entry!(aws_sqs_policy_every_action),
    entry!(aws_sqs_policy_open_to_all),
    entry!(aws_sqs_unencrypted),
    entry!(aws_ssm_document_public),
    entry!(aws_ssm_parameter_not_cmk),
    entry!(aws_ssm_parameter_not_secure),
    entry!(aws_step_function_history_off),
    entry!(aws_step_function_tracing_off),
    entry!(aws_subnet_public_by_default),
    entry!(aws_timestream_not_cmk),
    entry!(aws_transfer_old_policy),
    entry!(aws_transfer_plain_ftp),
    entry!(aws_transfer_server_public),
    entry!(aws_transit_gateway_auto_accept),
    entry!(aws_vpc_default_group_kept),
    entry!(aws_vpc_without_flow_logs),
    entry!(aws_waf_without_logs),
    entry!(aws_waf_without_rules),
    entry!(aws_workspace_root_unencrypted),
    entry!(aws_workspace_user_unencrypted),
    entry!(azure_acr_admin_enabled),
    entry!(azure_acr_anonymous_pull),
    entry!(azure_aks_local_accounts),
    entry!(azure_aks_open_to_all),
    entry!(azure_aks_policy_off),
    entry!(azure_aks_public),
    entry!(azure_aks_rbac_off),
    entry!(azure_aks_without_disk_encryption_set),
    entry!(azure_aks_without_network_policy),
    entry!(azure_app_debugging_on),
    entry!(azure_app_http_allowed),
    entry!(azure_app_without_client_certificates),
    entry!(azure_app_without_identity),
    entry!(azure_automation_variable_unencrypted),
    entry!(azure_cosmosdb_network_public),
    entry!(azure_data_factory_public),
    entry!(azure_database_backup_local),
    entry!(azure_database_network_public),
    entry!(azure_database_old_tls),
    entry!(azure_database_without_tls),
    entry!(azure_function_http_allowed),
    entry!(azure_keyvault_key_never_expires),
    entry!(azure_keyvault_network_open),
    entry!(azure_keyvault_network_public),
    entry!(azure_keyvault_purgeable),
    entry!(azure_keyvault_secret_never_expires),
    entry!(azure_keyvault_secret_untyped),
    entry!(azure_nic_forwards_packets),
    entry!(azure_nsg_open_http),
    entry!(azure_nsg_open_rdp),
    entry!(azure_nsg_open_ssh),
    entry!(azure_redis_old_tls),
    entry!(azure_redis_without_tls),
    entry!(azure_sql_firewall_open),
    entry!(azure_sql_network_public),
    entry!(azure_sql_old_tls),
    entry!(azure_storage_container_public),
    entry!(azure_storage_http_allowed),
    entry!(azure_storage_network_open),
    entry!(azure_storage_network_public),
    entry!(azure_storage_not_replicated),
    entry!(azure_storage_old_tls),
    entry!(azure_storage_publishable),
    entry!(azure_storage_shared_key),
    entry!(azure_synapse_network_unmanaged),
    entry!(azure_vm_password_login),
    entry!(gcp_artifact_registry_public),
    entry!(gcp_bigquery_dataset_public),
    entry!(gcp_bigquery_table_public),
    entry!(gcp_bigtable_deletion_protection_off),
    entry!(gcp_cloud_run_public),
    entry!(gcp_dataproc_public),
    entry!(gcp_dns_without_dnssec),
    entry!(gcp_firewall_open_ftp),
    entry!(gcp_firewall_open_http),
    entry!(gcp_firewall_open_mysql),
    entry!(gcp_firewall_open_rdp),
    entry!(gcp_firewall_open_ssh),
    entry!(gcp_function_public),
    entry!(gcp_gke_client_certificates),
    entry!(gcp_gke_legacy_abac),
    entry!(gcp_gke_logging_legacy),
    entry!(gcp_gke_logging_off),
    entry!(gcp_gke_monitoring_legacy),
    entry!(gcp_gke_monitoring_off),
    entry!(gcp_gke_node_repair_off),
    entry!(gcp_gke_node_upgrade_off),
    entry!(gcp_gke_open_control_plane),
    entry!(gcp_gke_public_nodes),
    entry!(gcp_gke_routes_instead_of_aliases),
    entry!(gcp_gke_unshielded_nodes),
    entry!(gcp_gke_without_labels),
    entry!(gcp_iam_basic_role),
    entry!(gcp_iam_impersonation_role),
    entry!(gcp_instance_default_account),
    entry!(gcp_instance_forwards_packets),
    entry!(gcp_instance_not_shielded),
    entry!(gcp_instance_oslogin_off),
    entry!(gcp_instance_project_ssh_keys),
    entry!(gcp_instance_public_ip),
    entry!(gcp_instance_serial_port),
    entry!(gcp_instance_without_integrity_monitoring),
    entry!(gcp_instance_without_vtpm),
    entry!(gcp_kms_public),
    entry!(gcp_kms_rotation_missing),
    entry!(gcp_network_default_created),
    entry!(gcp_notebook_public_ip),
    entry!(gcp_project_oslogin_off),
    entry!(gcp_pubsub_public),
    entry!(gcp_redis_without_auth),
    entry!(gcp_redis_without_tls),
    entry!(gcp_sql_backup_off),
    entry!(gcp_sql_public_ip),
    entry!(gcp_sql_public_network),
    entry!(gcp_sql_without_client_certificates),
    entry!(gcp_sql_without_tls),
    entry!(gcp_ssl_policy_weak),
    entry!(gcp_storage_acls_enabled),
    entry!(gcp_storage_no_logging),
    entry!(gcp_storage_no_versioning),
    entry!(gcp_storage_public),
    entry!(gcp_storage_publishable),
    entry!(gcp_subnet_without_flow_logs),
    entry!(gcp_subnet_without_private_access),
    entry!(tf_backend_local),
    entry!(tf_backend_missing),
    entry!(tf_backend_unencrypted),
    entry!(tf_backend_unlocked),
    entry!(tf_comment_with_slashes),
    entry!(tf_data_external_program),
    entry!(tf_ignores_all_changes),
    entry!(tf_interpolation_only),
    entry!(tf_module_layout_irregular),
    entry!(tf_module_not_pinned_to_commit),
    entry!(tf_module_over_http),
    entry!(tf_module_unpinned),
    entry!(tf_module_unpinned_git),
    entry!(tf_name_not_snake_case),
    entry!(tf_not_formatted),
    entry!(tf_output_secret_shown),
    entry!(tf_output_undescribed),
    entry!(tf_provider_unconstrained),
    entry!(tf_provider_without_source),
    entry!(tf_provisioner_used),
    entry!(tf_remote_state_read),
    entry!(tf_required_version_missing),
    entry!(tf_state_bucket_unversioned),
    entry!(tf_timestamp_in_tags),
    entry!(tf_unused_declaration),
    entry!(tf_variable_secret_default),
    entry!(tf_variable_secret_shown),
    entry!(tf_variable_undescribed),
    entry!(tf_variable_untyped),
    entry!(tf_variable_without_validation),
];
