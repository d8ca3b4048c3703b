#!/usr/bin/env bash
# What both commands of the action share. Variables come from action.yml; ERRSMITH may name another errsmith.

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

read -ra errsmith <<<"${ERRSMITH:-npx --no-install errsmith}"
read -ra flags <<<"${FLAGS:-}"
read -ra accepted <<<"${ACCEPT:-}"
if [ "${#accepted[@]}" -gt 0 ]; then accept=(--accept "${accepted[@]}"); else accept=(); fi

# Runs errsmith with workflow commands off: whatever a page says is text in the log.
quietly() {
  local token status=0
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "::stop-commands::$token"
  "$@" || status=$?
  echo "::$token::"
  return "$status"
}

# Adds a Markdown file to the summary of the run, which takes a mebibyte.
summarize() {
  if [ -s "$1" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then head -c 1000000 "$1" >>"$GITHUB_STEP_SUMMARY"; fi
}
