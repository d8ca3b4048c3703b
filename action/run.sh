#!/usr/bin/env bash
# Runs the command that the input `run` names.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
case "${RUN:-}" in
  update) script=update.sh title="Update of the documented error codes" ;;
  upgrade) script=update.sh title="Error codes as a new version of errsmith reads them" ;;
  check) script=check.sh title= ;;
  *)
    echo "run must be update, upgrade or check" >&2
    exit 2
    ;;
esac
export RUN BRANCH="${BRANCH:-errsmith/$RUN}" TITLE="${TITLE:-$title}"
# Other processes can read the environment with which a process was started, so the token goes through a pipe.
exec env -u TOKEN -u GH_TOKEN -u GITHUB_TOKEN -u ERRSMITH_TOKEN bash "$here/$script" 3<<<"${TOKEN:-}"
