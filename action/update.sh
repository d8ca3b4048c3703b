#!/usr/bin/env bash
# Updates or upgrades the package. Opens or updates one pull request with the changes, and closes it if there is nothing to review.
# Each run creates the branch again from the checked-out commit.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

remote=refs/remotes/origin/$BRANCH

# What the last run took stays on the branch until it is merged or superseded: a page that fails today keeps the copy of
# the last run, and the grace period of a removed code counts the fetches of runs that nobody merged. A file that the
# checked-out commit has changed since then is that of the commit; lock files have both sides, which errsmith joins.
keep_last_run() {
  local base file folders=()
  base=$(fork_point) || return 0
  while IFS= read -r -d '' file; do
    case $file in */pages.lock.json) folders+=(":(literal)${file%/*}") ;; esac
  done < <(git ls-tree -rz --name-only "$remote" -- .)
  if [ "${#folders[@]}" -eq 0 ]; then return; fi
  while IFS= read -r -d '' file; do
    case $file in */source.json | */corrections.json | */translations/*) continue ;; esac
    if git diff --quiet "$base" HEAD -- ":(literal)$file"; then
      git checkout --quiet "$remote" -- ":(literal)$file"
    elif [[ $file == *.lock.json ]]; then
      join_sides "$file" "$base"
    fi
  done < <(git diff --relative --name-only -z --no-renames --diff-filter=AM "$base" "$remote" -- "${folders[@]}")
}

# The commit of the checked-out branch from which the last run began. A shallow clone does not know it; the history of the
# branch, which was just fetched, has almost all of what is missing.
fork_point() {
  git merge-base HEAD "$remote" 2>/dev/null && return
  git fetch --quiet --no-tags --unshallow origin "+refs/heads/$BRANCH:$remote" 2>/dev/null || true
  git merge-base HEAD "$remote" 2>/dev/null || git rev-parse --quiet --verify "$remote^"
}

# Writes both sides of a file into it, with conflict markers where they differ.
join_sides() {
  local file=$1 base=$2
  git show "$base:./$file" >"$work/base" 2>/dev/null || : >"$work/base"
  git show "$remote:./$file" >"$work/last"
  if [ -f "$file" ] && [ ! -L "$file" ]; then git merge-file --quiet "$file" "$work/base" "$work/last" || true; fi
}

status=0
if [ "$RUN" = update ]; then
  git ls-remote --exit-code origin "refs/heads/$BRANCH" >/dev/null || status=$?
  # Exit status 2: there is no such branch. Any other failure ends the run, which would take back what the branch has.
  if [ "$status" -eq 0 ]; then
    git fetch --quiet --no-tags origin "+refs/heads/$BRANCH:$remote"
    keep_last_run
  elif [ "$status" -ne 2 ]; then
    exit "$status"
  fi
fi

status=0
quietly "${errsmith[@]}" "$RUN" --base HEAD --body "$work/body.md" --rest "$work/rest.md" --link "$(link_at "$BRANCH")" \
  ${accept[@]+"${accept[@]}"} ${flags[@]+"${flags[@]}"} || status=$?
# Exit status 5: some pages are suspect and were not used. If there is a body, the other pages were processed.
if [ "$status" -ne 0 ] && { [ "$status" -ne 5 ] || [ ! -e "$work/body.md" ]; }; then exit "$status"; fi
summarize "$work/body.md"
summarize "$work/rest.md"

git add --all -- .
committed=no
if ! git diff --cached --quiet; then
  git "${committer[@]}" commit --quiet --message "$TITLE"
  push_branch
  committed=yes
fi

# If only lock files changed, they are pushed to the branch, but no pull request is opened.
open=$(open_request)
if [ ! -s "$work/body.md" ] || [ "$committed" = no ]; then
  if [ -n "$open" ]; then
    close_request "$open" "The package is up to date with the documentation; there is nothing to review."
  fi
elif [ -n "$open" ]; then
  edit_request "$open" "$work/body.md"
else
  create_request "$work/body.md"
fi
exit "$status"
