#!/usr/bin/env bash
# Ends the job as the scan did.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=action/common.sh
. "$here/common.sh"

if [ "${EXIT_CODE:-}" != 0 ]; then
    printf '::error title=Portcullis::%s\n' "$(escaped "findings: ${FINDINGS:-unknown}, problems: ${PROBLEMS:-unknown}")"
    exit "${EXIT_CODE:-2}"
fi
