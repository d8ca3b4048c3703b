#!/usr/bin/env bash
# Shared by both commands. action.yml sets the variables, and run.sh gives the token as file 3; ERRSMITH may contain another
# command that starts errsmith.

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

read -ra errsmith <<<"${ERRSMITH:-npx --no-install errsmith}"
read -ra flags <<<"${FLAGS:-}"
read -ra accepted <<<"${ACCEPT:-}"
if [ "${#accepted[@]}" -gt 0 ]; then accept=(--accept "${accepted[@]}"); else accept=(); fi

# The token reaches `gh` alone: neither errsmith nor the packages that it loads get it.
read -r token <&3
exec 3<&-
gh() {
  GH_TOKEN=$token command gh "$@"
}

# A commit can bring a folder that is a repository of its own, whose configuration names programs.
git() {
  command git -c safe.bareRepository=explicit --no-replace-objects "$@"
}

# Runs a command while workflow commands are disabled, so that text of a page in the log is never one.
quietly() {
  local resume status=0
  resume=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  echo "::stop-commands::$resume"
  "$@" || status=$?
  echo "::$resume::"
  return "$status"
}

# Appends a Markdown file to the summary of the run, which is limited to 1 MiB.
summarize() {
  if [ -s "$1" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then head -c 1000000 "$1" >>"$GITHUB_STEP_SUMMARY"; fi
}

# Prints the pattern of links to lines of pages on a branch or commit. The project may be a subfolder of the repository.
link_at() {
  printf '%s/%s/blob/%s/%s{page}#L{line}' "${GITHUB_SERVER_URL:-https://github.com}" "${GITHUB_REPOSITORY:-}" "$1" \
    "$(git rev-parse --show-prefix)"
}
