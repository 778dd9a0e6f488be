# shellcheck shell=bash
# Sourced by the steps of the action: how they speak to the runner.

# A text as the data of a workflow command.
escaped() {
    local text=$1
    text=${text//'%'/%25}
    text=${text//$'\r'/%0D}
    printf '%s' "${text//$'\n'/%0A}"
}

# Ends the step with an error that stands on the page of the run.
die() {
    printf '::error title=Portcullis::%s\n' "$(escaped "$*")"
    exit 2
}

say() {
    printf 'portcullis: %s\n' "$*"
}

# output NAME VALUE: one line, so that no value can bring an output of its own.
output() {
    local value=${2//$'\n'/ }
    printf '%s=%s\n' "$1" "${value//$'\r'/ }" >>"$GITHUB_OUTPUT"
}

# need PROGRAM WHAT-FOR
need() {
    command -v "$1" >/dev/null || die "$1 is not installed on this runner, and is needed to $2"
}
