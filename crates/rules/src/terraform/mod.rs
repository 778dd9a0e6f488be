//! The Terraform rules. This list is written by the tidy test.

mod aws_alb_internet_facing;
mod aws_alb_invalid_headers_kept;
mod aws_apigateway_cache_off;
mod aws_apigateway_cache_unencrypted;
mod aws_apigateway_old_tls;
mod aws_apigateway_tracing_off;
mod aws_apigateway_without_logs;
mod aws_appsync_cache_unencrypted_at_rest;
mod aws_appsync_cache_unencrypted_in_transit;
mod aws_athena_database_unencrypted;
mod aws_athena_workgroup_not_enforced;
mod aws_backup_vault_not_cmk;
mod aws_cloudfront_http_allowed;
mod aws_cloudfront_old_tls;
mod aws_cloudfront_without_logs;
mod aws_cloudfront_without_root_object;
mod aws_cloudfront_without_waf;
mod aws_cloudtrail_logging_off;
mod aws_cloudtrail_not_cmk;
mod aws_cloudtrail_single_region;
mod aws_cloudtrail_validation_off;
mod aws_cloudtrail_without_cloudwatch;
mod aws_cloudtrail_without_sns;
mod aws_codebuild_privileged;
mod aws_codebuild_unencrypted_artifacts;
mod aws_cognito_guests_allowed;
mod aws_dax_unencrypted;
mod aws_dax_without_tls;
mod aws_default_security_group_open;
mod aws_default_vpc_used;
mod aws_dms_not_cmk;
mod aws_dms_public;
mod aws_docdb_not_cmk;
mod aws_docdb_short_backups;
mod aws_docdb_unencrypted;
mod aws_dynamodb_deletion_protection_off;
mod aws_dynamodb_not_cmk;
mod aws_dynamodb_recovery_off;
mod aws_ebs_default_encryption_off;
mod aws_ebs_snapshot_copy_not_cmk;
mod aws_ebs_volume_not_cmk;
mod aws_ebs_volume_unencrypted;
mod aws_ecr_mutable_tags;
mod aws_ecr_not_kms;
mod aws_ecr_policy_open_to_all;
mod aws_ecr_scan_off;
mod aws_ecs_host_processes_shared;
mod aws_ecs_insights_off;
mod aws_ecs_service_public_ip;
mod aws_efs_access_point_without_root;
mod aws_efs_access_point_without_user;
mod aws_efs_not_cmk;
mod aws_efs_unencrypted;
mod aws_eks_endpoint_open_to_all;
mod aws_eks_logs_incomplete;
mod aws_eks_public_endpoint;
mod aws_eks_secrets_unencrypted;
mod aws_elasticache_backup_off;
mod aws_elasticache_multi_az_off;
mod aws_elasticache_not_cmk;
mod aws_elasticache_unencrypted_at_rest;
mod aws_elasticache_unencrypted_in_transit;
mod aws_elasticache_without_auth_token;
mod aws_elb_without_access_logs;
mod aws_endpoint_service_auto_accept;
mod aws_glacier_policy_open_to_all;
mod aws_global_accelerator_without_logs;
mod aws_guardduty_off;
mod aws_iam_admin_policy;
mod aws_iam_administrator_attached;
mod aws_iam_document_open_to_all;
mod aws_iam_every_action;
mod aws_iam_full_access_attached;
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
mod aws_iam_user_defined;
mod aws_instance_metadata_v1;
mod aws_instance_monitoring_off;
mod aws_instance_not_ebs_optimized;
mod aws_instance_public_ip;
mod aws_instance_volume_unencrypted;
mod aws_instance_without_role;
mod aws_kinesis_not_cmk;
mod aws_kinesis_unencrypted;
mod aws_kms_key_disabled;
mod aws_kms_policy_open_to_all;
mod aws_kms_rotation_off;
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
mod aws_lb_listener_unencrypted;
mod aws_lb_old_tls;
mod aws_lb_without_access_logs;
mod aws_log_group_not_cmk;
mod aws_log_group_short_retention;
mod aws_log_group_without_retention;
mod aws_memorydb_without_tls;
mod aws_metadata_hop_limit;
mod aws_mq_logs_off;
mod aws_mq_minor_upgrades_off;
mod aws_mq_not_cmk;
mod aws_mq_public;
mod aws_msk_logs_off;
mod aws_msk_public;
mod aws_nacl_open_all;
mod aws_neptune_deletion_protection_off;
mod aws_neptune_logs_off;
mod aws_neptune_not_cmk;
mod aws_neptune_public;
mod aws_neptune_unencrypted;
mod aws_opensearch_http_allowed;
mod aws_opensearch_nodes_unencrypted;
mod aws_opensearch_not_cmk;
mod aws_opensearch_old_tls;
mod aws_opensearch_outside_vpc;
mod aws_opensearch_unencrypted;
mod aws_provider_hardcoded_credentials;
mod aws_qldb_deletion_protection_off;
mod aws_rds_backup_off;
mod aws_rds_cluster_deletion_protection_off;
mod aws_rds_cluster_iam_authentication_off;
mod aws_rds_cluster_logs_not_exported;
mod aws_rds_cluster_not_cmk;
mod aws_rds_cluster_tags_not_copied;
mod aws_rds_cluster_unencrypted;
mod aws_rds_deletion_protection_off;
mod aws_rds_enhanced_monitoring_off;
mod aws_rds_final_snapshot_skipped;
mod aws_rds_global_cluster_unencrypted;
mod aws_rds_iam_authentication_off;
mod aws_rds_logs_not_exported;
mod aws_rds_minor_upgrades_off;
mod aws_rds_performance_insights_off;
mod aws_rds_public;
mod aws_rds_single_az;
mod aws_rds_tags_not_copied;
mod aws_rds_unencrypted;
mod aws_redshift_not_cmk;
mod aws_redshift_outside_vpc;
mod aws_redshift_public;
mod aws_redshift_routing_outside_vpc;
mod aws_redshift_unencrypted;
mod aws_redshift_upgrades_off;
mod aws_s3_acl_authenticated;
mod aws_s3_acl_public_read;
mod aws_s3_acl_public_write;
mod aws_s3_acls_enabled;
mod aws_s3_block_public_acls_off;
mod aws_s3_block_public_policy_off;
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
mod aws_sagemaker_endpoint_unencrypted;
mod aws_sagemaker_notebook_internet;
mod aws_sagemaker_notebook_not_cmk;
mod aws_sagemaker_notebook_root;
mod aws_secret_not_cmk;
mod aws_security_group_egress_anywhere;
mod aws_security_group_open_all;
mod aws_security_group_open_database;
mod aws_security_group_open_egress;
mod aws_security_group_open_http;
mod aws_security_group_open_rdp;
mod aws_security_group_open_ssh;
mod aws_security_group_undescribed;
mod aws_sns_policy_open_to_all;
mod aws_sns_topic_not_cmk;
mod aws_sns_topic_unencrypted;
mod aws_sqs_policy_every_action;
mod aws_sqs_policy_open_to_all;
mod aws_sqs_unencrypted;
mod aws_ssm_parameter_not_secure;
mod aws_step_function_history_off;
mod aws_step_function_tracing_off;
mod aws_subnet_public_by_default;
mod aws_transfer_server_public;
mod aws_transit_gateway_auto_accept;
mod aws_vpc_without_flow_logs;
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
mod gcp_gke_logging_off;
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
mod tf_module_not_pinned_to_commit;
mod tf_module_over_http;
mod tf_module_unpinned;
mod tf_module_unpinned_git;
mod tf_name_not_snake_case;
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

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &aws_alb_internet_facing::RULE,
        file: include_str!("aws_alb_internet_facing.rs"),
    },
    Entry {
        rule: &aws_alb_invalid_headers_kept::RULE,
        file: include_str!("aws_alb_invalid_headers_kept.rs"),
    },
    Entry {
        rule: &aws_apigateway_cache_off::RULE,
        file: include_str!("aws_apigateway_cache_off.rs"),
    },
    Entry {
        rule: &aws_apigateway_cache_unencrypted::RULE,
        file: include_str!("aws_apigateway_cache_unencrypted.rs"),
    },
    Entry {
        rule: &aws_apigateway_old_tls::RULE,
        file: include_str!("aws_apigateway_old_tls.rs"),
    },
    Entry {
        rule: &aws_apigateway_tracing_off::RULE,
        file: include_str!("aws_apigateway_tracing_off.rs"),
    },
    Entry {
        rule: &aws_apigateway_without_logs::RULE,
        file: include_str!("aws_apigateway_without_logs.rs"),
    },
    Entry {
        rule: &aws_appsync_cache_unencrypted_at_rest::RULE,
        file: include_str!("aws_appsync_cache_unencrypted_at_rest.rs"),
    },
    Entry {
        rule: &aws_appsync_cache_unencrypted_in_transit::RULE,
        file: include_str!("aws_appsync_cache_unencrypted_in_transit.rs"),
    },
    Entry {
        rule: &aws_athena_database_unencrypted::RULE,
        file: include_str!("aws_athena_database_unencrypted.rs"),
    },
    Entry {
        rule: &aws_athena_workgroup_not_enforced::RULE,
        file: include_str!("aws_athena_workgroup_not_enforced.rs"),
    },
    Entry {
        rule: &aws_backup_vault_not_cmk::RULE,
        file: include_str!("aws_backup_vault_not_cmk.rs"),
    },
    Entry {
        rule: &aws_cloudfront_http_allowed::RULE,
        file: include_str!("aws_cloudfront_http_allowed.rs"),
    },
    Entry {
        rule: &aws_cloudfront_old_tls::RULE,
        file: include_str!("aws_cloudfront_old_tls.rs"),
    },
    Entry {
        rule: &aws_cloudfront_without_logs::RULE,
        file: include_str!("aws_cloudfront_without_logs.rs"),
    },
    Entry {
        rule: &aws_cloudfront_without_root_object::RULE,
        file: include_str!("aws_cloudfront_without_root_object.rs"),
    },
    Entry {
        rule: &aws_cloudfront_without_waf::RULE,
        file: include_str!("aws_cloudfront_without_waf.rs"),
    },
    Entry {
        rule: &aws_cloudtrail_logging_off::RULE,
        file: include_str!("aws_cloudtrail_logging_off.rs"),
    },
    Entry {
        rule: &aws_cloudtrail_not_cmk::RULE,
        file: include_str!("aws_cloudtrail_not_cmk.rs"),
    },
    Entry {
        rule: &aws_cloudtrail_single_region::RULE,
        file: include_str!("aws_cloudtrail_single_region.rs"),
    },
    Entry {
        rule: &aws_cloudtrail_validation_off::RULE,
        file: include_str!("aws_cloudtrail_validation_off.rs"),
    },
    Entry {
        rule: &aws_cloudtrail_without_cloudwatch::RULE,
        file: include_str!("aws_cloudtrail_without_cloudwatch.rs"),
    },
    Entry {
        rule: &aws_cloudtrail_without_sns::RULE,
        file: include_str!("aws_cloudtrail_without_sns.rs"),
    },
    Entry {
        rule: &aws_codebuild_privileged::RULE,
        file: include_str!("aws_codebuild_privileged.rs"),
    },
    Entry {
        rule: &aws_codebuild_unencrypted_artifacts::RULE,
        file: include_str!("aws_codebuild_unencrypted_artifacts.rs"),
    },
    Entry {
        rule: &aws_cognito_guests_allowed::RULE,
        file: include_str!("aws_cognito_guests_allowed.rs"),
    },
    Entry {
        rule: &aws_dax_unencrypted::RULE,
        file: include_str!("aws_dax_unencrypted.rs"),
    },
    Entry {
        rule: &aws_dax_without_tls::RULE,
        file: include_str!("aws_dax_without_tls.rs"),
    },
    Entry {
        rule: &aws_default_security_group_open::RULE,
        file: include_str!("aws_default_security_group_open.rs"),
    },
    Entry {
        rule: &aws_default_vpc_used::RULE,
        file: include_str!("aws_default_vpc_used.rs"),
    },
    Entry {
        rule: &aws_dms_not_cmk::RULE,
        file: include_str!("aws_dms_not_cmk.rs"),
    },
    Entry {
        rule: &aws_dms_public::RULE,
        file: include_str!("aws_dms_public.rs"),
    },
    Entry {
        rule: &aws_docdb_not_cmk::RULE,
        file: include_str!("aws_docdb_not_cmk.rs"),
    },
    Entry {
        rule: &aws_docdb_short_backups::RULE,
        file: include_str!("aws_docdb_short_backups.rs"),
    },
    Entry {
        rule: &aws_docdb_unencrypted::RULE,
        file: include_str!("aws_docdb_unencrypted.rs"),
    },
    Entry {
        rule: &aws_dynamodb_deletion_protection_off::RULE,
        file: include_str!("aws_dynamodb_deletion_protection_off.rs"),
    },
    Entry {
        rule: &aws_dynamodb_not_cmk::RULE,
        file: include_str!("aws_dynamodb_not_cmk.rs"),
    },
    Entry {
        rule: &aws_dynamodb_recovery_off::RULE,
        file: include_str!("aws_dynamodb_recovery_off.rs"),
    },
    Entry {
        rule: &aws_ebs_default_encryption_off::RULE,
        file: include_str!("aws_ebs_default_encryption_off.rs"),
    },
    Entry {
        rule: &aws_ebs_snapshot_copy_not_cmk::RULE,
        file: include_str!("aws_ebs_snapshot_copy_not_cmk.rs"),
    },
    Entry {
        rule: &aws_ebs_volume_not_cmk::RULE,
        file: include_str!("aws_ebs_volume_not_cmk.rs"),
    },
    Entry {
        rule: &aws_ebs_volume_unencrypted::RULE,
        file: include_str!("aws_ebs_volume_unencrypted.rs"),
    },
    Entry {
        rule: &aws_ecr_mutable_tags::RULE,
        file: include_str!("aws_ecr_mutable_tags.rs"),
    },
    Entry {
        rule: &aws_ecr_not_kms::RULE,
        file: include_str!("aws_ecr_not_kms.rs"),
    },
    Entry {
        rule: &aws_ecr_policy_open_to_all::RULE,
        file: include_str!("aws_ecr_policy_open_to_all.rs"),
    },
    Entry {
        rule: &aws_ecr_scan_off::RULE,
        file: include_str!("aws_ecr_scan_off.rs"),
    },
    Entry {
        rule: &aws_ecs_host_processes_shared::RULE,
        file: include_str!("aws_ecs_host_processes_shared.rs"),
    },
    Entry {
        rule: &aws_ecs_insights_off::RULE,
        file: include_str!("aws_ecs_insights_off.rs"),
    },
    Entry {
        rule: &aws_ecs_service_public_ip::RULE,
        file: include_str!("aws_ecs_service_public_ip.rs"),
    },
    Entry {
        rule: &aws_efs_access_point_without_root::RULE,
        file: include_str!("aws_efs_access_point_without_root.rs"),
    },
    Entry {
        rule: &aws_efs_access_point_without_user::RULE,
        file: include_str!("aws_efs_access_point_without_user.rs"),
    },
    Entry {
        rule: &aws_efs_not_cmk::RULE,
        file: include_str!("aws_efs_not_cmk.rs"),
    },
    Entry {
        rule: &aws_efs_unencrypted::RULE,
        file: include_str!("aws_efs_unencrypted.rs"),
    },
    Entry {
        rule: &aws_eks_endpoint_open_to_all::RULE,
        file: include_str!("aws_eks_endpoint_open_to_all.rs"),
    },
    Entry {
        rule: &aws_eks_logs_incomplete::RULE,
        file: include_str!("aws_eks_logs_incomplete.rs"),
    },
    Entry {
        rule: &aws_eks_public_endpoint::RULE,
        file: include_str!("aws_eks_public_endpoint.rs"),
    },
    Entry {
        rule: &aws_eks_secrets_unencrypted::RULE,
        file: include_str!("aws_eks_secrets_unencrypted.rs"),
    },
    Entry {
        rule: &aws_elasticache_backup_off::RULE,
        file: include_str!("aws_elasticache_backup_off.rs"),
    },
    Entry {
        rule: &aws_elasticache_multi_az_off::RULE,
        file: include_str!("aws_elasticache_multi_az_off.rs"),
    },
    Entry {
        rule: &aws_elasticache_not_cmk::RULE,
        file: include_str!("aws_elasticache_not_cmk.rs"),
    },
    Entry {
        rule: &aws_elasticache_unencrypted_at_rest::RULE,
        file: include_str!("aws_elasticache_unencrypted_at_rest.rs"),
    },
    Entry {
        rule: &aws_elasticache_unencrypted_in_transit::RULE,
        file: include_str!("aws_elasticache_unencrypted_in_transit.rs"),
    },
    Entry {
        rule: &aws_elasticache_without_auth_token::RULE,
        file: include_str!("aws_elasticache_without_auth_token.rs"),
    },
    Entry {
        rule: &aws_elb_without_access_logs::RULE,
        file: include_str!("aws_elb_without_access_logs.rs"),
    },
    Entry {
        rule: &aws_endpoint_service_auto_accept::RULE,
        file: include_str!("aws_endpoint_service_auto_accept.rs"),
    },
    Entry {
        rule: &aws_glacier_policy_open_to_all::RULE,
        file: include_str!("aws_glacier_policy_open_to_all.rs"),
    },
    Entry {
        rule: &aws_global_accelerator_without_logs::RULE,
        file: include_str!("aws_global_accelerator_without_logs.rs"),
    },
    Entry {
        rule: &aws_guardduty_off::RULE,
        file: include_str!("aws_guardduty_off.rs"),
    },
    Entry {
        rule: &aws_iam_admin_policy::RULE,
        file: include_str!("aws_iam_admin_policy.rs"),
    },
    Entry {
        rule: &aws_iam_administrator_attached::RULE,
        file: include_str!("aws_iam_administrator_attached.rs"),
    },
    Entry {
        rule: &aws_iam_document_open_to_all::RULE,
        file: include_str!("aws_iam_document_open_to_all.rs"),
    },
    Entry {
        rule: &aws_iam_every_action::RULE,
        file: include_str!("aws_iam_every_action.rs"),
    },
    Entry {
        rule: &aws_iam_full_access_attached::RULE,
        file: include_str!("aws_iam_full_access_attached.rs"),
    },
    Entry {
        rule: &aws_iam_password_never_expires::RULE,
        file: include_str!("aws_iam_password_never_expires.rs"),
    },
    Entry {
        rule: &aws_iam_password_reused::RULE,
        file: include_str!("aws_iam_password_reused.rs"),
    },
    Entry {
        rule: &aws_iam_password_too_short::RULE,
        file: include_str!("aws_iam_password_too_short.rs"),
    },
    Entry {
        rule: &aws_iam_password_without_lowercase::RULE,
        file: include_str!("aws_iam_password_without_lowercase.rs"),
    },
    Entry {
        rule: &aws_iam_password_without_number::RULE,
        file: include_str!("aws_iam_password_without_number.rs"),
    },
    Entry {
        rule: &aws_iam_password_without_symbol::RULE,
        file: include_str!("aws_iam_password_without_symbol.rs"),
    },
    Entry {
        rule: &aws_iam_password_without_uppercase::RULE,
        file: include_str!("aws_iam_password_without_uppercase.rs"),
    },
    Entry {
        rule: &aws_iam_policy_on_user::RULE,
        file: include_str!("aws_iam_policy_on_user.rs"),
    },
    Entry {
        rule: &aws_iam_role_assumable_by_all::RULE,
        file: include_str!("aws_iam_role_assumable_by_all.rs"),
    },
    Entry {
        rule: &aws_iam_root_access_key::RULE,
        file: include_str!("aws_iam_root_access_key.rs"),
    },
    Entry {
        rule: &aws_iam_user_defined::RULE,
        file: include_str!("aws_iam_user_defined.rs"),
    },
    Entry {
        rule: &aws_instance_metadata_v1::RULE,
        file: include_str!("aws_instance_metadata_v1.rs"),
    },
    Entry {
        rule: &aws_instance_monitoring_off::RULE,
        file: include_str!("aws_instance_monitoring_off.rs"),
    },
    Entry {
        rule: &aws_instance_not_ebs_optimized::RULE,
        file: include_str!("aws_instance_not_ebs_optimized.rs"),
    },
    Entry {
        rule: &aws_instance_public_ip::RULE,
        file: include_str!("aws_instance_public_ip.rs"),
    },
    Entry {
        rule: &aws_instance_volume_unencrypted::RULE,
        file: include_str!("aws_instance_volume_unencrypted.rs"),
    },
    Entry {
        rule: &aws_instance_without_role::RULE,
        file: include_str!("aws_instance_without_role.rs"),
    },
    Entry {
        rule: &aws_kinesis_not_cmk::RULE,
        file: include_str!("aws_kinesis_not_cmk.rs"),
    },
    Entry {
        rule: &aws_kinesis_unencrypted::RULE,
        file: include_str!("aws_kinesis_unencrypted.rs"),
    },
    Entry {
        rule: &aws_kms_key_disabled::RULE,
        file: include_str!("aws_kms_key_disabled.rs"),
    },
    Entry {
        rule: &aws_kms_policy_open_to_all::RULE,
        file: include_str!("aws_kms_policy_open_to_all.rs"),
    },
    Entry {
        rule: &aws_kms_rotation_off::RULE,
        file: include_str!("aws_kms_rotation_off.rs"),
    },
    Entry {
        rule: &aws_lambda_outside_vpc::RULE,
        file: include_str!("aws_lambda_outside_vpc.rs"),
    },
    Entry {
        rule: &aws_lambda_permission_public::RULE,
        file: include_str!("aws_lambda_permission_public.rs"),
    },
    Entry {
        rule: &aws_lambda_permission_without_source::RULE,
        file: include_str!("aws_lambda_permission_without_source.rs"),
    },
    Entry {
        rule: &aws_lambda_tracing_off::RULE,
        file: include_str!("aws_lambda_tracing_off.rs"),
    },
    Entry {
        rule: &aws_lambda_unbounded_concurrency::RULE,
        file: include_str!("aws_lambda_unbounded_concurrency.rs"),
    },
    Entry {
        rule: &aws_lambda_unsigned_code::RULE,
        file: include_str!("aws_lambda_unsigned_code.rs"),
    },
    Entry {
        rule: &aws_lambda_url_public::RULE,
        file: include_str!("aws_lambda_url_public.rs"),
    },
    Entry {
        rule: &aws_lambda_without_dead_letters::RULE,
        file: include_str!("aws_lambda_without_dead_letters.rs"),
    },
    Entry {
        rule: &aws_launch_configuration_public_ip::RULE,
        file: include_str!("aws_launch_configuration_public_ip.rs"),
    },
    Entry {
        rule: &aws_lb_deletion_protection_off::RULE,
        file: include_str!("aws_lb_deletion_protection_off.rs"),
    },
    Entry {
        rule: &aws_lb_listener_unencrypted::RULE,
        file: include_str!("aws_lb_listener_unencrypted.rs"),
    },
    Entry {
        rule: &aws_lb_old_tls::RULE,
        file: include_str!("aws_lb_old_tls.rs"),
    },
    Entry {
        rule: &aws_lb_without_access_logs::RULE,
        file: include_str!("aws_lb_without_access_logs.rs"),
    },
    Entry {
        rule: &aws_log_group_not_cmk::RULE,
        file: include_str!("aws_log_group_not_cmk.rs"),
    },
    Entry {
        rule: &aws_log_group_short_retention::RULE,
        file: include_str!("aws_log_group_short_retention.rs"),
    },
    Entry {
        rule: &aws_log_group_without_retention::RULE,
        file: include_str!("aws_log_group_without_retention.rs"),
    },
    Entry {
        rule: &aws_memorydb_without_tls::RULE,
        file: include_str!("aws_memorydb_without_tls.rs"),
    },
    Entry {
        rule: &aws_metadata_hop_limit::RULE,
        file: include_str!("aws_metadata_hop_limit.rs"),
    },
    Entry {
        rule: &aws_mq_logs_off::RULE,
        file: include_str!("aws_mq_logs_off.rs"),
    },
    Entry {
        rule: &aws_mq_minor_upgrades_off::RULE,
        file: include_str!("aws_mq_minor_upgrades_off.rs"),
    },
    Entry {
        rule: &aws_mq_not_cmk::RULE,
        file: include_str!("aws_mq_not_cmk.rs"),
    },
    Entry {
        rule: &aws_mq_public::RULE,
        file: include_str!("aws_mq_public.rs"),
    },
    Entry {
        rule: &aws_msk_logs_off::RULE,
        file: include_str!("aws_msk_logs_off.rs"),
    },
    Entry {
        rule: &aws_msk_public::RULE,
        file: include_str!("aws_msk_public.rs"),
    },
    Entry {
        rule: &aws_nacl_open_all::RULE,
        file: include_str!("aws_nacl_open_all.rs"),
    },
    Entry {
        rule: &aws_neptune_deletion_protection_off::RULE,
        file: include_str!("aws_neptune_deletion_protection_off.rs"),
    },
    Entry {
        rule: &aws_neptune_logs_off::RULE,
        file: include_str!("aws_neptune_logs_off.rs"),
    },
    Entry {
        rule: &aws_neptune_not_cmk::RULE,
        file: include_str!("aws_neptune_not_cmk.rs"),
    },
    Entry {
        rule: &aws_neptune_public::RULE,
        file: include_str!("aws_neptune_public.rs"),
    },
    Entry {
        rule: &aws_neptune_unencrypted::RULE,
        file: include_str!("aws_neptune_unencrypted.rs"),
    },
    Entry {
        rule: &aws_opensearch_http_allowed::RULE,
        file: include_str!("aws_opensearch_http_allowed.rs"),
    },
    Entry {
        rule: &aws_opensearch_nodes_unencrypted::RULE,
        file: include_str!("aws_opensearch_nodes_unencrypted.rs"),
    },
    Entry {
        rule: &aws_opensearch_not_cmk::RULE,
        file: include_str!("aws_opensearch_not_cmk.rs"),
    },
    Entry {
        rule: &aws_opensearch_old_tls::RULE,
        file: include_str!("aws_opensearch_old_tls.rs"),
    },
    Entry {
        rule: &aws_opensearch_outside_vpc::RULE,
        file: include_str!("aws_opensearch_outside_vpc.rs"),
    },
    Entry {
        rule: &aws_opensearch_unencrypted::RULE,
        file: include_str!("aws_opensearch_unencrypted.rs"),
    },
    Entry {
        rule: &aws_provider_hardcoded_credentials::RULE,
        file: include_str!("aws_provider_hardcoded_credentials.rs"),
    },
    Entry {
        rule: &aws_qldb_deletion_protection_off::RULE,
        file: include_str!("aws_qldb_deletion_protection_off.rs"),
    },
    Entry {
        rule: &aws_rds_backup_off::RULE,
        file: include_str!("aws_rds_backup_off.rs"),
    },
    Entry {
        rule: &aws_rds_cluster_deletion_protection_off::RULE,
        file: include_str!("aws_rds_cluster_deletion_protection_off.rs"),
    },
    Entry {
        rule: &aws_rds_cluster_iam_authentication_off::RULE,
        file: include_str!("aws_rds_cluster_iam_authentication_off.rs"),
    },
    Entry {
        rule: &aws_rds_cluster_logs_not_exported::RULE,
        file: include_str!("aws_rds_cluster_logs_not_exported.rs"),
    },
    Entry {
        rule: &aws_rds_cluster_not_cmk::RULE,
        file: include_str!("aws_rds_cluster_not_cmk.rs"),
    },
    Entry {
        rule: &aws_rds_cluster_tags_not_copied::RULE,
        file: include_str!("aws_rds_cluster_tags_not_copied.rs"),
    },
    Entry {
        rule: &aws_rds_cluster_unencrypted::RULE,
        file: include_str!("aws_rds_cluster_unencrypted.rs"),
    },
    Entry {
        rule: &aws_rds_deletion_protection_off::RULE,
        file: include_str!("aws_rds_deletion_protection_off.rs"),
    },
    Entry {
        rule: &aws_rds_enhanced_monitoring_off::RULE,
        file: include_str!("aws_rds_enhanced_monitoring_off.rs"),
    },
    Entry {
        rule: &aws_rds_final_snapshot_skipped::RULE,
        file: include_str!("aws_rds_final_snapshot_skipped.rs"),
    },
    Entry {
        rule: &aws_rds_global_cluster_unencrypted::RULE,
        file: include_str!("aws_rds_global_cluster_unencrypted.rs"),
    },
    Entry {
        rule: &aws_rds_iam_authentication_off::RULE,
        file: include_str!("aws_rds_iam_authentication_off.rs"),
    },
    Entry {
        rule: &aws_rds_logs_not_exported::RULE,
        file: include_str!("aws_rds_logs_not_exported.rs"),
    },
    Entry {
        rule: &aws_rds_minor_upgrades_off::RULE,
        file: include_str!("aws_rds_minor_upgrades_off.rs"),
    },
    Entry {
        rule: &aws_rds_performance_insights_off::RULE,
        file: include_str!("aws_rds_performance_insights_off.rs"),
    },
    Entry {
        rule: &aws_rds_public::RULE,
        file: include_str!("aws_rds_public.rs"),
    },
    Entry {
        rule: &aws_rds_single_az::RULE,
        file: include_str!("aws_rds_single_az.rs"),
    },
    Entry {
        rule: &aws_rds_tags_not_copied::RULE,
        file: include_str!("aws_rds_tags_not_copied.rs"),
    },
    Entry {
        rule: &aws_rds_unencrypted::RULE,
        file: include_str!("aws_rds_unencrypted.rs"),
    },
    Entry {
        rule: &aws_redshift_not_cmk::RULE,
        file: include_str!("aws_redshift_not_cmk.rs"),
    },
    Entry {
        rule: &aws_redshift_outside_vpc::RULE,
        file: include_str!("aws_redshift_outside_vpc.rs"),
    },
    Entry {
        rule: &aws_redshift_public::RULE,
        file: include_str!("aws_redshift_public.rs"),
    },
    Entry {
        rule: &aws_redshift_routing_outside_vpc::RULE,
        file: include_str!("aws_redshift_routing_outside_vpc.rs"),
    },
    Entry {
        rule: &aws_redshift_unencrypted::RULE,
        file: include_str!("aws_redshift_unencrypted.rs"),
    },
    Entry {
        rule: &aws_redshift_upgrades_off::RULE,
        file: include_str!("aws_redshift_upgrades_off.rs"),
    },
    Entry {
        rule: &aws_s3_acl_authenticated::RULE,
        file: include_str!("aws_s3_acl_authenticated.rs"),
    },
    Entry {
        rule: &aws_s3_acl_public_read::RULE,
        file: include_str!("aws_s3_acl_public_read.rs"),
    },
    Entry {
        rule: &aws_s3_acl_public_write::RULE,
        file: include_str!("aws_s3_acl_public_write.rs"),
    },
    Entry {
        rule: &aws_s3_acls_enabled::RULE,
        file: include_str!("aws_s3_acls_enabled.rs"),
    },
    Entry {
        rule: &aws_s3_block_public_acls_off::RULE,
        file: include_str!("aws_s3_block_public_acls_off.rs"),
    },
    Entry {
        rule: &aws_s3_block_public_policy_off::RULE,
        file: include_str!("aws_s3_block_public_policy_off.rs"),
    },
    Entry {
        rule: &aws_s3_ignore_public_acls_off::RULE,
        file: include_str!("aws_s3_ignore_public_acls_off.rs"),
    },
    Entry {
        rule: &aws_s3_no_lifecycle::RULE,
        file: include_str!("aws_s3_no_lifecycle.rs"),
    },
    Entry {
        rule: &aws_s3_no_logging::RULE,
        file: include_str!("aws_s3_no_logging.rs"),
    },
    Entry {
        rule: &aws_s3_no_notifications::RULE,
        file: include_str!("aws_s3_no_notifications.rs"),
    },
    Entry {
        rule: &aws_s3_no_public_access_block::RULE,
        file: include_str!("aws_s3_no_public_access_block.rs"),
    },
    Entry {
        rule: &aws_s3_no_replication::RULE,
        file: include_str!("aws_s3_no_replication.rs"),
    },
    Entry {
        rule: &aws_s3_no_versioning::RULE,
        file: include_str!("aws_s3_no_versioning.rs"),
    },
    Entry {
        rule: &aws_s3_not_kms::RULE,
        file: include_str!("aws_s3_not_kms.rs"),
    },
    Entry {
        rule: &aws_s3_object_lock_missing::RULE,
        file: include_str!("aws_s3_object_lock_missing.rs"),
    },
    Entry {
        rule: &aws_s3_object_not_cmk::RULE,
        file: include_str!("aws_s3_object_not_cmk.rs"),
    },
    Entry {
        rule: &aws_s3_policy_open_to_all::RULE,
        file: include_str!("aws_s3_policy_open_to_all.rs"),
    },
    Entry {
        rule: &aws_s3_restrict_public_buckets_off::RULE,
        file: include_str!("aws_s3_restrict_public_buckets_off.rs"),
    },
    Entry {
        rule: &aws_sagemaker_endpoint_unencrypted::RULE,
        file: include_str!("aws_sagemaker_endpoint_unencrypted.rs"),
    },
    Entry {
        rule: &aws_sagemaker_notebook_internet::RULE,
        file: include_str!("aws_sagemaker_notebook_internet.rs"),
    },
    Entry {
        rule: &aws_sagemaker_notebook_not_cmk::RULE,
        file: include_str!("aws_sagemaker_notebook_not_cmk.rs"),
    },
    Entry {
        rule: &aws_sagemaker_notebook_root::RULE,
        file: include_str!("aws_sagemaker_notebook_root.rs"),
    },
    Entry {
        rule: &aws_secret_not_cmk::RULE,
        file: include_str!("aws_secret_not_cmk.rs"),
    },
    Entry {
        rule: &aws_security_group_egress_anywhere::RULE,
        file: include_str!("aws_security_group_egress_anywhere.rs"),
    },
    Entry {
        rule: &aws_security_group_open_all::RULE,
        file: include_str!("aws_security_group_open_all.rs"),
    },
    Entry {
        rule: &aws_security_group_open_database::RULE,
        file: include_str!("aws_security_group_open_database.rs"),
    },
    Entry {
        rule: &aws_security_group_open_egress::RULE,
        file: include_str!("aws_security_group_open_egress.rs"),
    },
    Entry {
        rule: &aws_security_group_open_http::RULE,
        file: include_str!("aws_security_group_open_http.rs"),
    },
    Entry {
        rule: &aws_security_group_open_rdp::RULE,
        file: include_str!("aws_security_group_open_rdp.rs"),
    },
    Entry {
        rule: &aws_security_group_open_ssh::RULE,
        file: include_str!("aws_security_group_open_ssh.rs"),
    },
    Entry {
        rule: &aws_security_group_undescribed::RULE,
        file: include_str!("aws_security_group_undescribed.rs"),
    },
    Entry {
        rule: &aws_sns_policy_open_to_all::RULE,
        file: include_str!("aws_sns_policy_open_to_all.rs"),
    },
    Entry {
        rule: &aws_sns_topic_not_cmk::RULE,
        file: include_str!("aws_sns_topic_not_cmk.rs"),
    },
    Entry {
        rule: &aws_sns_topic_unencrypted::RULE,
        file: include_str!("aws_sns_topic_unencrypted.rs"),
    },
    Entry {
        rule: &aws_sqs_policy_every_action::RULE,
        file: include_str!("aws_sqs_policy_every_action.rs"),
    },
    Entry {
        rule: &aws_sqs_policy_open_to_all::RULE,
        file: include_str!("aws_sqs_policy_open_to_all.rs"),
    },
    Entry {
        rule: &aws_sqs_unencrypted::RULE,
        file: include_str!("aws_sqs_unencrypted.rs"),
    },
    Entry {
        rule: &aws_ssm_parameter_not_secure::RULE,
        file: include_str!("aws_ssm_parameter_not_secure.rs"),
    },
    Entry {
        rule: &aws_step_function_history_off::RULE,
        file: include_str!("aws_step_function_history_off.rs"),
    },
    Entry {
        rule: &aws_step_function_tracing_off::RULE,
        file: include_str!("aws_step_function_tracing_off.rs"),
    },
    Entry {
        rule: &aws_subnet_public_by_default::RULE,
        file: include_str!("aws_subnet_public_by_default.rs"),
    },
    Entry {
        rule: &aws_transfer_server_public::RULE,
        file: include_str!("aws_transfer_server_public.rs"),
    },
    Entry {
        rule: &aws_transit_gateway_auto_accept::RULE,
        file: include_str!("aws_transit_gateway_auto_accept.rs"),
    },
    Entry {
        rule: &aws_vpc_without_flow_logs::RULE,
        file: include_str!("aws_vpc_without_flow_logs.rs"),
    },
    Entry {
        rule: &aws_workspace_root_unencrypted::RULE,
        file: include_str!("aws_workspace_root_unencrypted.rs"),
    },
    Entry {
        rule: &aws_workspace_user_unencrypted::RULE,
        file: include_str!("aws_workspace_user_unencrypted.rs"),
    },
    Entry {
        rule: &azure_acr_admin_enabled::RULE,
        file: include_str!("azure_acr_admin_enabled.rs"),
    },
    Entry {
        rule: &azure_acr_anonymous_pull::RULE,
        file: include_str!("azure_acr_anonymous_pull.rs"),
    },
    Entry {
        rule: &azure_aks_local_accounts::RULE,
        file: include_str!("azure_aks_local_accounts.rs"),
    },
    Entry {
        rule: &azure_aks_open_to_all::RULE,
        file: include_str!("azure_aks_open_to_all.rs"),
    },
    Entry {
        rule: &azure_aks_policy_off::RULE,
        file: include_str!("azure_aks_policy_off.rs"),
    },
    Entry {
        rule: &azure_aks_public::RULE,
        file: include_str!("azure_aks_public.rs"),
    },
    Entry {
        rule: &azure_aks_rbac_off::RULE,
        file: include_str!("azure_aks_rbac_off.rs"),
    },
    Entry {
        rule: &azure_aks_without_disk_encryption_set::RULE,
        file: include_str!("azure_aks_without_disk_encryption_set.rs"),
    },
    Entry {
        rule: &azure_aks_without_network_policy::RULE,
        file: include_str!("azure_aks_without_network_policy.rs"),
    },
    Entry {
        rule: &azure_app_debugging_on::RULE,
        file: include_str!("azure_app_debugging_on.rs"),
    },
    Entry {
        rule: &azure_app_http_allowed::RULE,
        file: include_str!("azure_app_http_allowed.rs"),
    },
    Entry {
        rule: &azure_app_without_client_certificates::RULE,
        file: include_str!("azure_app_without_client_certificates.rs"),
    },
    Entry {
        rule: &azure_app_without_identity::RULE,
        file: include_str!("azure_app_without_identity.rs"),
    },
    Entry {
        rule: &azure_automation_variable_unencrypted::RULE,
        file: include_str!("azure_automation_variable_unencrypted.rs"),
    },
    Entry {
        rule: &azure_cosmosdb_network_public::RULE,
        file: include_str!("azure_cosmosdb_network_public.rs"),
    },
    Entry {
        rule: &azure_data_factory_public::RULE,
        file: include_str!("azure_data_factory_public.rs"),
    },
    Entry {
        rule: &azure_database_backup_local::RULE,
        file: include_str!("azure_database_backup_local.rs"),
    },
    Entry {
        rule: &azure_database_network_public::RULE,
        file: include_str!("azure_database_network_public.rs"),
    },
    Entry {
        rule: &azure_database_old_tls::RULE,
        file: include_str!("azure_database_old_tls.rs"),
    },
    Entry {
        rule: &azure_database_without_tls::RULE,
        file: include_str!("azure_database_without_tls.rs"),
    },
    Entry {
        rule: &azure_function_http_allowed::RULE,
        file: include_str!("azure_function_http_allowed.rs"),
    },
    Entry {
        rule: &azure_keyvault_key_never_expires::RULE,
        file: include_str!("azure_keyvault_key_never_expires.rs"),
    },
    Entry {
        rule: &azure_keyvault_network_open::RULE,
        file: include_str!("azure_keyvault_network_open.rs"),
    },
    Entry {
        rule: &azure_keyvault_network_public::RULE,
        file: include_str!("azure_keyvault_network_public.rs"),
    },
    Entry {
        rule: &azure_keyvault_purgeable::RULE,
        file: include_str!("azure_keyvault_purgeable.rs"),
    },
    Entry {
        rule: &azure_keyvault_secret_never_expires::RULE,
        file: include_str!("azure_keyvault_secret_never_expires.rs"),
    },
    Entry {
        rule: &azure_keyvault_secret_untyped::RULE,
        file: include_str!("azure_keyvault_secret_untyped.rs"),
    },
    Entry {
        rule: &azure_nic_forwards_packets::RULE,
        file: include_str!("azure_nic_forwards_packets.rs"),
    },
    Entry {
        rule: &azure_nsg_open_http::RULE,
        file: include_str!("azure_nsg_open_http.rs"),
    },
    Entry {
        rule: &azure_nsg_open_rdp::RULE,
        file: include_str!("azure_nsg_open_rdp.rs"),
    },
    Entry {
        rule: &azure_nsg_open_ssh::RULE,
        file: include_str!("azure_nsg_open_ssh.rs"),
    },
    Entry {
        rule: &azure_redis_old_tls::RULE,
        file: include_str!("azure_redis_old_tls.rs"),
    },
    Entry {
        rule: &azure_redis_without_tls::RULE,
        file: include_str!("azure_redis_without_tls.rs"),
    },
    Entry {
        rule: &azure_sql_firewall_open::RULE,
        file: include_str!("azure_sql_firewall_open.rs"),
    },
    Entry {
        rule: &azure_sql_network_public::RULE,
        file: include_str!("azure_sql_network_public.rs"),
    },
    Entry {
        rule: &azure_sql_old_tls::RULE,
        file: include_str!("azure_sql_old_tls.rs"),
    },
    Entry {
        rule: &azure_storage_container_public::RULE,
        file: include_str!("azure_storage_container_public.rs"),
    },
    Entry {
        rule: &azure_storage_http_allowed::RULE,
        file: include_str!("azure_storage_http_allowed.rs"),
    },
    Entry {
        rule: &azure_storage_network_open::RULE,
        file: include_str!("azure_storage_network_open.rs"),
    },
    Entry {
        rule: &azure_storage_network_public::RULE,
        file: include_str!("azure_storage_network_public.rs"),
    },
    Entry {
        rule: &azure_storage_not_replicated::RULE,
        file: include_str!("azure_storage_not_replicated.rs"),
    },
    Entry {
        rule: &azure_storage_old_tls::RULE,
        file: include_str!("azure_storage_old_tls.rs"),
    },
    Entry {
        rule: &azure_storage_publishable::RULE,
        file: include_str!("azure_storage_publishable.rs"),
    },
    Entry {
        rule: &azure_storage_shared_key::RULE,
        file: include_str!("azure_storage_shared_key.rs"),
    },
    Entry {
        rule: &azure_synapse_network_unmanaged::RULE,
        file: include_str!("azure_synapse_network_unmanaged.rs"),
    },
    Entry {
        rule: &azure_vm_password_login::RULE,
        file: include_str!("azure_vm_password_login.rs"),
    },
    Entry {
        rule: &gcp_artifact_registry_public::RULE,
        file: include_str!("gcp_artifact_registry_public.rs"),
    },
    Entry {
        rule: &gcp_bigquery_dataset_public::RULE,
        file: include_str!("gcp_bigquery_dataset_public.rs"),
    },
    Entry {
        rule: &gcp_bigquery_table_public::RULE,
        file: include_str!("gcp_bigquery_table_public.rs"),
    },
    Entry {
        rule: &gcp_bigtable_deletion_protection_off::RULE,
        file: include_str!("gcp_bigtable_deletion_protection_off.rs"),
    },
    Entry {
        rule: &gcp_cloud_run_public::RULE,
        file: include_str!("gcp_cloud_run_public.rs"),
    },
    Entry {
        rule: &gcp_dataproc_public::RULE,
        file: include_str!("gcp_dataproc_public.rs"),
    },
    Entry {
        rule: &gcp_dns_without_dnssec::RULE,
        file: include_str!("gcp_dns_without_dnssec.rs"),
    },
    Entry {
        rule: &gcp_firewall_open_ftp::RULE,
        file: include_str!("gcp_firewall_open_ftp.rs"),
    },
    Entry {
        rule: &gcp_firewall_open_http::RULE,
        file: include_str!("gcp_firewall_open_http.rs"),
    },
    Entry {
        rule: &gcp_firewall_open_mysql::RULE,
        file: include_str!("gcp_firewall_open_mysql.rs"),
    },
    Entry {
        rule: &gcp_firewall_open_rdp::RULE,
        file: include_str!("gcp_firewall_open_rdp.rs"),
    },
    Entry {
        rule: &gcp_firewall_open_ssh::RULE,
        file: include_str!("gcp_firewall_open_ssh.rs"),
    },
    Entry {
        rule: &gcp_function_public::RULE,
        file: include_str!("gcp_function_public.rs"),
    },
    Entry {
        rule: &gcp_gke_client_certificates::RULE,
        file: include_str!("gcp_gke_client_certificates.rs"),
    },
    Entry {
        rule: &gcp_gke_legacy_abac::RULE,
        file: include_str!("gcp_gke_legacy_abac.rs"),
    },
    Entry {
        rule: &gcp_gke_logging_off::RULE,
        file: include_str!("gcp_gke_logging_off.rs"),
    },
    Entry {
        rule: &gcp_gke_monitoring_off::RULE,
        file: include_str!("gcp_gke_monitoring_off.rs"),
    },
    Entry {
        rule: &gcp_gke_node_repair_off::RULE,
        file: include_str!("gcp_gke_node_repair_off.rs"),
    },
    Entry {
        rule: &gcp_gke_node_upgrade_off::RULE,
        file: include_str!("gcp_gke_node_upgrade_off.rs"),
    },
    Entry {
        rule: &gcp_gke_open_control_plane::RULE,
        file: include_str!("gcp_gke_open_control_plane.rs"),
    },
    Entry {
        rule: &gcp_gke_public_nodes::RULE,
        file: include_str!("gcp_gke_public_nodes.rs"),
    },
    Entry {
        rule: &gcp_gke_routes_instead_of_aliases::RULE,
        file: include_str!("gcp_gke_routes_instead_of_aliases.rs"),
    },
    Entry {
        rule: &gcp_gke_unshielded_nodes::RULE,
        file: include_str!("gcp_gke_unshielded_nodes.rs"),
    },
    Entry {
        rule: &gcp_gke_without_labels::RULE,
        file: include_str!("gcp_gke_without_labels.rs"),
    },
    Entry {
        rule: &gcp_iam_basic_role::RULE,
        file: include_str!("gcp_iam_basic_role.rs"),
    },
    Entry {
        rule: &gcp_iam_impersonation_role::RULE,
        file: include_str!("gcp_iam_impersonation_role.rs"),
    },
    Entry {
        rule: &gcp_instance_default_account::RULE,
        file: include_str!("gcp_instance_default_account.rs"),
    },
    Entry {
        rule: &gcp_instance_forwards_packets::RULE,
        file: include_str!("gcp_instance_forwards_packets.rs"),
    },
    Entry {
        rule: &gcp_instance_not_shielded::RULE,
        file: include_str!("gcp_instance_not_shielded.rs"),
    },
    Entry {
        rule: &gcp_instance_oslogin_off::RULE,
        file: include_str!("gcp_instance_oslogin_off.rs"),
    },
    Entry {
        rule: &gcp_instance_project_ssh_keys::RULE,
        file: include_str!("gcp_instance_project_ssh_keys.rs"),
    },
    Entry {
        rule: &gcp_instance_public_ip::RULE,
        file: include_str!("gcp_instance_public_ip.rs"),
    },
    Entry {
        rule: &gcp_instance_serial_port::RULE,
        file: include_str!("gcp_instance_serial_port.rs"),
    },
    Entry {
        rule: &gcp_instance_without_integrity_monitoring::RULE,
        file: include_str!("gcp_instance_without_integrity_monitoring.rs"),
    },
    Entry {
        rule: &gcp_instance_without_vtpm::RULE,
        file: include_str!("gcp_instance_without_vtpm.rs"),
    },
    Entry {
        rule: &gcp_kms_public::RULE,
        file: include_str!("gcp_kms_public.rs"),
    },
    Entry {
        rule: &gcp_kms_rotation_missing::RULE,
        file: include_str!("gcp_kms_rotation_missing.rs"),
    },
    Entry {
        rule: &gcp_network_default_created::RULE,
        file: include_str!("gcp_network_default_created.rs"),
    },
    Entry {
        rule: &gcp_notebook_public_ip::RULE,
        file: include_str!("gcp_notebook_public_ip.rs"),
    },
    Entry {
        rule: &gcp_project_oslogin_off::RULE,
        file: include_str!("gcp_project_oslogin_off.rs"),
    },
    Entry {
        rule: &gcp_pubsub_public::RULE,
        file: include_str!("gcp_pubsub_public.rs"),
    },
    Entry {
        rule: &gcp_redis_without_auth::RULE,
        file: include_str!("gcp_redis_without_auth.rs"),
    },
    Entry {
        rule: &gcp_redis_without_tls::RULE,
        file: include_str!("gcp_redis_without_tls.rs"),
    },
    Entry {
        rule: &gcp_sql_backup_off::RULE,
        file: include_str!("gcp_sql_backup_off.rs"),
    },
    Entry {
        rule: &gcp_sql_public_ip::RULE,
        file: include_str!("gcp_sql_public_ip.rs"),
    },
    Entry {
        rule: &gcp_sql_public_network::RULE,
        file: include_str!("gcp_sql_public_network.rs"),
    },
    Entry {
        rule: &gcp_sql_without_tls::RULE,
        file: include_str!("gcp_sql_without_tls.rs"),
    },
    Entry {
        rule: &gcp_ssl_policy_weak::RULE,
        file: include_str!("gcp_ssl_policy_weak.rs"),
    },
    Entry {
        rule: &gcp_storage_acls_enabled::RULE,
        file: include_str!("gcp_storage_acls_enabled.rs"),
    },
    Entry {
        rule: &gcp_storage_no_logging::RULE,
        file: include_str!("gcp_storage_no_logging.rs"),
    },
    Entry {
        rule: &gcp_storage_no_versioning::RULE,
        file: include_str!("gcp_storage_no_versioning.rs"),
    },
    Entry {
        rule: &gcp_storage_public::RULE,
        file: include_str!("gcp_storage_public.rs"),
    },
    Entry {
        rule: &gcp_storage_publishable::RULE,
        file: include_str!("gcp_storage_publishable.rs"),
    },
    Entry {
        rule: &gcp_subnet_without_flow_logs::RULE,
        file: include_str!("gcp_subnet_without_flow_logs.rs"),
    },
    Entry {
        rule: &gcp_subnet_without_private_access::RULE,
        file: include_str!("gcp_subnet_without_private_access.rs"),
    },
    Entry {
        rule: &tf_backend_local::RULE,
        file: include_str!("tf_backend_local.rs"),
    },
    Entry {
        rule: &tf_backend_missing::RULE,
        file: include_str!("tf_backend_missing.rs"),
    },
    Entry {
        rule: &tf_backend_unencrypted::RULE,
        file: include_str!("tf_backend_unencrypted.rs"),
    },
    Entry {
        rule: &tf_backend_unlocked::RULE,
        file: include_str!("tf_backend_unlocked.rs"),
    },
    Entry {
        rule: &tf_comment_with_slashes::RULE,
        file: include_str!("tf_comment_with_slashes.rs"),
    },
    Entry {
        rule: &tf_data_external_program::RULE,
        file: include_str!("tf_data_external_program.rs"),
    },
    Entry {
        rule: &tf_ignores_all_changes::RULE,
        file: include_str!("tf_ignores_all_changes.rs"),
    },
    Entry {
        rule: &tf_interpolation_only::RULE,
        file: include_str!("tf_interpolation_only.rs"),
    },
    Entry {
        rule: &tf_module_not_pinned_to_commit::RULE,
        file: include_str!("tf_module_not_pinned_to_commit.rs"),
    },
    Entry {
        rule: &tf_module_over_http::RULE,
        file: include_str!("tf_module_over_http.rs"),
    },
    Entry {
        rule: &tf_module_unpinned::RULE,
        file: include_str!("tf_module_unpinned.rs"),
    },
    Entry {
        rule: &tf_module_unpinned_git::RULE,
        file: include_str!("tf_module_unpinned_git.rs"),
    },
    Entry {
        rule: &tf_name_not_snake_case::RULE,
        file: include_str!("tf_name_not_snake_case.rs"),
    },
    Entry {
        rule: &tf_output_secret_shown::RULE,
        file: include_str!("tf_output_secret_shown.rs"),
    },
    Entry {
        rule: &tf_output_undescribed::RULE,
        file: include_str!("tf_output_undescribed.rs"),
    },
    Entry {
        rule: &tf_provider_unconstrained::RULE,
        file: include_str!("tf_provider_unconstrained.rs"),
    },
    Entry {
        rule: &tf_provider_without_source::RULE,
        file: include_str!("tf_provider_without_source.rs"),
    },
    Entry {
        rule: &tf_provisioner_used::RULE,
        file: include_str!("tf_provisioner_used.rs"),
    },
    Entry {
        rule: &tf_remote_state_read::RULE,
        file: include_str!("tf_remote_state_read.rs"),
    },
    Entry {
        rule: &tf_required_version_missing::RULE,
        file: include_str!("tf_required_version_missing.rs"),
    },
    Entry {
        rule: &tf_state_bucket_unversioned::RULE,
        file: include_str!("tf_state_bucket_unversioned.rs"),
    },
    Entry {
        rule: &tf_timestamp_in_tags::RULE,
        file: include_str!("tf_timestamp_in_tags.rs"),
    },
    Entry {
        rule: &tf_unused_declaration::RULE,
        file: include_str!("tf_unused_declaration.rs"),
    },
    Entry {
        rule: &tf_variable_secret_default::RULE,
        file: include_str!("tf_variable_secret_default.rs"),
    },
    Entry {
        rule: &tf_variable_secret_shown::RULE,
        file: include_str!("tf_variable_secret_shown.rs"),
    },
    Entry {
        rule: &tf_variable_undescribed::RULE,
        file: include_str!("tf_variable_undescribed.rs"),
    },
    Entry {
        rule: &tf_variable_untyped::RULE,
        file: include_str!("tf_variable_untyped.rs"),
    },
];
