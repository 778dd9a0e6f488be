#!/usr/bin/env bash
# Scans, and tells the runner: the log, annotations, the summary of the job, and outputs. Findings do not fail this step, so
# that what comes behind it can still upload the reports; what keeps the scan from running does.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=action/common.sh
. "$here/common.sh"

# The most that GitHub takes as the summary of one step is 1 MiB.
most_summary=1000000

# What ends the scan is an output too.
trap 'status=$?; [ "$status" -eq 0 ] || { output result failed; output exit-code 2; }' EXIT

is_switch() {
    case $2 in
        true | false) ;;
        *) die "the input $1 is [$2]; write true or false" ;;
    esac
}

# The commit that the pull request is to be merged into: the first parent where its merge is what was checked out, since the base
# may have moved on since the event; else the base of the event.
base_of_pull_request() {
    local parents
    parents=$(git cat-file -p HEAD 2>/dev/null | sed -n '/^$/q;s/^parent //p')
    if [[ ${GITHUB_REF:-} =~ ^refs/pull/[0-9]+/merge$ ]] && [ "$(wc -w <<<"$parents")" -eq 2 ]; then
        head -n 1 <<<"$parents"
    else
        jq -r '.pull_request.base.sha // empty' "$GITHUB_EVENT_PATH"
    fi
}

# Makes sure that the revision is in this clone, which may have been checked out without its history.
bring() {
    git cat-file -e "$1^{commit}" 2>/dev/null && return
    say "the commit $1 is not in this clone; fetching it"
    git fetch --quiet --no-tags --depth=1 origin "$1" && git cat-file -e "$1^{commit}" 2>/dev/null && return
    die "the base $1 is not in this clone and cannot be fetched: let actions/checkout have \`fetch-depth: 2\` (the pull" \
        "request's merge and what it is merged into) or \`fetch-depth: 0\`, or switch the comparison off with \`diff-base: none\`"
}

is_switch annotations "${INPUT_ANNOTATIONS:=true}"
is_switch sarif-upload "${INPUT_SARIF_UPLOAD:=false}"
need jq "read the event and the report"

# Everything is named from the repository's root, which is what annotations and code scanning count from.
cd "${GITHUB_WORKSPACE:?}"
directory=${INPUT_WORKING_DIRECTORY:-.}
directory=${directory%/}
[ -d "$directory" ] || die "the working-directory [$directory] is not a directory of the repository"
below() {
    case $1 in
        /*) printf '%s' "$1" ;;
        *) if [ "$directory" = . ]; then printf '%s' "$1"; else printf '%s/%s' "$directory" "$1"; fi ;;
    esac
}

paths=()
while IFS= read -r path; do
    path=${path%$'\r'}
    [ -z "$path" ] || paths+=("$(below "$path")")
done <<<"${INPUT_PATHS:-.}"

reports=$(mktemp -d "${RUNNER_TEMP:?}/portcullis-report-XXXXXX")
arguments=(scan --color never --format github --output "text=$reports/portcullis.txt"
    --output "sarif=$reports/portcullis.sarif" --output "json=$reports/portcullis.json"
    --output "markdown=$reports/portcullis.md")
[ -z "${INPUT_CONFIG:-}" ] || arguments+=(--config "$(below "$INPUT_CONFIG")")
[ -z "${INPUT_FAIL_ON:-}" ] || arguments+=(--fail-on "$INPUT_FAIL_ON")
# Code scanning shows what is suppressed as open.
[ "$INPUT_SARIF_UPLOAD" = false ] || arguments+=(--omit-suppressed)

base=${INPUT_DIFF_BASE:-}
if [ -z "$base" ] && [[ ${GITHUB_EVENT_NAME:-} =~ ^pull_request(_target)?$ ]]; then
    need git "find the base of the pull request"
    base=$(base_of_pull_request)
    [ -n "$base" ] || die "the event names no base of the pull request; name one with the input diff-base"
    bring "$base"
fi
if [ -n "$base" ] && [ "$base" != none ]; then
    say "comparing with $base"
    arguments+=(--diff-base "$base")
else
    base=
fi

set -f
# shellcheck disable=SC2206 # words are what is wanted, and nothing is expanded
more=(${INPUT_ARGS:-})
set +f

status=0
"${COMMAND:-portcullis}" "${arguments[@]}" ${more[@]+"${more[@]}"} -- "${paths[@]}" >"$reports/annotations.txt" || status=$?
[ "$status" -le 1 ] || die "the scan could not run (see the log above)"

# The report quotes files of the repository, which must not speak to the runner.
quiet=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '::stop-commands::%s\n' "$quiet"
cat "$reports/portcullis.txt"
printf '\n::%s::\n' "$quiet"
[ "$INPUT_ANNOTATIONS" = false ] || cat "$reports/annotations.txt"

if [ "$(wc -c <"$reports/portcullis.md")" -le "$most_summary" ]; then
    cat "$reports/portcullis.md" >>"$GITHUB_STEP_SUMMARY"
else
    head -c "$most_summary" "$reports/portcullis.md" | sed '$d' >>"$GITHUB_STEP_SUMMARY"
    printf '\n\nThe rest was cut off: GitHub takes no longer summary. The log has everything.\n' >>"$GITHUB_STEP_SUMMARY"
fi

while IFS='=' read -r name value; do
    output "$name" "${value%$'\r'}"
done < <(jq -r '.summary | {
        findings: (.findings | add), critical: .findings.critical, high: .findings.high, medium: .findings.medium,
        low: .findings.low, problems, unchanged: (.unchanged // ""), fixed: (.fixed // "")
    } | to_entries[] | "\(.key)=\(.value)"' "$reports/portcullis.json")
output diff-base "$base"
output sarif "$reports/portcullis.sarif"
output json "$reports/portcullis.json"
output exit-code "$status"
if [ "$status" -eq 0 ]; then
    output result clean
else
    output result found
fi
