//! The Dockerfile rules. This list is written by the tidy test.

mod docker_add_instead_of_copy;
mod docker_add_remote_unchecked;
mod docker_apk_allow_untrusted;
mod docker_apk_cache_kept;
mod docker_apk_unpinned;
mod docker_apt_dist_upgrade;
mod docker_apt_force_yes;
mod docker_apt_in_script;
mod docker_apt_lists_kept;
mod docker_apt_recommends;
mod docker_apt_unauthenticated;
mod docker_apt_unpinned;
mod docker_apt_without_yes;
mod docker_archive_unpacked_by_hand;
mod docker_cd_in_run;
mod docker_consecutive_runs;
mod docker_copy_destination_without_slash;
mod docker_copy_from_itself;
mod docker_copy_from_unknown_stage;
mod docker_copy_to_unknown_directory;
mod docker_copy_whole_filesystem;
mod docker_curl_insecure;
mod docker_dnf_cache_kept;
mod docker_dnf_unpinned;
mod docker_dnf_without_yes;
mod docker_download_runs_unchecked;
mod docker_duplicate_stage_name;
mod docker_env_refers_to_itself;
mod docker_exposed_ssh_port;
mod docker_fixed_platform;
mod docker_forbidden_trigger;
mod docker_gem_unpinned;
mod docker_go_unpinned;
mod docker_instruction_before_from;
mod docker_invalid_label_key;
mod docker_invalid_port;
mod docker_maintainer;
mod docker_named_user;
mod docker_no_healthcheck;
mod docker_npm_strict_ssl_off;
mod docker_npm_unpinned;
mod docker_overridden_cmd;
mod docker_overridden_entrypoint;
mod docker_overridden_healthcheck;
mod docker_password_set;
mod docker_pip_cache_kept;
mod docker_pip_trusted_host;
mod docker_pip_unpinned;
mod docker_pipe_status_lost;
mod docker_pipefail_unset;
mod docker_redundant_platform;
mod docker_relative_workdir;
mod docker_reserved_stage_name;
mod docker_rpm_unverified;
mod docker_secret_file_copied;
mod docker_secret_in_variable;
mod docker_senseless_command;
mod docker_shell_form_command;
mod docker_shell_link_replaced;
mod docker_sudo;
mod docker_tls_off_by_variable;
mod docker_toolchain_ships;
mod docker_update_alone;
mod docker_useradd_high_uid;
mod docker_wget_and_curl;
mod docker_wget_insecure;
mod docker_wget_progress;
mod docker_world_writable;
mod docker_yarn_cache_kept;
mod docker_yum_cache_kept;
mod docker_yum_nogpgcheck;
mod docker_yum_tls_off;
mod docker_yum_unpinned;
mod docker_yum_without_yes;
mod docker_zypper_cache_kept;
mod docker_zypper_dist_upgrade;
mod docker_zypper_unpinned;
mod docker_zypper_without_yes;

use crate::rule::{Entry, entry};

pub(crate) const RULES: &[Entry] = &[
    entry!(docker_add_instead_of_copy),
    entry!(docker_add_remote_unchecked),
    entry!(docker_apk_allow_untrusted),
    entry!(docker_apk_cache_kept),
    entry!(docker_apk_unpinned),
    entry!(docker_apt_dist_upgrade),
    entry!(docker_apt_force_yes),
    entry!(docker_apt_in_script),
    entry!(docker_apt_lists_kept),
    entry!(docker_apt_recommends),
    entry!(docker_apt_unauthenticated),
    entry!(docker_apt_unpinned),
    entry!(docker_apt_without_yes),
    entry!(docker_archive_unpacked_by_hand),
    entry!(docker_cd_in_run),
    entry!(docker_consecutive_runs),
    entry!(docker_copy_destination_without_slash),
    entry!(docker_copy_from_itself),
    entry!(docker_copy_from_unknown_stage),
    entry!(docker_copy_to_unknown_directory),
    entry!(docker_copy_whole_filesystem),
    entry!(docker_curl_insecure),
    entry!(docker_dnf_cache_kept),
    entry!(docker_dnf_unpinned),
    entry!(docker_dnf_without_yes),
    entry!(docker_download_runs_unchecked),
    entry!(docker_duplicate_stage_name),
    entry!(docker_env_refers_to_itself),
    entry!(docker_exposed_ssh_port),
    entry!(docker_fixed_platform),
    entry!(docker_forbidden_trigger),
    entry!(docker_gem_unpinned),
    entry!(docker_go_unpinned),
    entry!(docker_instruction_before_from),
    entry!(docker_invalid_label_key),
    entry!(docker_invalid_port),
    entry!(docker_maintainer),
    entry!(docker_named_user),
    entry!(docker_no_healthcheck),
    entry!(docker_npm_strict_ssl_off),
    entry!(docker_npm_unpinned),
    entry!(docker_overridden_cmd),
    entry!(docker_overridden_entrypoint),
    entry!(docker_overridden_healthcheck),
    entry!(docker_password_set),
    entry!(docker_pip_cache_kept),
    entry!(docker_pip_trusted_host),
    entry!(docker_pip_unpinned),
    entry!(docker_pipe_status_lost),
    entry!(docker_pipefail_unset),
    entry!(docker_redundant_platform),
    entry!(docker_relative_workdir),
    entry!(docker_reserved_stage_name),
    entry!(docker_rpm_unverified),
    entry!(docker_secret_file_copied),
    entry!(docker_secret_in_variable),
    entry!(docker_senseless_command),
    entry!(docker_shell_form_command),
    entry!(docker_shell_link_replaced),
    entry!(docker_sudo),
    entry!(docker_tls_off_by_variable),
    entry!(docker_toolchain_ships),
    entry!(docker_update_alone),
    entry!(docker_useradd_high_uid),
    entry!(docker_wget_and_curl),
    entry!(docker_wget_insecure),
    entry!(docker_wget_progress),
    entry!(docker_world_writable),
    entry!(docker_yarn_cache_kept),
    entry!(docker_yum_cache_kept),
    entry!(docker_yum_nogpgcheck),
    entry!(docker_yum_tls_off),
    entry!(docker_yum_unpinned),
    entry!(docker_yum_without_yes),
    entry!(docker_zypper_cache_kept),
    entry!(docker_zypper_dist_upgrade),
    entry!(docker_zypper_unpinned),
    entry!(docker_zypper_without_yes),
];
