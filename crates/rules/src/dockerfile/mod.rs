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

use crate::rule::Entry;

pub(crate) const RULES: &[Entry] = &[
    Entry {
        rule: &docker_add_instead_of_copy::RULE,
        file: include_str!("docker_add_instead_of_copy.rs"),
    },
    Entry {
        rule: &docker_add_remote_unchecked::RULE,
        file: include_str!("docker_add_remote_unchecked.rs"),
    },
    Entry {
        rule: &docker_apk_allow_untrusted::RULE,
        file: include_str!("docker_apk_allow_untrusted.rs"),
    },
    Entry {
        rule: &docker_apk_cache_kept::RULE,
        file: include_str!("docker_apk_cache_kept.rs"),
    },
    Entry {
        rule: &docker_apk_unpinned::RULE,
        file: include_str!("docker_apk_unpinned.rs"),
    },
    Entry {
        rule: &docker_apt_dist_upgrade::RULE,
        file: include_str!("docker_apt_dist_upgrade.rs"),
    },
    Entry {
        rule: &docker_apt_force_yes::RULE,
        file: include_str!("docker_apt_force_yes.rs"),
    },
    Entry {
        rule: &docker_apt_in_script::RULE,
        file: include_str!("docker_apt_in_script.rs"),
    },
    Entry {
        rule: &docker_apt_lists_kept::RULE,
        file: include_str!("docker_apt_lists_kept.rs"),
    },
    Entry {
        rule: &docker_apt_recommends::RULE,
        file: include_str!("docker_apt_recommends.rs"),
    },
    Entry {
        rule: &docker_apt_unauthenticated::RULE,
        file: include_str!("docker_apt_unauthenticated.rs"),
    },
    Entry {
        rule: &docker_apt_unpinned::RULE,
        file: include_str!("docker_apt_unpinned.rs"),
    },
    Entry {
        rule: &docker_apt_without_yes::RULE,
        file: include_str!("docker_apt_without_yes.rs"),
    },
    Entry {
        rule: &docker_archive_unpacked_by_hand::RULE,
        file: include_str!("docker_archive_unpacked_by_hand.rs"),
    },
    Entry {
        rule: &docker_cd_in_run::RULE,
        file: include_str!("docker_cd_in_run.rs"),
    },
    Entry {
        rule: &docker_consecutive_runs::RULE,
        file: include_str!("docker_consecutive_runs.rs"),
    },
    Entry {
        rule: &docker_copy_destination_without_slash::RULE,
        file: include_str!("docker_copy_destination_without_slash.rs"),
    },
    Entry {
        rule: &docker_copy_from_itself::RULE,
        file: include_str!("docker_copy_from_itself.rs"),
    },
    Entry {
        rule: &docker_copy_from_unknown_stage::RULE,
        file: include_str!("docker_copy_from_unknown_stage.rs"),
    },
    Entry {
        rule: &docker_copy_to_unknown_directory::RULE,
        file: include_str!("docker_copy_to_unknown_directory.rs"),
    },
    Entry {
        rule: &docker_copy_whole_filesystem::RULE,
        file: include_str!("docker_copy_whole_filesystem.rs"),
    },
    Entry {
        rule: &docker_curl_insecure::RULE,
        file: include_str!("docker_curl_insecure.rs"),
    },
    Entry {
        rule: &docker_dnf_cache_kept::RULE,
        file: include_str!("docker_dnf_cache_kept.rs"),
    },
    Entry {
        rule: &docker_dnf_unpinned::RULE,
        file: include_str!("docker_dnf_unpinned.rs"),
    },
    Entry {
        rule: &docker_dnf_without_yes::RULE,
        file: include_str!("docker_dnf_without_yes.rs"),
    },
    Entry {
        rule: &docker_download_runs_unchecked::RULE,
        file: include_str!("docker_download_runs_unchecked.rs"),
    },
    Entry {
        rule: &docker_duplicate_stage_name::RULE,
        file: include_str!("docker_duplicate_stage_name.rs"),
    },
    Entry {
        rule: &docker_env_refers_to_itself::RULE,
        file: include_str!("docker_env_refers_to_itself.rs"),
    },
    Entry {
        rule: &docker_exposed_ssh_port::RULE,
        file: include_str!("docker_exposed_ssh_port.rs"),
    },
    Entry {
        rule: &docker_fixed_platform::RULE,
        file: include_str!("docker_fixed_platform.rs"),
    },
    Entry {
        rule: &docker_forbidden_trigger::RULE,
        file: include_str!("docker_forbidden_trigger.rs"),
    },
    Entry {
        rule: &docker_gem_unpinned::RULE,
        file: include_str!("docker_gem_unpinned.rs"),
    },
    Entry {
        rule: &docker_go_unpinned::RULE,
        file: include_str!("docker_go_unpinned.rs"),
    },
    Entry {
        rule: &docker_instruction_before_from::RULE,
        file: include_str!("docker_instruction_before_from.rs"),
    },
    Entry {
        rule: &docker_invalid_label_key::RULE,
        file: include_str!("docker_invalid_label_key.rs"),
    },
    Entry {
        rule: &docker_invalid_port::RULE,
        file: include_str!("docker_invalid_port.rs"),
    },
    Entry {
        rule: &docker_maintainer::RULE,
        file: include_str!("docker_maintainer.rs"),
    },
    Entry {
        rule: &docker_named_user::RULE,
        file: include_str!("docker_named_user.rs"),
    },
    Entry {
        rule: &docker_no_healthcheck::RULE,
        file: include_str!("docker_no_healthcheck.rs"),
    },
    Entry {
        rule: &docker_npm_strict_ssl_off::RULE,
        file: include_str!("docker_npm_strict_ssl_off.rs"),
    },
    Entry {
        rule: &docker_npm_unpinned::RULE,
        file: include_str!("docker_npm_unpinned.rs"),
    },
    Entry {
        rule: &docker_overridden_cmd::RULE,
        file: include_str!("docker_overridden_cmd.rs"),
    },
    Entry {
        rule: &docker_overridden_entrypoint::RULE,
        file: include_str!("docker_overridden_entrypoint.rs"),
    },
    Entry {
        rule: &docker_overridden_healthcheck::RULE,
        file: include_str!("docker_overridden_healthcheck.rs"),
    },
    Entry {
        rule: &docker_password_set::RULE,
        file: include_str!("docker_password_set.rs"),
    },
    Entry {
        rule: &docker_pip_cache_kept::RULE,
        file: include_str!("docker_pip_cache_kept.rs"),
    },
    Entry {
        rule: &docker_pip_trusted_host::RULE,
        file: include_str!("docker_pip_trusted_host.rs"),
    },
    Entry {
        rule: &docker_pip_unpinned::RULE,
        file: include_str!("docker_pip_unpinned.rs"),
    },
    Entry {
        rule: &docker_pipe_status_lost::RULE,
        file: include_str!("docker_pipe_status_lost.rs"),
    },
    Entry {
        rule: &docker_redundant_platform::RULE,
        file: include_str!("docker_redundant_platform.rs"),
    },
    Entry {
        rule: &docker_relative_workdir::RULE,
        file: include_str!("docker_relative_workdir.rs"),
    },
    Entry {
        rule: &docker_reserved_stage_name::RULE,
        file: include_str!("docker_reserved_stage_name.rs"),
    },
    Entry {
        rule: &docker_rpm_unverified::RULE,
        file: include_str!("docker_rpm_unverified.rs"),
    },
    Entry {
        rule: &docker_secret_file_copied::RULE,
        file: include_str!("docker_secret_file_copied.rs"),
    },
    Entry {
        rule: &docker_secret_in_variable::RULE,
        file: include_str!("docker_secret_in_variable.rs"),
    },
    Entry {
        rule: &docker_senseless_command::RULE,
        file: include_str!("docker_senseless_command.rs"),
    },
    Entry {
        rule: &docker_shell_form_command::RULE,
        file: include_str!("docker_shell_form_command.rs"),
    },
    Entry {
        rule: &docker_shell_link_replaced::RULE,
        file: include_str!("docker_shell_link_replaced.rs"),
    },
    Entry {
        rule: &docker_sudo::RULE,
        file: include_str!("docker_sudo.rs"),
    },
    Entry {
        rule: &docker_tls_off_by_variable::RULE,
        file: include_str!("docker_tls_off_by_variable.rs"),
    },
    Entry {
        rule: &docker_update_alone::RULE,
        file: include_str!("docker_update_alone.rs"),
    },
    Entry {
        rule: &docker_useradd_high_uid::RULE,
        file: include_str!("docker_useradd_high_uid.rs"),
    },
    Entry {
        rule: &docker_wget_and_curl::RULE,
        file: include_str!("docker_wget_and_curl.rs"),
    },
    Entry {
        rule: &docker_wget_insecure::RULE,
        file: include_str!("docker_wget_insecure.rs"),
    },
    Entry {
        rule: &docker_wget_progress::RULE,
        file: include_str!("docker_wget_progress.rs"),
    },
    Entry {
        rule: &docker_world_writable::RULE,
        file: include_str!("docker_world_writable.rs"),
    },
    Entry {
        rule: &docker_yarn_cache_kept::RULE,
        file: include_str!("docker_yarn_cache_kept.rs"),
    },
    Entry {
        rule: &docker_yum_cache_kept::RULE,
        file: include_str!("docker_yum_cache_kept.rs"),
    },
    Entry {
        rule: &docker_yum_nogpgcheck::RULE,
        file: include_str!("docker_yum_nogpgcheck.rs"),
    },
    Entry {
        rule: &docker_yum_tls_off::RULE,
        file: include_str!("docker_yum_tls_off.rs"),
    },
    Entry {
        rule: &docker_yum_unpinned::RULE,
        file: include_str!("docker_yum_unpinned.rs"),
    },
    Entry {
        rule: &docker_yum_without_yes::RULE,
        file: include_str!("docker_yum_without_yes.rs"),
    },
    Entry {
        rule: &docker_zypper_cache_kept::RULE,
        file: include_str!("docker_zypper_cache_kept.rs"),
    },
    Entry {
        rule: &docker_zypper_dist_upgrade::RULE,
        file: include_str!("docker_zypper_dist_upgrade.rs"),
    },
    Entry {
        rule: &docker_zypper_unpinned::RULE,
        file: include_str!("docker_zypper_unpinned.rs"),
    },
    Entry {
        rule: &docker_zypper_without_yes::RULE,
        file: include_str!("docker_zypper_without_yes.rs"),
    },
];
