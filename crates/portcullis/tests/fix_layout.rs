//! A fix is written as what stands around it is written, and is not offered where that cannot be told.

use portcullis::{Config, MemoryTree, Scanner};

/// The text with the first fix of the rule made; `None` where its findings carry none. There is a finding.
fn fixed(rule: &str, path: &str, text: &str) -> Option<String> {
    let config = Config {
        select: vec![rule.to_owned()],
        jobs: Some(1),
        ..Config::default()
    };
    let Ok(scanner) = Scanner::new(config) else {
        panic!("{rule} cannot be selected");
    };
    let report = scanner.scan_tree(&MemoryTree::new(vec![(path.to_owned(), text.to_owned())]));
    assert!(!report.findings.is_empty(), "{rule} finds nothing in\n{text}");
    let mut fixes = report.findings.into_iter().filter_map(|reported| reported.finding.fix);
    let mut edits = fixes.next()?.edits;
    edits.sort_by_key(|edit| edit.span);
    let mut out = text.to_owned();
    for edit in edits.into_iter().rev() {
        out.replace_range(edit.span.range(), &edit.text);
    }
    Some(out)
}

fn terraform(rule: &str, text: &str) -> Option<String> {
    fixed(rule, "main.tf", text)
}

fn kubernetes(rule: &str, text: &str) -> Option<String> {
    fixed(rule, "pod.yaml", text)
}

fn workflow(rule: &str, text: &str) -> Option<String> {
    fixed(rule, ".github/workflows/ci.yml", text)
}

fn dockerfile(rule: &str, text: &str) -> Option<String> {
    fixed(rule, "Dockerfile", text)
}

#[test]
fn a_literal_is_replaced_and_nothing_else() {
    let text = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted=false # why\n}\n";
    let wanted = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted=true # why\n}\n";
    assert_eq!(terraform("aws-efs-unencrypted", text).as_deref(), Some(wanted));
}

#[test]
fn an_argument_is_put_in_and_all_are_aligned_as_terraform_fmt_does() {
    let text = "resource \"aws_ebs_volume\" \"a\" {\n  size = 1\n  tags = {\n    a = 1\n  }\n}\n";
    let wanted =
        "resource \"aws_ebs_volume\" \"a\" {\n  size      = 1\n  encrypted = true\n  tags = {\n    a = 1\n  }\n}\n";
    assert_eq!(terraform("aws-ebs-volume-unencrypted", text).as_deref(), Some(wanted));
}

#[test]
fn where_terraform_fmt_was_not_run_only_the_new_line_is_touched() {
    let text = "resource \"aws_ebs_volume\" \"a\" {\n    availability_zone   = \"a\"\n    size=1\n}\n";
    let wanted =
        "resource \"aws_ebs_volume\" \"a\" {\n    availability_zone   = \"a\"\n    size=1\n    encrypted = true\n}\n";
    assert_eq!(terraform("aws-ebs-volume-unencrypted", text).as_deref(), Some(wanted));
}

#[test]
fn an_argument_goes_into_an_empty_block_and_before_blocks() {
    let empty = "resource \"aws_efs_file_system\" \"a\" {}\n";
    let wanted = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted = true\n}\n";
    assert_eq!(terraform("aws-efs-unencrypted", empty).as_deref(), Some(wanted));
    let blocks = "resource \"aws_efs_file_system\" \"a\" {\n  lifecycle_policy {\n    transition_to_ia = \"AFTER_7_DAYS\"\n  }\n}\n";
    let wanted = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted = true\n\n  lifecycle_policy {\n    transition_to_ia = \"AFTER_7_DAYS\"\n  }\n}\n";
    assert_eq!(terraform("aws-efs-unencrypted", blocks).as_deref(), Some(wanted));
}

#[test]
fn a_block_that_is_missing_is_put_in_behind_all() {
    let text = "resource \"google_storage_bucket\" \"a\" {\n  name = \"a\"\n}\n";
    let wanted =
        "resource \"google_storage_bucket\" \"a\" {\n  name = \"a\"\n\n  versioning {\n    enabled = true\n  }\n}\n";
    assert_eq!(terraform("gcp-storage-no-versioning", text).as_deref(), Some(wanted));
}

#[test]
fn no_block_is_put_beside_what_may_make_one() {
    let text = "resource \"google_storage_bucket\" \"a\" {\n  name = \"a\"\n  dynamic \"versioning\" {\n    for_each = []\n    content {\n      enabled = true\n    }\n  }\n}\n";
    assert_eq!(terraform("gcp-storage-no-versioning", text), None);
}

#[test]
fn package_lists_are_kept_for_those_who_still_need_them() {
    let rule = "docker-apt-lists-kept";
    assert_eq!(
        dockerfile(rule, "FROM a:1\nRUN apt-get update\nRUN apt-get install -y b\n"),
        None
    );
    let twice = "FROM a:1\nRUN apt-get update && apt-get install -y b\nRUN apt-get install -y c\n";
    assert_eq!(dockerfile(rule, twice), None);
}

#[test]
fn a_checkout_with_a_token_of_its_own_keeps_it() {
    let text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n        with:\n          token: ${{ secrets.PUSH }}\n";
    assert_eq!(workflow("workflow-checkout-keeps-credentials", text), None);
}

#[test]
fn lines_end_as_they_did() {
    let text = "resource \"aws_efs_file_system\" \"a\" {\r\n  creation_token = \"a\"\r\n}\r\n";
    let wanted =
        "resource \"aws_efs_file_system\" \"a\" {\r\n  creation_token = \"a\"\r\n  encrypted      = true\r\n}\r\n";
    assert_eq!(terraform("aws-efs-unencrypted", text).as_deref(), Some(wanted));
}

#[test]
fn what_a_variable_says_is_not_edited() {
    let rule = "aws-efs-unencrypted";
    let by_variable =
        "variable \"e\" {\n  default = false\n}\nresource \"aws_efs_file_system\" \"a\" {\n  encrypted = var.e\n}\n";
    assert_eq!(terraform(rule, by_variable), None);
    let by_expression = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted = true ? false : true\n}\n";
    assert_eq!(terraform(rule, by_expression), None);
    let by_not = "resource \"aws_efs_file_system\" \"a\" {\n  encrypted = !true\n}\n";
    assert_eq!(terraform(rule, by_not), None);
}

#[test]
fn the_json_syntax_is_left_alone() {
    let text = "{\"resource\": {\"aws_efs_file_system\": {\"a\": {\"encrypted\": false}}}}\n";
    assert_eq!(fixed("aws-efs-unencrypted", "main.tf.json", text), None);
}

#[test]
fn a_key_is_put_into_a_flow_map() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - {name: a, image: 'a:1'}\n";
    let wanted = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n  - {name: a, image: 'a:1', securityContext: {allowPrivilegeEscalation: false}}\n";
    assert_eq!(kubernetes("k8s-privilege-escalation", text).as_deref(), Some(wanted));
}

#[test]
fn a_key_follows_the_indents_and_dashes_of_the_others() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata:\n    name: a\nspec:\n    containers:\n        - name: a\n          image: a:1\n          securityContext:\n              runAsUser: 1\n";
    let wanted = format!("{text}              capabilities:\n                  drop:\n                      - ALL\n");
    assert_eq!(kubernetes("k8s-no-capability-dropped", text), Some(wanted));
}

#[test]
fn a_key_is_put_behind_the_last_line_of_the_map_and_not_into_a_text() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1\n    args:\n    - |\n      # not a comment\n      run\n\n---\n";
    let wanted = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1\n    args:\n    - |\n      # not a comment\n      run\n    securityContext:\n      readOnlyRootFilesystem: true\n\n---\n";
    assert_eq!(
        kubernetes("k8s-writable-root-filesystem", text).as_deref(),
        Some(wanted)
    );
}

#[test]
fn a_file_that_ends_without_a_line_break_still_does() {
    let text = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1";
    let wanted = format!("{text}\n    imagePullPolicy: Always");
    assert_eq!(kubernetes("k8s-image-pull-policy-not-always", text), Some(wanted));
}

#[test]
fn permissions_stand_apart_as_the_jobs_do() {
    let text = "on: push\n\n# What is done.\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.sha }}\n";
    let wanted = text.replace("# What", "permissions:\n  contents: read\n\n# What");
    assert_eq!(workflow("workflow-permissions-missing", text), Some(wanted));
}

#[test]
fn a_step_with_inputs_gets_one_more() {
    let text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4 # v4\n        with:\n          ref: ${{ github.sha }}\n      - run: make\n";
    let wanted = text.replace(
        "github.sha }}\n",
        "github.sha }}\n          persist-credentials: false\n",
    );
    assert_eq!(workflow("workflow-checkout-keeps-credentials", text), Some(wanted));
}

#[test]
fn a_command_is_joined_as_the_others_are() {
    let leading = "FROM a:1\nRUN apt-get update \\\n && apt-get install -y b\n";
    let wanted = "FROM a:1\nRUN apt-get update \\\n && apt-get install -y b \\\n && rm -rf /var/lib/apt/lists/*\n";
    assert_eq!(dockerfile("docker-apt-lists-kept", leading).as_deref(), Some(wanted));
    let trailing = "FROM a:1\nRUN yum update -y && \\\n    yum install -y b\n";
    let wanted = "FROM a:1\nRUN yum update -y && \\\n    yum install -y b && \\\n    yum clean all\n";
    assert_eq!(dockerfile("docker-yum-cache-kept", trailing).as_deref(), Some(wanted));
    let several = "FROM a:1\nRUN yum install -y b || true\n";
    assert_eq!(dockerfile("docker-yum-cache-kept", several), None);
}

#[test]
fn an_option_goes_with_its_line() {
    let text = "FROM a:1\nRUN wget \\\n    --no-check-certificate \\\n    https://example.com/a\n";
    let wanted = "FROM a:1\nRUN wget \\\n    https://example.com/a\n";
    assert_eq!(dockerfile("docker-wget-insecure", text).as_deref(), Some(wanted));
}

#[test]
fn a_command_that_a_shell_must_read_stays_with_the_shell() {
    let rule = "docker-shell-form-command";
    let plain = dockerfile(rule, "FROM a:1\nCMD nginx -g \"daemon off;\"\n");
    assert_eq!(
        plain.as_deref(),
        Some("FROM a:1\nCMD [\"nginx\", \"-g\", \"daemon off;\"]\n")
    );
    assert_eq!(dockerfile(rule, "FROM a:1\nCMD run $PORT\n"), None);
    assert_eq!(dockerfile(rule, "FROM a:1\nCMD a && b\n"), None);
    assert_eq!(dockerfile(rule, "FROM a:1\nCMD a > /dev/null\n"), None);
}

/// Whether the first fix of a rule is one that `--fix` makes.
fn is_safe(rule: &str, path: &str, text: &str) -> bool {
    let config = Config {
        select: vec![rule.to_owned()],
        jobs: Some(1),
        ..Config::default()
    };
    let scanner = Scanner::new(config).ok();
    let report = scanner.map(|it| it.scan_tree(&MemoryTree::new(vec![(path.to_owned(), text.to_owned())])));
    let fix = report.and_then(|report| report.findings.into_iter().find_map(|reported| reported.finding.fix));
    fix.map(|fix| fix.safe) == Some(true)
}

#[test]
fn what_a_pattern_stands_for_may_be_an_archive() {
    let rule = "docker-add-instead-of-copy";
    assert!(is_safe(rule, "Dockerfile", "FROM a:1\nADD dist /srv/\n"));
    let text = "FROM a:1\nADD dist/* /srv/\n";
    assert!(!is_safe(rule, "Dockerfile", text));
    assert_eq!(dockerfile(rule, text).as_deref(), Some("FROM a:1\nCOPY dist/* /srv/\n"));
}

#[test]
fn packages_that_yarn_may_run_from_its_cache_go_only_when_asked_for() {
    let text = "FROM a:1\nRUN yarn install\n";
    assert!(!is_safe("docker-yarn-cache-kept", "Dockerfile", text));
    assert!(is_safe(
        "docker-yum-cache-kept",
        "Dockerfile",
        "FROM a:1\nRUN yum install -y b\n"
    ));
}

const ENVIRONMENT: &str =
    "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1\n    env:\n";

#[test]
fn a_variable_that_others_are_made_of_is_kept() {
    let rule = "k8s-duplicate-environment";
    let first = "    - name: P\n      value: /a\n";
    let apart = format!("{ENVIRONMENT}{first}    - name: P\n      value: /b\n");
    assert_eq!(kubernetes(rule, &apart), Some(apart.replace(first, "")));
    let made_of = format!("{ENVIRONMENT}{first}    - name: P\n      value: $(P):/b\n");
    assert_eq!(kubernetes(rule, &made_of), None);
    let between = format!("{ENVIRONMENT}{first}    - name: Q\n      value: $(P)\n    - name: P\n      value: /b\n");
    assert_eq!(kubernetes(rule, &between), None);
}

#[test]
fn what_an_alias_uses_too_is_not_edited() {
    let pod = |first: &str, second: &str| {
        format!(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1\n    securityContext:{first}\n      privileged: true\n  - name: b\n    image: b:1\n{second}"
        )
    };
    let rule = "k8s-privileged-container";
    let alone = pod(" &mine", "");
    assert_eq!(kubernetes(rule, &alone), Some(alone.replace("true", "false")));
    let shared = pod(" &ours", "    securityContext: *ours\n");
    assert_eq!(kubernetes(rule, &shared), None);
    assert_eq!(kubernetes("k8s-privilege-escalation", &shared), None);
    let item = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - &c\n    name: a\n    image: a:1\n  initContainers:\n  - <<: *c\n    name: b\n    imagePullPolicy: Always\n";
    assert_eq!(kubernetes("k8s-image-pull-policy-not-always", item), None);
    // A name that is used again does not stand around the other keys.
    let beside = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: &n a\nspec:\n  containers:\n  - name: *n\n    image: &i a:1\n  - name: b\n    image: *i\n    imagePullPolicy: Always\n";
    let wanted = beside.replace("&i a:1\n", "&i a:1\n    imagePullPolicy: Always\n");
    assert_eq!(kubernetes("k8s-image-pull-policy-not-always", beside), Some(wanted));
}

#[test]
fn a_checkout_keeps_its_token_for_a_job_that_pushes() {
    let text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n      - run: git push\n";
    assert_eq!(workflow("workflow-checkout-keeps-credentials", text), None);
    let other = text.replace("git push", "make");
    assert!(workflow("workflow-checkout-keeps-credentials", &other).is_some());
}

#[test]
fn a_line_of_slashes_becomes_one_of_the_other() {
    let text = "////////\n// one\n////////\n";
    assert_eq!(
        terraform("tf-comment-with-slashes", text).as_deref(),
        Some("########\n// one\n////////\n")
    );
    let one = "locals {} //one\n";
    assert_eq!(
        terraform("tf-comment-with-slashes", one).as_deref(),
        Some("locals {} #one\n")
    );
}

#[test]
fn an_expression_on_several_lines_stays_in_its_braces() {
    let text = "variable \"a\" {}\noutput \"a\" {\n  value = \"${var.a ?\n    1 : 2}\"\n}\n";
    assert_eq!(terraform("tf-interpolation-only", text), None);
}

#[test]
fn a_block_is_put_before_the_lifecycle() {
    let text = "resource \"google_storage_bucket\" \"a\" {\n  name = \"a\"\n\n  # Kept.\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n";
    let wanted = text.replace("  # Kept", "  versioning {\n    enabled = true\n  }\n\n  # Kept");
    assert_eq!(terraform("gcp-storage-no-versioning", text), Some(wanted));
    let close = text.replace("\n\n  # Kept.", "");
    let wanted = close.replace(
        "  lifecycle",
        "\n  versioning {\n    enabled = true\n  }\n\n  lifecycle",
    );
    assert_eq!(terraform("gcp-storage-no-versioning", &close), Some(wanted));
}

#[test]
fn no_pod_is_made_that_the_server_refuses() {
    let pod = |context: &str| {
        format!(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n  - name: a\n    image: a:1\n    securityContext:\n      {context}\n"
        )
    };
    let rule = "k8s-privilege-escalation";
    assert_eq!(kubernetes(rule, &pod("privileged: true")), None);
    assert_eq!(kubernetes(rule, &pod("capabilities: {add: [SYS_ADMIN]}")), None);
    assert!(kubernetes(rule, &pod("privileged: false")).is_some());
}

#[test]
fn an_entry_point_is_not_given_the_words_that_its_shell_dropped() {
    let rule = "docker-shell-form-command";
    assert_eq!(dockerfile(rule, "FROM a:1\nENTRYPOINT run\nCMD [\"b\"]\n"), None);
    assert!(dockerfile(rule, "FROM a:1\nENTRYPOINT run\n").is_some());
}
