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

# Where the lines of pages can be looked at, on a branch or a commit; the project may be a folder of the repository.
link_at() {
  printf '%s/%s/blob/%s/%s{page}#L{line}' "${GITHUB_SERVER_URL:-https://github.com}" "${GITHUB_REPOSITORY:-}" "$1" \
    "$(git rev-parse --show-prefix)"
}
