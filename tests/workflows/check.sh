#!/usr/bin/env bash
# usage: check.sh DIR   (see install.sh)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
"$here/install.sh" "$1"
exec node "$here/lint.mjs" "$1/node_modules" "$here/../../.github/workflows" "$here/broken"
