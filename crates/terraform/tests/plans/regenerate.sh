#!/usr/bin/env bash
# Plans every directory here with the real Terraform and keeps what the test compares: planned values and what is unknown.
# Needs terraform and jq on the PATH; the network is not used.
set -euo pipefail
cd "$(dirname "$0")"
for directory in */; do
  work=$(mktemp -d)
  cp -r "$directory." "$work"
  rm -f "$work/plan.json"
  (
    cd "$work"
    terraform init -input=false >/dev/null
    terraform plan -input=false -out=plan >/dev/null
    terraform show -json plan
  ) | jq '[.resource_changes[]? | {address, values: .change.after, unknown: .change.after_unknown}]' >"${directory}plan.json"
  rm -rf "$work"
done
