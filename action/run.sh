#!/usr/bin/env bash
# Runs the command that the input `run` names.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
case "${RUN:-}" in
  # Other processes can read the environment with which a process was started, so the token goes through a pipe.
  update | check) exec env -u TOKEN -u GH_TOKEN -u GITHUB_TOKEN bash "$here/$RUN.sh" 3<<<"${TOKEN:-}" ;;
  *)
    echo "run must be update or check" >&2
    exit 2
    ;;
esac
