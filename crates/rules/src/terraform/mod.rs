//! The Terraform rules. This list is written by the tidy test.

mod aws_cloudtrail_logging_off;
mod aws_cloudtrail_not_cmk;
mod aws_cloudtrail_single_region;
mod aws_cloudtrail_validation_off;
mod aws_cloudtrail_without_cloudwatch;
mod aws_cloudtrail_without_sns;
mod aws_dax_unencrypted;
mod aws_dax_without_tls;
mod aws_docdb_not_cmk;
mod aws_docdb_short_backups;
mod aws_docdb_unencrypted;
mod aws_dynamodb_deletion_protection_off;
mod aws_dynamodb_recovery_off;
mod aws_ebs_default_encryption_off;
mod aws_ebs_snapshot_copy_not_cmk;
mod aws_ebs_volume_not_cmk;
mod aws_ebs_volume_unencrypted;
mod aws_ecr_mutable_tags;
mod aws_ecr_not_kms;
mod aws_ecr_scan_off;
mod aws_efs_access_point_without_root;
mod aws_efs_access_point_without_user;
mod aws_efs_not_cmk;
mod aws_efs_unencrypted;
mod aws_elasticache_multi_az_off;
mod aws_elasticache_not_cmk;
mod aws_elasticache_unencrypted_at_rest;
mod aws_elasticache_unencrypted_in_transit;
mod aws_kinesis_not_cmk;
mod aws_kinesis_unencrypted;
mod aws_log_group_not_cmk;
mod aws_log_group_without_retention;
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
mod aws_s3_acl_authenticated_read;
mod aws_s3_acl_public_read;
mod aws_s3_acl_public_write;
mod aws_s3_acls_enabled;
mod aws_s3_block_public_acls_off;
mod aws_s3_block_public_policy_off;
mod aws_s3_ignore_public_acls_off;
mod aws_s3_object_lock_missing;
mod aws_s3_object_not_cmk;
mod aws_s3_restrict_public_buckets_off;
mod aws_sns_topic_not_cmk;
mod aws_sns_topic_unencrypted;

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
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
        rule: &aws_dax_unencrypted::RULE,
        file: include_str!("aws_dax_unencrypted.rs"),
    },
    Entry {
        rule: &aws_dax_without_tls::RULE,
        file: include_str!("aws_dax_without_tls.rs"),
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
        rule: &aws_ecr_scan_off::RULE,
        file: include_str!("aws_ecr_scan_off.rs"),
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
        rule: &aws_kinesis_not_cmk::RULE,
        file: include_str!("aws_kinesis_not_cmk.rs"),
    },
    Entry {
        rule: &aws_kinesis_unencrypted::RULE,
        file: include_str!("aws_kinesis_unencrypted.rs"),
    },
    Entry {
        rule: &aws_log_group_not_cmk::RULE,
        file: include_str!("aws_log_group_not_cmk.rs"),
    },
    Entry {
        rule: &aws_log_group_without_retention::RULE,
        file: include_str!("aws_log_group_without_retention.rs"),
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
        rule: &aws_s3_acl_authenticated_read::RULE,
        file: include_str!("aws_s3_acl_authenticated_read.rs"),
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
        rule: &aws_s3_object_lock_missing::RULE,
        file: include_str!("aws_s3_object_lock_missing.rs"),
    },
    Entry {
        rule: &aws_s3_object_not_cmk::RULE,
        file: include_str!("aws_s3_object_not_cmk.rs"),
    },
    Entry {
        rule: &aws_s3_restrict_public_buckets_off::RULE,
        file: include_str!("aws_s3_restrict_public_buckets_off.rs"),
    },
    Entry {
        rule: &aws_sns_topic_not_cmk::RULE,
        file: include_str!("aws_sns_topic_not_cmk.rs"),
    },
    Entry {
        rule: &aws_sns_topic_unencrypted::RULE,
        file: include_str!("aws_sns_topic_unencrypted.rs"),
    },
];
