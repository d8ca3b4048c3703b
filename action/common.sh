#!/usr/bin/env bash
# Shared by both commands. action.yml sets the variables, and run.sh gives the token as file 3; ERRSMITH may contain another
# command that starts errsmith.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

read -ra errsmith <<<"${ERRSMITH:-npx --no-install errsmith}"
# An input may have several lines.
read -rd '' -a flags <<<"${FLAGS:-}" || true
read -rd '' -a accepted <<<"${ACCEPT:-}" || true
if [ "${#accepted[@]}" -gt 0 ]; then accept=(--accept "${accepted[@]}"); else accept=(); fi

# Only the functions of the forge use the token.
read -r token <&3
exec 3<&-

# A commit can bring a folder that is a repository of its own, whose configuration names programs.
git() {
  command git -c safe.bareRepository=explicit --no-replace-objects "$@"
}

into() {
  local file=$1
  shift
  "$@" >"$file"
}

# Prints the pattern of links to lines of pages on a branch or commit. The project may be a subfolder of the repository.
link_at() {
  printf '%s/%s{page}#L{line}' "$(files_at "$1")" "$(git rev-parse --show-prefix)"
}

case "${FORGE:=github}" in
  github) source "$here/forge-github.sh" ;;
  gitlab | gitee) source "$here/forge-rest.sh" ;;
  *)
    echo "FORGE must be github, gitlab or gitee" >&2
    exit 2
    ;;
esac
