#!/usr/bin/env bash
# Runs the command that the input `run` names.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
case "${RUN:-}" in
  update | check) exec bash "$here/$RUN.sh" ;;
  *)
    echo "run must be update or check" >&2
    exit 2
    ;;
esac
